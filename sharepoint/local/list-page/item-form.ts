import type { Sight } from '../rest/access/sight';
import type { Field } from '../rest/field';
import type { Row } from '../rest/item-query';
import { earlierVersions, numberOf } from '../rest/file-versions';
import { LIBRARY, pageOf, type List } from '../rest/list';
import type { Model } from '../rest/model';
import { FILE, pathOf } from '../rest/rows';
import { cellHtml } from './cell-text';
import { html, type Html } from './html';
import { encodePath } from './library-view';

/** The page of one item: every column that is not hidden, in full. */
export function itemForm(model: Model, sight: Sight, list: List, row: Row): Html {
  const visible = list.fields.filter(({ hidden, showInDisplayForm }) => !hidden && showInDisplayForm);
  const isOwn = ({ builtIn, readOnly }: Field): boolean => !builtIn || !readOnly;
  const fields = [...visible.filter(isOwn), ...visible.filter((field) => !isOwn(field))];
  const back = `${model.path}/${encodePath(pageOf(list, 'AllItems.aspx'))}`;
  const file =
    list.template === LIBRARY && row['is_folder'] === FILE
      ? html`<p><a class="button" href="${encodePath(pathOf(row))}">Download file</a></p>
          ${versions(model, list, row)}`
      : undefined;
  const rows = fields.map(
    (field) =>
      html`<div>
        <dt>${field.title}</dt>
        <dd>${cellHtml(model, sight, field, row) ?? html`<span class="none">Not recorded yet</span>`}</dd>
      </div>`
  );
  return html`<nav aria-label="You are here" class="crumb"><a href="${back}">${list.title}</a></nav>
    <h1 class="item-title">${String(row['title'] ?? row['file_name'] ?? `Item ${String(row['id'])}`)}</h1>
    ${file}
    <dl class="item">${rows}</dl>`;
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
