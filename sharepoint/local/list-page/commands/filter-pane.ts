import { html, type Html } from '../html';
import { address } from '../view/asked';
import { toggled, withLinkFilters } from '../view/link-filters';
import { countValues } from '../view/read-rows';
import { filterWith, type ShownView } from '../view/shown-view';
import { shownValue, valueInLink } from './filter-values';

const MOST = 100;

/** The values of one column, to filter by. Undefined unless the address asks for them. */
export function filterPane(shown: ShownView): Html | undefined {
  const { asked, query } = shown;
  const { pane: field, links } = asked;
  if (!field) return undefined;
  const chosen = links.find((filter) => filter.field === field)?.values ?? [];
  const counted = countValues(shown, field, {
    most: MOST + 1,
    filter: filterWith(
      shown,
      links.filter((filter) => filter.field !== field)
    )
  });
  const items = counted.slice(0, MOST).map(({ value, count }) => {
    const inLink = valueInLink(shown, field, value);
    const isChosen = chosen.some((each) => each.toLowerCase() === inLink.toLowerCase());
    const own = chosen.find((each) => each.toLowerCase() === inLink.toLowerCase()) ?? inLink;
    return html`<li>
      <a
        href="?${withLinkFilters(query, toggled(links, field, own)).toString()}#filter"
        ${isChosen ? html` aria-current="true"` : undefined}
        ><span class="tick" aria-hidden="true">${isChosen ? '✓' : ''}</span><span>${shownValue(field, inLink)}</span
        ><span class="count"><span class="visually-hidden">, rows: </span>${count.toLocaleString('en-GB')}</span></a
      >
    </li>`;
  });
  return html`<aside class="pane" id="filter" tabindex="-1" aria-labelledby="filter-title">
    <div class="pane-head">
      <h2 id="filter-title">Filter by ${field.title}</h2>
      <a class="close" href="${address(query, { pane: undefined })}"
        ><span class="visually-hidden">Close the filter</span><span aria-hidden="true">✕</span></a
      >
    </div>
    ${
      items.length === 0
        ? html`<p class="count">There are no values.</p>`
        : html`<ul class="values">
            ${items}
          </ul>`
    }
    ${counted.length > MOST ? html`<p class="count">There are more values. Find a text in this column.</p>` : undefined}
  </aside>`;
}
