import { CamlError } from '../caml/view-query';
import { Failure } from '../rest/failure';
import { filterChips } from './commands/filter-chips';
import { filterMenu } from './commands/filter-menu';
import { filterPane } from './commands/filter-pane';
import { findForm } from './commands/find-form';
import { paging } from './commands/paging';
import { viewSwitcher } from './commands/view-switcher';
import { html, type Html } from './html';
import { board } from './layouts/board';
import { calendar } from './layouts/calendar';
import { groups } from './layouts/groups';
import { layoutKind, layoutOf } from './layouts/layout';
import { scrolling, sheet } from './layouts/sheet';
import { totals } from './layouts/totals';
import { wayTo } from './library-view';
import { uploadForm } from './upload';
import { address } from './view/asked';
import { createCells, type Cells } from './view/cells';
import { readPage } from './view/read-rows';
import { shownView, type ShownView, type ViewRequest } from './view/shown-view';

/** The page of a list, or of a folder of a library, in one of its views. Undefined if there is no such folder. */
export function listView(request: ViewRequest): Html | undefined {
  try {
    const shown = shownView(request);
    return shown && html`${heading(shown)}${body(shown)}`;
  } catch (error) {
    return html`${heading({ ...request, count: request.model.lists.count(request.list) })}${refusal(error)}`;
  }
}

function body(shown: ShownView): Html {
  const { model, sight, folder, count } = shown;
  const cells = createCells(shown);
  const { content, pane } = drawn(shown, cells);
  return html`${folder ? wayTo(model, folder) : undefined}${count === 0 ? undefined : commands(shown)}
    ${problems(cells.problems())}
    <div class="${pane ? 'with-pane' : 'without-pane'}">
      ${pane}
      <div class="content">${content}</div>
    </div>
    ${folder ? uploadForm(sight, folder) : undefined}`;
}

/** The rows and what to filter by, or why they cannot be shown: the commands stay, to ask for something else. */
function drawn(shown: ShownView, cells: Cells): { readonly content: Html; readonly pane: Html | undefined } {
  try {
    return { content: laidOut(shown, cells), pane: filterPane(shown) };
  } catch (error) {
    return { content: refusal(error), pane: undefined };
  }
}

function laidOut(shown: ShownView, cells: Cells): Html {
  const layout = layoutOf(shown.list, shown.view, shown.columns);
  if (layout.kind === 'calendar') return calendar(shown, cells, layout.field);
  const isSheet = layout.kind === 'sheet' && !isGrouped(shown);
  const page = readPage(shown, { top: isSheet ? shown.view.rowLimit : 1, skipToken: shown.asked.skipToken });
  if (page.rows.length === 0) return nothing(shown);
  if (layout.kind === 'board') return board(shown, cells, layout.field);
  if (!isSheet) return groups(shown, cells);
  const next = shown.view.paged ? page.next : undefined;
  return html`${scrolling(shown, sheet(shown, cells, page.rows, { foot: totals(shown) }))}${paging(next, shown.query)}`;
}

function heading({
  model,
  list,
  view,
  count
}: Pick<ViewRequest, 'model' | 'list' | 'view'> & { readonly count: number }): Html {
  const description = String(list.settings['Description'] ?? '');
  return html`<div class="commands">
      <div class="heading">
        <h1>${list.title}</h1>
        <p class="count">
          ${count === 1 ? '1 item in this list' : `${count.toLocaleString('en-GB')} items in this list`}
        </p>
      </div>
      ${viewSwitcher({ model, list, view })}
    </div>
    ${description === '' ? undefined : html`<p class="description">${description}</p>`}`;
}

function commands(shown: ShownView): Html {
  const { query, caml, asked } = shown;
  const isOpen = asked.areGroupsOpen ?? caml.groupBy?.isCollapsed === false;
  return html`<div class="tools">
      ${findForm(shown)}
      <div class="actions">
        ${
          isGrouped(shown)
            ? html`<a class="button" href="${address(query, { groups: isOpen ? 'closed' : 'open', page: undefined })}"
                >${isOpen ? 'Collapse all groups' : 'Expand all groups'}</a
              >`
            : undefined
        }
        ${filterMenu(shown)}
        <a class="button" href="${address(query, { export: 'csv', page: undefined, pane: undefined })}"
          >Export to CSV</a
        >
      </div>
    </div>
    ${filterChips(shown)}`;
}

/** All rows of one group are shown as a plain table. */
const isGrouped = ({ caml, query, view }: ShownView): boolean =>
  caml.groupBy !== undefined && query.get('groups') !== 'none' && layoutKind(view) === 'sheet';

const problems = (found: readonly string[]): Html | undefined =>
  found.length === 0
    ? undefined
    : html`<div class="warning-bar" role="status">
        <p>Some formatting cannot be drawn here, so those columns show what is stored.</p>
        <ul>
          ${found.map((each) => html`<li>${each}</li>`)}
        </ul>
      </div>`;

function refusal(error: unknown): Html {
  if (error instanceof CamlError)
    return html`<section class="empty">
      <h2>This view cannot be shown</h2>
      <p>${error.message}</p>
    </section>`;
  if (!(error instanceof Failure)) throw error;
  return error.code.includes('SPQueryThrottledException')
    ? html`<section class="empty">
        <h2>Too many items to show</h2>
        <p>
          More than 5,000 items match, or the view begins with a column that is not indexed. Enter more of the text,
          filter by an indexed column, or sort by another one.
        </p>
      </section>`
    : html`<section class="empty">
        <h2>This view cannot be shown</h2>
        <p>${error.message}</p>
      </section>`;
}

function nothing({ count, asked, view }: ShownView): Html {
  if (count === 0)
    return html`<section class="empty">
      <span class="empty-mark" aria-hidden="true"></span>
      <h2>This list is empty</h2>
      <p>Items appear here once recorded.</p>
    </section>`;
  if (asked.find || asked.links.length > 0)
    return html`<section class="empty">
      <h2>No items match</h2>
      <p>No item in the view ${view.title} has all of what you filter by. Remove a filter, or choose another view.</p>
    </section>`;
  return html`<section class="empty">
    <span class="empty-mark" aria-hidden="true"></span>
    <h2>Nothing to show</h2>
    <p>Nothing is in this view, or nothing that you have access to.</p>
  </section>`;
}
