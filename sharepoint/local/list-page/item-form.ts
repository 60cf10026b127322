import type { Field } from '../rest/field';
import type { Row } from '../rest/item-query';
import { folderOf, LIBRARY, type List } from '../rest/list';
import type { Model } from '../rest/model';
import { cellHtml } from './cell-text';
import { html, type Html } from './html';
import { encodePath } from './list-view';

/** The page of one item: every column that is not hidden, in full. */
export function itemForm(model: Model, list: List, row: Row): Html {
  const visible = list.fields.filter(({ hidden, showInDisplayForm }) => !hidden && showInDisplayForm);
  const isOwn = ({ builtIn, readOnly }: Field): boolean => !builtIn || !readOnly;
  const fields = [...visible.filter(isOwn), ...visible.filter((field) => !isOwn(field))];
  const back = `${model.path}/${encodePath(folderOf(list))}/${list.template === LIBRARY ? 'Forms/' : ''}AllItems.aspx`;
  const file = list.template === LIBRARY ? html`<p><a class="button" href="${`${model.path}/${encodePath(list.urlName)}/${encodeURIComponent(String(row['file_name']))}`}">Download the file</a></p>` : undefined;
  const rows = fields.map((field) => html`<div><dt>${field.title}</dt><dd>${cellHtml(model, field, row) ?? html`<span class="none">Not given</span>`}</dd></div>`);
  return html`<nav aria-label="You are here" class="crumb"><a href="${back}">${list.title}</a></nav>
<h1 class="item-title">${String(row['title'] ?? row['file_name'] ?? `Item ${String(row['id'])}`)}</h1>${file}
<dl class="item">${rows}</dl>`;
}
