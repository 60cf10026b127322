import type { Field } from '../../rest/field';
import { html, type Html } from '../html';
import { address } from '../view/asked';
import { toggled, withLinkFilters } from '../view/link-filters';
import type { ShownView } from '../view/shown-view';
import { shownValue } from './filter-values';

/** What the rows shown were filtered by, each with a way to take it away; undefined if it is nothing. */
export function filterChips({ asked, query }: ShownView): Html | undefined {
  const { links, find } = asked;
  const chips = links.flatMap(({ field, values }) =>
    values.map((value) =>
      chip(field, shownValue(field, value), `?${withLinkFilters(query, toggled(links, field, value)).toString()}`)
    )
  );
  const found =
    find &&
    chip(find.column, `has “${find.text}”`, address(query, { in: undefined, find: undefined, page: undefined }));
  const all = [...chips, ...(found ? [found] : [])];
  if (all.length === 0) return undefined;
  const none = withLinkFilters(query, []);
  for (const name of ['in', 'find', 'pane']) none.delete(name);
  return html`<ul class="chips" aria-label="Filters">
    ${all}
    <li><a class="clear" href="?${none.toString()}">Clear all filters</a></li>
  </ul>`;
}

const chip = ({ title }: Field, value: string, without: string): Html =>
  html`<li class="chip">
    <span>${title}: ${value}</span
    ><a href="${without}"
      ><span class="visually-hidden">Remove ${title}: ${value}</span><span aria-hidden="true">✕</span></a
    >
  </li>`;
