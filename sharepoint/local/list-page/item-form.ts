import type { Sight } from '../rest/access/sight';
import type { Field } from '../rest/field';
import type { Row } from '../rest/item-query';
import { earlierVersions, numberOf } from '../rest/file-versions';
import { folderOf, LIBRARY, type List } from '../rest/list';
import type { Model } from '../rest/model';
import { FILE, pathOf } from '../rest/rows';
import { cellHtml } from './cell-text';
import { html, type Html } from './html';
import { encodePath } from './library-view';
import { rowName, viewPath } from './row-link';

/**
 * The page of one item: every column that is not hidden, in full, and those that SharePoint itself fills below.
 * `source` is where it was opened.
 */
export function itemForm(model: Model, sight: Sight, list: List, row: Row, source: string | null): Html {
  const visible = list.fields.filter(({ hidden, showInDisplayForm }) => !hidden && showInDisplayForm);
  const isOwn = ({ builtIn, readOnly }: Field): boolean => !builtIn || !readOnly;
  const file =
    list.template === LIBRARY && row['is_folder'] === FILE
      ? html`<p><a class="button" href="${encodePath(pathOf(row))}">Download file</a></p>
          ${versions(model, list, row)}`
      : undefined;
  const facts = (fields: readonly Field[]): readonly Html[] =>
    fields.map(
      (field) =>
        html`<div>
          <dt>${field.title}</dt>
          <dd>${cellHtml(model, sight, field, row) ?? html`<span class="none">Empty</span>`}</dd>
        </div>`
    );
  const { view, address } = backTo(model, list, source);
  return html`<nav aria-label="You are here" class="crumb">
      <a href="${address}">${list.title}${view === undefined ? '' : `: ${view}`}</a>
    </nav>
    <h1 class="item-title">${rowName(list, row)}</h1>
    ${file}
    <dl class="item">${facts(visible.filter(isOwn))}</dl>
    <h2 class="part">About this item</h2>
    <dl class="item">${facts(visible.filter((field) => !isOwn(field)))}</dl>`;
}

/** The view that a form was opened from, as it was then; the default one for any other address. */
function backTo(model: Model, list: List, source: string | null): { readonly view?: string; readonly address: string } {
  const [page = '', query] = (source ?? '').split(/\?(.*)/s);
  const view = list.views.find((each) => each.page.toLowerCase() === page.toLowerCase());
  if (!view) return { address: `${model.path}/${encodePath(folderOf(list))}` };
  return { view: view.title, address: `${viewPath(model, list, view.page)}${query === undefined ? '' : `?${query}`}` };
}

/** Earlier versions of a file, the newest first, at the addresses that SharePoint gives them. */
function versions(model: Model, list: List, row: Row): Html | undefined {
  const earlier = [...earlierVersions(model.database, list, Number(row['id']))].reverse();
  if (earlier.length === 0) return undefined;
  const address = (label: string): string =>
    `${model.path}/_vti_history/${numberOf(label)}/${encodePath(pathOf(row).slice(model.path.length + 1))}`;
  return html`<p>
    Earlier versions:
    ${earlier.map(({ label }, index) => html`${index === 0 ? '' : ', '}<a href="${address(label)}">${label}</a>`)}
  </p>`;
}
