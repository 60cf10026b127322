import type { Field } from '../../rest/field';
import { cellText } from '../cell-text';
import { html, type Html } from '../html';
import { canFilter } from '../view/asked';
import type { Cells } from '../view/cells';
import { equalCell, neededField } from '../view/equal-filter';
import { toggled, withLinkFilters } from '../view/link-filters';
import { countValues, readPage, type ValueCount } from '../view/read-rows';
import type { ShownView } from '../view/shown-view';
import { valueInLink } from '../commands/filter-values';
import { scrolling, sheet, sheetWidth } from './sheet';

/** A page draws so many groups, and of each so many rows: more are a link away. */
const MOST_GROUPS = 100;
const MOST_ROWS = 30;

/** The rows of a view by the first column that it groups by, each group to open and close, with its count. */
export function groups(shown: ShownView, cells: Cells): Html {
  const { caml, asked, list } = shown;
  const [first, second] = caml.groupBy?.fields ?? [];
  if (!caml.groupBy || !first) throw new Error('A view is drawn in groups that it does not have.');
  const field = neededField(list.fields, first.field);
  const counted = countValues(shown, field, { most: MOST_GROUPS + 1, descending: first.descending });
  const isOpen = asked.areGroupsOpen ?? !caml.groupBy.isCollapsed;
  const within = second
    ? [{ name: neededField(list.fields, second.field).internalName, descending: second.descending }]
    : [];
  const inGroup = { ...shown, order: [...within, ...shown.order] };
  const drawn = counted.slice(0, MOST_GROUPS).map((value) => group(inGroup, cells, { field, value, isOpen }));
  return html`${scrolling(shown, html`<div class="groups" style="min-width:${sheetWidth(shown)}">${drawn}</div>`)}${
    counted.length > MOST_GROUPS
      ? html`<p class="more">Only the first ${MOST_GROUPS} groups are shown. Filter the view to see others.</p>`
      : undefined
  }`;
}

function group(
  shown: ShownView,
  cells: Cells,
  o: {
    readonly field: Field;
    readonly value: ValueCount;
    readonly isOpen: boolean;
  }
): Html {
  const { field, value, isOpen } = o;
  const { rows } = readPage(shown, {
    more: equalCell(field, value.value),
    top: Math.min(MOST_ROWS, shown.view.rowLimit)
  });
  const sample = { [field.column]: value.value };
  const name = cellText(shown.model, shown.sight, field, sample) || '(Empty)';
  const heading =
    cells.drawHeading(field, sample, value.count) ??
    html`<span class="group-name">${field.title}: ${name}</span> ${counter(value.count)}`;
  return html`<details class="group" ${isOpen ? html` open` : undefined}>
    <summary><span class="group-head">${heading}</span></summary>
    ${sheet(shown, cells, rows, { label: `${field.title}: ${name}` })}
    ${value.count > rows.length ? allOfGroup(shown, field, value, name) : undefined}
  </details>`;
}

export const counter = (count: number): Html =>
  html`<span class="count"
    ><span aria-hidden="true">(${count.toLocaleString('en-GB')})</span
    ><span class="visually-hidden">, ${count === 1 ? '1 row' : `${count.toLocaleString('en-GB')} rows`}</span></span
  >`;

/** The way to all rows of a group: the same view, filtered by it. */
export function allOfGroup(
  shown: ShownView,
  field: Field,
  { value, count }: ValueCount,
  name: string
): Html | undefined {
  if (!canFilter(field, shown.count)) return undefined;
  const others = shown.asked.links.filter((filter) => filter.field !== field);
  const to = withLinkFilters(shown.query, toggled(others, field, valueInLink(shown, field, value)));
  to.set('groups', 'none');
  return html`<p class="more">
    <a href="?${to.toString()}">Show all ${count.toLocaleString('en-GB')} rows of ${name}</a>
  </p>`;
}
