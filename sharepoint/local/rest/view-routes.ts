import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import { created, many, one } from './answers';
import { DONE, listOf, viewOf, type Answer, type Call } from './call';
import { badBody, bodyPropertyMissing, columnMissing } from './failure';
import { properties, propertiesOf } from './json';
import { fieldByName, type List, type View } from './list';
import { viewEntity, viewFieldsEntity } from './list-entity';

/** Columns of a view that show another column differently. */
export const LINKED: Readonly<Record<string, string>> = {
  LinkTitle: 'Title',
  LinkTitleNoMenu: 'Title',
  LinkFilename: 'FileLeafRef',
  LinkFilenameNoMenu: 'FileLeafRef'
};
const PICTURES = new Set(['DocIcon', 'Edit', 'Attachments']);

const Changes = v.object({
  Title: v.optional(v.pipe(v.string(), v.trim(), v.minLength(1))),
  DefaultView: v.optional(v.boolean()),
  Hidden: v.optional(v.boolean()),
  ViewQuery: v.optional(v.nullable(v.string())),
  RowLimit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5000))),
  Paged: v.optional(v.boolean()),
  CustomFormatter: v.optional(v.nullable(v.string())),
  ViewFields: v.optional(
    v.union([
      v.array(v.string()),
      v.pipe(
        v.object({ results: v.array(v.string()) }),
        v.transform(({ results }) => results)
      )
    ])
  )
});

/** Settings of a view that a client may send but that have no effect. */
const UNUSED = new Set([
  'Aggregations',
  'AggregationsStatus',
  'ColumnWidth',
  'IncludeRootFolder',
  'JSLink',
  'MobileDefaultView',
  'MobileView',
  'PersonalView',
  'Query',
  'Scope',
  'Toolbar',
  'ViewData',
  'ViewJoins',
  'ViewProjectedFields',
  'ViewType2',
  'ViewTypeKind'
]);

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
  const changes = changesOf(call, list);
  if (changes.title === undefined) throw badBody("The parameter 'Title' is missing.");
  const view: View = {
    id: randomUUID(),
    isDefault: false,
    hidden: false,
    fields: ['LinkTitle'],
    query: '',
    rowLimit: 30,
    paged: true,
    customFormatter: null,
    ...changes,
    title: changes.title,
    page: `${changes.title.replace(/[^\p{L}\p{N} _-]/gu, '') || 'View'}.aspx`
  };
  call.model.lists.addView(list, view);
  if (view.isDefault) onlyDefault(call, list, view);
  return created(viewEntity(call.model, list, view));
}

export function updateView(call: Call): Answer {
  const list = listOf(call);
  const view = { ...viewOf(call), ...changesOf(call, list) };
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

function columnName(list: List, name: string): string {
  if (LINKED[name] !== undefined || PICTURES.has(name)) return name;
  const field = fieldByName(list, name);
  if (!field) throw columnMissing(name);
  return field.internalName;
}

function onlyDefault(call: Call, list: List, view: View): void {
  for (const other of list.views)
    if (other.id !== view.id && other.isDefault) call.model.lists.saveView({ ...other, isDefault: false });
}

function changesOf(call: Call, list: List): Partial<Omit<View, 'id' | 'page'>> {
  const body = propertiesOf(call.body);
  const given = body['parameters'] === undefined ? body : properties(body['parameters']);
  for (const name of Object.keys(given))
    if (!(name in Changes.entries) && !UNUSED.has(name)) throw bodyPropertyMissing(name, 'SP.View');
  const parsed = v.safeParse(Changes, given);
  if (!parsed.success) throw badBody(`A value in the request is not valid: ${parsed.issues[0].message}`);
  const {
    Title: title,
    DefaultView: isDefault,
    Hidden: hidden,
    ViewQuery: query,
    RowLimit: rowLimit,
    Paged: paged,
    CustomFormatter: customFormatter,
    ViewFields: fields
  } = parsed.output;
  return {
    ...(title === undefined ? {} : { title }),
    ...(isDefault === undefined ? {} : { isDefault }),
    ...(hidden === undefined ? {} : { hidden }),
    ...(query === undefined ? {} : { query: query ?? '' }),
    ...(rowLimit === undefined ? {} : { rowLimit }),
    ...(paged === undefined ? {} : { paged }),
    ...(customFormatter === undefined ? {} : { customFormatter }),
    ...(fields === undefined ? {} : { fields: fields.map((name) => columnName(list, name)) })
  };
}
