import type { Sight } from '../rest/access/sight';
import { reachOf } from '../rest/call';
import { Failure } from '../rest/failure';
import type { Field } from '../rest/field';
import type { Page, Row } from '../rest/item-query';
import { LIBRARY, pageOf, type List, type View } from '../rest/list';
import type { Model } from '../rest/model';
import { cellHtml } from './cell-text';
import { html, type Html } from './html';
import { detailsLink, encodePath, folderAsked, LIBRARY_ORDER, nameLink, wayTo, withinFolder } from './library-view';
import { uploadForm } from './upload';
import { askedOf, filterFields, shownFields, viewOrder, isUsable, type Asked } from './view-query';

const SHORT = 24;
const NUMERIC = new Set(['Number', 'Currency', 'Counter']);

/**
 * The page of a list, or of a folder of a library: its default view as a table, with sorting by link, a filter and
 * paging. Undefined if there is no such folder.
 */
export function listView(model: Model, sight: Sight, list: List, view: View, query: URLSearchParams): Html | undefined {
  const folder = list.template === LIBRARY ? folderAsked(model, sight, list, query) : undefined;
  if (list.template === LIBRARY && !folder) return undefined;
  const count = model.lists.count(list);
  const fields = shownFields(list, view);
  const choices = filterFields(list, fields, count);
  const asked = askedOf(query, list, choices, count);
  const own = viewOrder(list, view, count);
  const order = asked.sort ? [asked.sort] : folder && own.length === 0 ? LIBRARY_ORDER : own;
  const columns = [...fields.map(({ column }) => column), ...(folder ? ['file_name', 'folder', 'is_folder'] : [])];
  const filter = folder ? withinFolder(folder, asked.filter) : asked.filter;
  const page = read(model, sight, list, { asked: { ...asked, filter }, order, top: view.rowLimit, columns, count });
  const description = String(list.settings['Description'] ?? '');
  const content = (): Html => {
    if (page === undefined) return tooMany();
    if (page.rows.length === 0) return nothing(asked, count);
    return html`${table(model, sight, list, fields, page.rows, asked, query, count)}${paging(page, query)}`;
  };
  return html` <div class="commands">
      <div class="heading">
        <h1>${list.title}</h1>
        <p class="count">${count === 1 ? '1 item' : `${count.toLocaleString('en-GB')} items`}</p>
      </div>
      <p class="view-name"><span class="visually-hidden">View: </span>${view.title}</p>
    </div>
    ${description === '' ? undefined : html`<p class="description">${description}</p>`}
    ${folder ? wayTo(model, folder) : undefined} ${count === 0 ? undefined : filterForm(choices, asked)} ${content()}
    ${folder ? uploadForm(sight, folder) : undefined}`;
}

function read(
  model: Model,
  sight: Sight,
  list: List,
  o: {
    asked: Asked;
    order: readonly { name: string; descending: boolean }[];
    top: number;
    columns: readonly string[];
    count: number;
  }
): Page | undefined {
  try {
    return model.queries.page(
      { filter: o.asked.filter, order: o.order, top: o.top, skipToken: o.asked.skipToken, columns: o.columns },
      reachOf(model, list, sight),
      o.count
    );
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}

function filterForm(choices: readonly Field[], asked: Asked): Html | undefined {
  if (choices.length === 0) return undefined;
  const options = choices.map(
    (field) =>
      html`<option value="${field.internalName}" ${field === asked.column ? html` selected` : undefined}>
        ${field.title}
      </option>`
  );
  return html`<form class="filter" role="search" aria-label="Filter this list">
    <div>
      <label for="in">Column</label
      ><select id="in" name="in">
        ${options}
      </select>
    </div>
    <div class="find">
      <label for="find">Text to find</label
      ><input id="find" name="find" type="search" maxlength="255" value="${asked.text}" />
    </div>
    <button type="submit">Filter</button>${asked.text === '' ? undefined : html`<a class="clear" href="?">Show all</a>`}
  </form>`;
}

function table(
  model: Model,
  sight: Sight,
  list: List,
  fields: readonly Field[],
  rows: readonly Row[],
  asked: Asked,
  query: URLSearchParams,
  count: number
): Html {
  const headers = fields.map((field) => header(field, asked, query, count));
  const isLibrary = list.template === LIBRARY;
  if (isLibrary) headers.push(html`<th scope="col"><span class="visually-hidden">Details</span></th>`);
  const body = rows.map(
    (row) =>
      html`<tr>
        ${fields.map((field, index) => cell(model, sight, list, field, row, index === 0))}
        ${isLibrary ? detailsLink(model, list, row) : undefined}
      </tr>`
  );
  return html`<div class="table" role="region" aria-label="${list.title}, scrolls sideways" tabindex="0">
    <table>
      <thead>
        <tr>
          ${headers}
        </tr>
      </thead>
      <tbody>
        ${body}
      </tbody>
    </table>
  </div>`;
}

function header(field: Field, { sort }: Asked, query: URLSearchParams, count: number): Html {
  const kind = NUMERIC.has(field.type) ? html` class="number"` : undefined;
  if (!isUsable(field, count)) return html`<th scope="col" ${kind}>${field.title}</th>`;
  const sorted = sort !== undefined && (sort.name === field.internalName || sort.name === `${field.internalName}Id`);
  const direction = sorted && !sort.descending ? 'desc' : 'asc';
  const state = sorted ? html` aria-sort="${sort.descending ? 'descending' : 'ascending'}"` : undefined;
  const arrow = sorted ? html`<span class="arrow" aria-hidden="true">${sort.descending ? '↓' : '↑'}</span>` : undefined;
  return html`<th scope="col" ${kind}${state}>
    <a href="${address(query, { sort: field.internalName, dir: direction, page: undefined })}"
      >${field.title}${arrow}</a
    >
  </th>`;
}

function cell(model: Model, sight: Sight, list: List, field: Field, row: Row, isFirst: boolean): Html {
  const kind = NUMERIC.has(field.type) ? html` class="number"` : undefined;
  const shown = cellHtml(model, sight, field, row);
  if (!isFirst)
    return html`<td${kind ?? width(field, row)}>${shown === undefined ? undefined : html`<div class="clip">${shown}</div>`}</td>`;
  if (list.template === LIBRARY) return html`<th scope="row">${nameLink(model, list, row)}</th>`;
  const href = `${model.path}/${encodePath(pageOf(list, 'DispForm.aspx'))}?ID=${String(row['id'])}`;
  return html`<th scope="row" ${kind}>
    <a class="clip" href="${href}"
      >${field.type === 'URL' ? `Item ${String(row['id'])}` : (shown ?? `Item ${String(row['id'])} (no title)`)}</a
    >
  </th>`;
}

/** Keeps references on one line, and gives long text room. */
function width(field: Field, row: Row): Html | undefined {
  if (field.type === 'Note') return html` class="long"`;
  return String(row[field.column] ?? '').length <= SHORT ? html` class="short"` : undefined;
}

function paging({ next }: Page, query: URLSearchParams): Html | undefined {
  const isFirst = query.get('page') === null;
  if (isFirst && next === undefined) return undefined;
  const back = isFirst ? undefined : html`<a href="${address(query, { page: undefined })}">First page</a>`;
  const onward =
    next === undefined ? html`<span>Last page</span>` : html`<a href="${address(query, { page: next })}">Next page</a>`;
  return html`<nav class="paging" aria-label="Pages">${back}${onward}</nav>`;
}

const nothing = (asked: Asked, count: number): Html =>
  count === 0
    ? html`<section class="empty">
        <span class="empty-mark" aria-hidden="true"></span>
        <h2>This list is empty</h2>
        <p>Items appear here once recorded.</p>
      </section>`
    : asked.text === ''
      ? html`<section class="empty">
          <span class="empty-mark" aria-hidden="true"></span>
          <h2>Nothing to show</h2>
          <p>Nothing is here, or nothing that you have access to.</p>
        </section>`
      : html`<section class="empty">
          <h2>No items match</h2>
          <p>
            No item has “${asked.text}” in ${asked.column?.title ?? 'that column'}. Change the text, or select “Show
            all”.
          </p>
        </section>`;

const tooMany = (): Html =>
  html`<section class="empty">
    <h2>Too many items to show</h2>
    <p>More than 5,000 items match. Enter more of the text, or sort by another column.</p>
  </section>`;

function address(query: URLSearchParams, change: Readonly<Record<string, string | undefined>>): string {
  const next = new URLSearchParams(query);
  for (const [name, value] of Object.entries(change))
    if (value === undefined) next.delete(name);
    else next.set(name, value);
  return `?${next.toString()}`;
}
