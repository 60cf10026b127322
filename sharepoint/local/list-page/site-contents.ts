import type { Sight } from '../rest/access/sight';
import { folderOf, LIBRARY } from '../rest/list';
import { listsSeen } from '../rest/list-entity';
import type { Model } from '../rest/model';
import { html, type Html } from './html';
import { encodePath } from './library-view';

/** The page of the site itself: the lists that are not hidden and that the person can read. */
export function siteContents(model: Model, sight: Sight): Html {
  const lists = listsSeen(model, sight).filter(({ settings }) => settings['Hidden'] !== true);
  if (lists.length === 0) {
    return html`<div class="commands"><h1>Site contents</h1></div>
      <section class="empty">
        <span class="empty-mark" aria-hidden="true"></span>
        <h2>This site has no lists yet</h2>
        <p>Lists appear here once the site is provisioned.</p>
      </section>`;
  }
  const rows = lists.map(
    (list) =>
      html`<tr>
        <th scope="row"><a href="${`${model.path}/${encodePath(folderOf(list))}`}">${list.title}</a></th>
        <td><div class="clip">${String(list.settings['Description'] ?? '')}</div></td>
        <td>${list.template === LIBRARY ? 'Document library' : 'List'}</td>
        <td class="number">${model.lists.count(list).toLocaleString('en-GB')}</td>
      </tr>`
  );
  return html`<div class="commands"><h1>Site contents</h1></div>
    <div class="table" role="region" aria-label="Lists of this site, scrolls sideways" tabindex="0">
      <table>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">About</th>
            <th scope="col">Kind</th>
            <th scope="col" class="number">Items</th>
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </div>`;
}
