import type { Row } from '../../rest/item-query';
import { LIBRARY } from '../../rest/list';
import { html, type Html } from '../html';
import { detailsLink, nameLink } from '../library-view';
import { formAddress, rowName } from '../row-link';
import type { Cells } from '../view/cells';
import type { Column } from '../view/columns';
import type { ShownView } from '../view/shown-view';
import { headings } from './headings';
import { isNumeric } from './numeric';

const SHORT = 24;

/** The part of a page that scrolls sideways where its columns do not fit. */
export const scrolling = ({ list }: ShownView, content: Html): Html =>
  html`<div class="table" role="region" aria-label="${list.title}, scrolls sideways" tabindex="0">${content}</div>`;

/** Rows as a table. `foot` is what stands below them; tables with a `label` have the same widths. */
export function sheet(
  shown: ShownView,
  cells: Cells,
  rows: readonly Row[],
  o: { readonly foot?: Html | undefined; readonly label?: string } = {}
): Html {
  const isLibrary = shown.list.template === LIBRARY;
  const leads = isLibrary || !shown.columns.some(({ isLink, formatter }) => isLink && !formatter);
  const body = rows.map(
    (row) =>
      html`<tr>
        ${shown.columns.map((column, index) => cell(shown, cells, column, row, index === 0))}
        ${leads ? (isLibrary ? detailsLink(shown.model, shown.list, row) : formLink(shown, row)) : undefined}
      </tr>`
  );
  const label = o.label === undefined ? undefined : html` aria-label="${o.label}" class="aligned"`;
  return html`<table${label}>
    ${o.label === undefined ? undefined : widths(shown, leads)}
    <thead>
      <tr>
        ${headings(shown)}${leads ? html`<th scope="col"><span class="visually-hidden">Details</span></th>` : undefined}
      </tr>
    </thead>
    <tbody>
      ${body}
    </tbody>
    ${o.foot}
  </table>`;
}

function cell(shown: ShownView, cells: Cells, column: Column, row: Row, isFirst: boolean): Html {
  const { field, isLink, formatter } = column;
  const drawn = cells.draw(column, row);
  const kind = isNumeric(field) ? html` class="number"` : undefined;
  const isName = shown.list.template !== LIBRARY || field.internalName === 'FileLeafRef';
  const content = isLink && isName && !formatter ? linked(shown, column, row, drawn) : boxed(column, drawn);
  return isFirst
    ? html`<th scope="row" ${kind}>${content}</th>`
    : html`<td${kind ?? width(column, row)}>${content}</td>`;
}

const boxed = ({ field, formatter }: Column, drawn: Html | undefined): Html | undefined =>
  drawn &&
  (formatter
    ? html`<div class="formatted${field.type === 'DateTime' ? ' one-line' : ''}">${drawn}</div>`
    : html`<div class="clip">${drawn}</div>`);

function linked({ model, list, query, view }: ShownView, { field }: Column, row: Row, drawn: Html | undefined): Html {
  if (list.template === LIBRARY) return nameLink(model, list, row);
  const shown = field.type === 'URL' || drawn === undefined ? rowName(list, { id: row['id'] ?? null }) : undefined;
  return html`<a class="clip" href="${formAddress(model, list, row, sourceOf(view.page, query))}"
    >${shown === undefined ? drawn : `${shown}${field.type === 'URL' ? '' : ' (no title)'}`}</a
  >`;
}

const formLink = ({ model, list, view, query }: ShownView, row: Row): Html =>
  html`<td class="short">
    <a href="${formAddress(model, list, row, sourceOf(view.page, query))}"
      >Details<span class="visually-hidden"> of ${rowName(list, row)}</span></a
    >
  </td>`;

/** Where the form of a row leads back to. */
export const sourceOf = (page: string, query: URLSearchParams): string =>
  `${page}${query.size === 0 ? '' : `?${query.toString()}`}`;

/** Keeps references on one line, and gives long text room. */
function width({ field, formatter }: Column, row: Row): Html | undefined {
  if (field.type === 'Note') return html` class="long"`;
  return formatter || String(row[field.column] ?? '').length <= SHORT ? html` class="short"` : undefined;
}

const NAMES = new Set(['Title', 'FileLeafRef']);
/** In rem. */
const WIDTHS = { narrow: 10.5, middle: 13, wide: 17 };

function widthOf({ field, formatter }: Column, index: number): keyof typeof WIDTHS {
  if (field.type === 'Note' || NAMES.has(field.internalName) || (formatter && field.type === 'DateTime')) return 'wide';
  return field.type === 'Text' && index > 0 ? 'middle' : 'narrow';
}

/** How wide a table with the same widths in every group is, at least. */
export const sheetWidth = ({ columns }: ShownView): string =>
  `${columns.reduce((sum, column, index) => sum + WIDTHS[widthOf(column, index)], 0)}rem`;

const widths = ({ columns }: ShownView, leads: boolean): Html =>
  html`<colgroup>
    ${columns.map((column, index) => html`<col class="${widthOf(column, index)}" />`)}
    ${leads ? html`<col class="narrow" />` : undefined}
  </colgroup>`;
