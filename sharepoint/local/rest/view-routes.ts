import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import { created, many, one } from './answers';
import { DONE, listOf, viewOf, type Answer, type Call } from './call';
import { badBody } from './failure';
import { propertiesOf } from './json';
import { NEW_VIEW, type List, type View } from './list';
import { viewEntity, viewFieldsEntity } from './list-entity';
import { columnName, newView, viewChanges } from './view-wish';

export const getViews = (call: Call): Answer => {
  const list = listOf(call);
  return many(
    call,
    list.views.map((view) => viewEntity(call.model, list, view))
  );
};
export const getView = (call: Call): Answer => one(call, viewEntity(call.model, listOf(call), viewOf(call)));
export const getViewFields = (call: Call): Answer => one(call, viewFieldsEntity(listOf(call), viewOf(call)));

export function createView(call: Call): Answer {
  const list = listOf(call);
  const changes = newView(list, call.body);
  const view: View = { ...NEW_VIEW, ...changes, id: randomUUID(), page: freePage(list, changes.title) };
  call.model.lists.addView(list, view);
  if (view.isDefault) onlyDefault(call, list, view);
  return created(viewEntity(call.model, list, view));
}

/** The page is named after the first title, and stays when the view gets another. */
function freePage(list: List, title: string): string {
  const name = title.replace(/[^\p{L}\p{N} _-]/gu, '') || 'View';
  const taken = (page: string): boolean => list.views.some((view) => view.page.toLowerCase() === page.toLowerCase());
  let page = `${name}.aspx`;
  for (let number = 1; taken(page); number += 1) page = `${name}${number}.aspx`;
  return page;
}

export function updateView(call: Call): Answer {
  const list = listOf(call);
  const view = { ...viewOf(call), ...viewChanges(list, call.body) };
  call.model.lists.saveView(view);
  if (view.isDefault) onlyDefault(call, list, view);
  return DONE;
}

export function deleteView(call: Call): Answer {
  call.model.lists.removeView(viewOf(call));
  return { kind: 'nothing', status: 200 };
}

export const addViewField = (call: Call): Answer => {
  const name = columnName(listOf(call), call.target.args[0] ?? '');
  return changeFields(call, (fields) => (fields.includes(name) ? fields : [...fields, name]));
};
export const removeViewField = (call: Call): Answer => {
  const name = columnName(listOf(call), call.target.args[0] ?? '');
  return changeFields(call, (fields) => fields.filter((field) => field !== name));
};
export const removeAllViewFields = (call: Call): Answer => changeFields(call, () => []);

export function moveViewField(call: Call): Answer {
  const body = v.safeParse(
    v.object({ field: v.string(), index: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
    propertiesOf(call.body)
  );
  if (!body.success) throw badBody("The parameters 'field' and 'index' are missing.");
  const name = columnName(listOf(call), body.output.field);
  return changeFields(call, (fields) => {
    const rest = fields.filter((field) => field !== name);
    return [...rest.slice(0, body.output.index), name, ...rest.slice(body.output.index)];
  });
}

function changeFields(call: Call, change: (fields: readonly string[]) => readonly string[]): Answer {
  const view = viewOf(call);
  call.model.lists.saveView({ ...view, fields: change(view.fields) });
  return DONE;
}

function onlyDefault(call: Call, list: List, view: View): void {
  for (const other of list.views)
    if (other.id !== view.id && other.isDefault) call.model.lists.saveView({ ...other, isDefault: false });
}
