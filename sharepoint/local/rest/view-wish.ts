import * as v from 'valibot';
import { readViewQuery } from '../caml/read-view-query';
import { conditionsOf } from '../caml/view-query';
import { readXml } from '../caml/xml-element';
import { caml } from './caml-query';
import { badBody, bodyPropertyMissing, camlRefused, columnMissing, xmlRefused } from './failure';
import { defined } from './field-wish';
import { properties, propertiesOf, type Properties } from './json';
import { fieldByName, LIBRARY, type List, type View } from './list';

/** Columns of a view that show another column differently. */
export const LINKED: Readonly<Record<string, string>> = {
  LinkTitle: 'Title',
  LinkTitleNoMenu: 'Title',
  LinkFilename: 'FileLeafRef',
  LinkFilenameNoMenu: 'FileLeafRef'
};
const PICTURES = new Set(['DocIcon', 'Edit', 'Attachments']);

const LAYOUTS = ['', 'COMPACTLIST', 'TILES', 'KANBAN', 'MODERNCALENDAR'];
const TOTALS = ['AVG', 'COUNT', 'MAX', 'MIN', 'SUM', 'STDEV', 'VAR'];
const text = v.optional(v.nullable(v.string()));
const title = v.pipe(v.string(), v.trim(), v.minLength(1));
const rowLimit = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5000));

/** What SP.View takes, when a view is made and afterwards. */
const Changes = v.object({
  Title: v.optional(title),
  DefaultView: v.optional(v.boolean()),
  Hidden: v.optional(v.boolean()),
  ViewQuery: text,
  RowLimit: v.optional(rowLimit),
  Paged: v.optional(v.boolean()),
  CustomFormatter: text,
  ViewType2: v.optional(v.nullable(v.picklist(LAYOUTS))),
  ViewData: text,
  Aggregations: text,
  AggregationsStatus: v.optional(v.picklist(['On', 'Off'])),
  Scope: v.optional(v.picklist([0, 1, 2, 3]))
});
/** What SP.ViewCreationInformation takes, the parameters of `views/add`. */
const Creation = v.object({
  Title: title,
  ViewFields: v.optional(
    v.union([
      v.array(v.string()),
      v.pipe(
        v.object({ results: v.array(v.string()) }),
        v.transform(({ results }) => results)
      )
    ])
  ),
  Query: text,
  SetAsDefaultView: v.optional(v.boolean()),
  RowLimit: v.optional(rowLimit),
  Paged: v.optional(v.boolean()),
  CustomFormatter: v.optional(v.union([v.nullable(v.string()), v.object({})])),
  ViewType2: v.optional(v.nullable(v.picklist(LAYOUTS))),
  ViewData: text
});

/** Settings of a view that a client may send but that have no effect. */
const UNUSED = new Set([
  'ColumnWidth',
  'IncludeRootFolder',
  'JSLink',
  'MobileDefaultView',
  'MobileView',
  'PersonalView',
  'Toolbar',
  'ViewJoins',
  'ViewProjectedFields',
  'ViewTypeKind'
]);

type ViewChanges = Partial<Omit<View, 'id' | 'page'>>;

/** The view that a request asks for. Refuses what SharePoint refuses, and what it stores and cannot show. */
export function newView(list: List, body: Buffer): ViewChanges & Pick<View, 'title'> {
  const { parameters } = propertiesOf(body);
  if (parameters === undefined) {
    const changes = viewChanges(list, body);
    if (changes.title === undefined) throw badBody("The parameter 'Title' is missing.");
    return { ...changes, title: changes.title };
  }
  const given = parsed(Creation, properties(parameters), 'SP.ViewCreationInformation');
  const { SetAsDefaultView: isDefault, Query: query, CustomFormatter: formatter, ViewFields: fields } = given;
  return {
    title: given.Title,
    ...checked(list, {
      isDefault,
      query: query ?? undefined,
      rowLimit: given.RowLimit,
      paged: given.Paged,
      customFormatter: typeof formatter === 'string' ? formatter : undefined,
      viewType2: given.ViewType2 ?? undefined,
      viewData: given.ViewData ?? undefined,
      fields: fields?.map((name) => columnName(list, name))
    })
  };
}

/** The changes to a view that a request asks for. */
export function viewChanges(list: List, body: Buffer): ViewChanges {
  const given = parsed(Changes, propertiesOf(body), 'SP.View');
  return checked(list, {
    title: given.Title,
    isDefault: given.DefaultView,
    hidden: given.Hidden,
    query: given.ViewQuery === null ? '' : given.ViewQuery,
    rowLimit: given.RowLimit,
    paged: given.Paged,
    customFormatter: given.CustomFormatter,
    viewType2: given.ViewType2,
    viewData: given.ViewData ?? undefined,
    aggregations: given.Aggregations ?? undefined,
    aggregationsStatus: given.AggregationsStatus,
    scope: given.Scope
  });
}

/** The internal name of a column that a view can show. */
export function columnName(list: List, name: string): string {
  if (LINKED[name] !== undefined || PICTURES.has(name)) return name;
  const field = fieldByName(list, name);
  if (!field) throw columnMissing(name);
  return field.internalName;
}

function parsed<Schema extends v.ObjectSchema<v.ObjectEntries, undefined>>(
  schema: Schema,
  given: Properties,
  type: string
): v.InferOutput<Schema> {
  for (const name of Object.keys(given))
    if (!Object.hasOwn(schema.entries, name) && !UNUSED.has(name)) throw bodyPropertyMissing(name, type);
  const read = v.safeParse(schema, given);
  if (!read.success) throw badBody(`A value in the request is not valid: ${read.issues[0].message}`);
  return read.output;
}

type Wished = { readonly [K in keyof ViewChanges]: ViewChanges[K] | undefined };

/** What is stored of a wish, as SharePoint gives it back. */
function checked(list: List, wished: Wished): ViewChanges {
  const { query, viewData, aggregations, customFormatter } = wished;
  checkLayout(list, wished);
  const stored: Wished = {
    ...wished,
    query: query === undefined ? undefined : withSpaces(checkQuery(list, query)),
    viewData: viewData === undefined ? undefined : withSpaces(viewData),
    aggregations: aggregations === undefined ? undefined : withSpaces(checkTotals(list, aggregations)),
    // It is kept within the XML of the view.
    customFormatter: typeof customFormatter === 'string' ? inXml(customFormatter) : customFormatter
  };
  return defined(stored);
}

function checkQuery(list: List, query: string): string {
  const { where, groupBy, orderBy } = caml(() => readViewQuery(query));
  for (const { field } of [...(where ? conditionsOf(where) : []), ...(groupBy?.fields ?? []), ...orderBy])
    if (!fieldByName(list, field)) throw columnMissing(field);
  return query;
}

/** SharePoint stores others, such as “Average”, and then cannot show the view. */
function checkTotals(list: List, aggregations: string): string {
  for (const { name, attributes } of caml(() => readXml(aggregations))) {
    const { Name: column = '', Type: total = '' } = attributes;
    if (name !== 'FieldRef' || !TOTALS.includes(total)) throw camlRefused(name === 'FieldRef' ? total : name);
    columnName(list, column);
  }
  return aggregations;
}

/** A board has a choice column to move its cards between, and libraries have none. */
function checkLayout(list: List, { viewType2, viewData = '' }: Wished): void {
  if (viewType2 !== 'KANBAN') return;
  const pivot = caml(() => readXml(viewData)).find(({ attributes }) => attributes['Type'] === 'KanbanPivotColumn');
  const field = pivot && fieldByName(list, pivot.attributes['Name'] ?? '');
  if (list.template === LIBRARY || field?.type !== 'Choice') throw camlRefused('KanbanPivotColumn');
}

const withSpaces = (xml: string): string => xml.replace(/\s*\/>/g, ' />');

function inXml(formatter: string): string {
  if (/[<&]/.test(formatter)) throw xmlRefused();
  return formatter.replaceAll('>', '&gt;');
}
