import { html, type Html } from '../html';
import { address, canFilter } from '../view/asked';
import type { ShownView } from '../view/shown-view';
import { menu } from './menu';

/** The columns of a view to filter by: boards and calendars have no headings, and those of closed groups are hidden. */
export function filterMenu({ columns, query, asked, count }: ShownView): Html | undefined {
  const items = columns
    .filter(({ field }) => canFilter(field, count))
    .map(({ field }) => {
      const isFiltered = asked.links.some((filter) => filter.field === field);
      return html`<li>
        <a href="${address(query, { pane: field.internalName, page: undefined })}#filter"
          ><span>${field.title}</span>${isFiltered ? html`<span class="count">Filtered</span>` : undefined}</a
        >
      </li>`;
    });
  return items.length === 0
    ? undefined
    : menu({ id: 'filters', label: 'Filter by', button: html`<span>Filter</span>`, items });
}
