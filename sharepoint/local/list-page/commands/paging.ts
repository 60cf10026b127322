import { html, type Html } from '../html';
import { address } from '../view/asked';

/** The way to the next page and back to the first; undefined if there is one page. */
export function paging(next: string | undefined, query: URLSearchParams): Html | undefined {
  const isFirst = query.get('page') === null;
  if (isFirst && next === undefined) return undefined;
  const back = isFirst ? undefined : html`<a href="${address(query, { page: undefined })}">First page</a>`;
  const onward =
    next === undefined ? html`<span>Last page</span>` : html`<a href="${address(query, { page: next })}">Next page</a>`;
  return html`<nav class="paging" aria-label="Pages">${back}${onward}</nav>`;
}
