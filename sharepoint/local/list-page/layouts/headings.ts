import type { Field } from '../../rest/field';
import { html, type Html } from '../html';
import { address, canFilter, isUsable } from '../view/asked';
import type { ShownView } from '../view/shown-view';
import { isNumeric } from './numeric';

/**
 * The headings of the columns: each sorts by its column, the other way when pressed again, or shows what to filter by.
 */
export const headings = (shown: ShownView): readonly Html[] => shown.columns.map(({ field }) => heading(shown, field));

function heading(shown: ShownView, field: Field): Html {
  const { asked, query, count } = shown;
  const kind = isNumeric(field) ? html` class="number"` : undefined;
  if (!isUsable(field, count)) return html`<th scope="col" ${kind}>${field.title}</th>`;
  const { sort } = asked;
  const sorted = sort !== undefined && (sort.name === field.internalName || sort.name === `${field.internalName}Id`);
  const ascends = !sorted || sort.descending;
  const state = sorted ? html` aria-sort="${sort.descending ? 'descending' : 'ascending'}"` : undefined;
  const arrow = sorted ? html`<span class="arrow" aria-hidden="true">${sort.descending ? '↓' : '↑'}</span>` : undefined;
  const to = address(query, { sortField: field.internalName, isAscending: String(ascends), page: undefined });
  return html`<th scope="col" ${kind}${state}>
    <span class="head"
      ><a href="${to}">${field.title}${arrow}</a>${canFilter(field, count) ? funnel(shown, field) : undefined}</span
    >
  </th>`;
}

function funnel({ asked, query }: ShownView, field: Field): Html {
  const isFiltered = asked.links.some((filter) => filter.field === field);
  return html`<a
    class="funnel${isFiltered ? ' on' : ''}"
    href="${address(query, { pane: field.internalName, page: undefined })}#filter"
    ><span class="visually-hidden">Filter by ${field.title}${isFiltered ? ', filtered now' : ''}</span
    ><svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d="M2 3h12L9.5 8.5V13l-3-1.6V8.5L2 3Z" /></svg
  ></a>`;
}
