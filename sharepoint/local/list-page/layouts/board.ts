import type { Field } from '../../rest/field';
import type { Row } from '../../rest/item-query';
import { cellText } from '../cell-text';
import { html, type Html } from '../html';
import { formAddress, rowName } from '../row-link';
import type { Cells } from '../view/cells';
import type { Column } from '../view/columns';
import { equalCell } from '../view/equal-filter';
import { countValues, readPage, type ValueCount } from '../view/read-rows';
import type { ShownView } from '../view/shown-view';
import { allOfGroup, counter } from './groups';
import { sourceOf } from './sheet';

const MOST_COLUMNS = 30;
const MOST_CARDS = 30;

/** The rows of a view as cards below the choices of a column, with those that no row has, too. */
export function board(shown: ShownView, cells: Cells, field: Field): Html {
  const counted = countValues(shown, field, { most: MOST_COLUMNS });
  const isSame =
    (choice: string) =>
    ({ value }: ValueCount): boolean =>
      String(value).toLowerCase() === choice.toLowerCase();
  const chosen = field.choices.map((choice) => counted.find(isSame(choice)) ?? { value: choice, count: 0 });
  const others = counted.filter((value) => !chosen.includes(value));
  const columns = [...others, ...chosen].map((value, index) => column(shown, cells, field, value, index));
  return html`<div class="board" role="region" aria-label="${shown.list.title}, scrolls sideways" tabindex="0">
    ${columns}
  </div>`;
}

function column(shown: ShownView, cells: Cells, field: Field, value: ValueCount, index: number): Html {
  const name =
    cellText(shown.model, shown.sight, field, { [field.column]: value.value }) || `No ${field.title.toLowerCase()}`;
  const { rows } =
    value.count === 0 ? { rows: [] } : readPage(shown, { more: equalCell(field, value.value), top: MOST_CARDS });
  const cards = rows.map((row) => html`<li>${card(shown, cells, field, row)}</li>`);
  return html`<section class="board-column" aria-labelledby="board-${index}">
    <h2 id="board-${index}">${name} ${counter(value.count)}</h2>
    ${
      rows.length === 0
        ? html`<p class="none">No cards</p>`
        : html`<ul>
            ${cards}
          </ul>`
    }
    ${value.count > rows.length ? allOfGroup(shown, field, value, name) : undefined}
  </section>`;
}

/** The first column of the view is the heading of the card, and empty ones are left out. */
function card(shown: ShownView, cells: Cells, pivot: Field, row: Row): Html {
  const { model, list, view, query } = shown;
  const [first, ...rest] = shown.columns.filter(({ field }) => field !== pivot);
  const title = first ? cellText(model, shown.sight, first.field, row) : '';
  const facts = rest.flatMap((each: Column) => {
    const drawn = cells.draw(each, row);
    return drawn
      ? [
          html`<div>
            <dt>${each.field.title}</dt>
            <dd>${drawn}</dd>
          </div>`
        ]
      : [];
  });
  return html`<article class="card">
    <h3>
      <a href="${formAddress(model, list, row, sourceOf(view.page, query))}"
        >${title === '' ? rowName(list, row) : title}</a
      >
    </h3>
    ${facts.length === 0 ? undefined : html`<dl>${facts}</dl>`}
  </article>`;
}
