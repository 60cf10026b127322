import {
  CamlError,
  MOST_CONDITIONS,
  conditionsOf,
  type CamlValue,
  type Condition,
  type GroupBy,
  type Operator,
  type OrderBy,
  type ViewQuery
} from './view-query';
import { readXml, type XmlElement } from './xml-element';

const OPERATORS: readonly Operator[] = ['Eq', 'Neq', 'Lt', 'Leq', 'Gt', 'Geq'];
const JOINS: Readonly<Record<string, 'and' | 'or'>> = { And: 'and', Or: 'or' };
const NULLS: Readonly<Record<string, 'empty' | 'filled'>> = { IsNull: 'empty', IsNotNull: 'filled' };
const MOST_GROUPS = 2;

/** Reads the query of a view. Throws `CamlError` with the name of what is not known. */
export const readViewQuery = (xml: string): ViewQuery => queryOf(readXml(xml));

/** A whole view: `<View><Query>…</Query><RowLimit Paged="TRUE">30</RowLimit></View>`. */
export function readViewXml(xml: string): { readonly query: ViewQuery; readonly rowLimit: number | undefined } {
  const [view, ...more] = readXml(xml);
  if (view?.name !== 'View' || more.length > 0) throw new CamlError('View', 'A view is one <View>.');
  const [query, limit] = ['Query', 'RowLimit'].map((name) => view.children.find((child) => child.name === name));
  const other = view.children.find((child) => child !== query && child !== limit);
  if (other) throw unknown(other);
  const rowLimit = limit && Number(limit.text);
  if (rowLimit !== undefined && !(rowLimit > 0)) throw new CamlError('RowLimit', 'A RowLimit is a number above 0.');
  return { query: queryOf(query?.children ?? []), rowLimit };
}

function queryOf(elements: readonly XmlElement[]): ViewQuery {
  const found = new Map<string, XmlElement>();
  for (const element of elements) {
    if (!['Where', 'GroupBy', 'OrderBy'].includes(element.name)) throw unknown(element);
    if (found.has(element.name)) throw new CamlError(element.name, `<${element.name}> stands more than once.`);
    found.set(element.name, element);
  }
  const where = found.get('Where');
  const groupBy = found.get('GroupBy');
  const orderBy = found.get('OrderBy');
  if (orderBy) checkAttributes(orderBy, ['Override', 'UseIndexForOrderBy']);
  return {
    ...(where ? { where: whereOf(where) } : {}),
    ...(groupBy ? { groupBy: groupByOf(groupBy) } : {}),
    orderBy: orderBy ? orderBy.children.map(orderOf) : []
  };
}

function whereOf(element: XmlElement): Condition {
  checkAttributes(element, []);
  const [only, ...more] = element.children;
  if (!only || more.length > 0) throw new CamlError('Where', '<Where> takes one condition.');
  const condition = conditionOf(only);
  if (conditionsOf(condition).length > MOST_CONDITIONS)
    throw new CamlError('Where', `The filter editor shows ${MOST_CONDITIONS} conditions and drops the rest.`);
  return condition;
}

function conditionOf(element: XmlElement): Condition {
  checkAttributes(element, []);
  const { name, children } = element;
  const join = JOINS[name];
  if (join) {
    const [first, second, ...more] = children;
    if (!first || !second || more.length > 0) throw new CamlError(name, `<${name}> takes two conditions.`);
    return { kind: join, parts: [conditionOf(first), conditionOf(second)] };
  }
  const [field, value, ...more] = children;
  const empty = NULLS[name];
  if (empty) {
    if (!field || value) throw new CamlError(name, `<${name}> takes one <FieldRef>.`);
    return { kind: empty, field: orderOf(field).field };
  }
  const operator = OPERATORS.find((known) => known === name);
  if (!operator) throw unknown(element);
  if (!field || !value || more.length > 0) throw new CamlError(name, `<${name}> takes a <FieldRef> and a <Value>.`);
  return { kind: 'compare', field: orderOf(field).field, operator, value: valueOf(value) };
}

function valueOf(element: XmlElement): CamlValue {
  if (element.name !== 'Value') throw unknown(element);
  checkAttributes(element, ['Type']);
  if (element.attributes['Type'] === undefined) throw new CamlError('Value', 'A <Value> says its Type.');
  const [today, ...more] = element.children;
  if (!today) return { kind: 'text', text: element.text };
  if (today.name !== 'Today' || more.length > 0) throw unknown(more[0] ?? today);
  checkAttributes(today, ['OffsetDays']);
  const offset = today.attributes['OffsetDays'] ?? '0';
  if (!/^-?\d{1,5}$/.test(offset)) throw new CamlError('OffsetDays', `OffsetDays is a whole number, not “${offset}”.`);
  return { kind: 'today', offsetDays: Number(offset) };
}

function groupByOf(element: XmlElement): GroupBy {
  checkAttributes(element, ['Collapse', 'GroupLimit']);
  if (element.children.length === 0 || element.children.length > MOST_GROUPS)
    throw new CamlError('GroupBy', `<GroupBy> takes one or ${MOST_GROUPS} columns.`);
  return { fields: element.children.map(orderOf), isCollapsed: isTrue(element.attributes['Collapse'] ?? 'FALSE') };
}

function orderOf(element: XmlElement): OrderBy {
  if (element.name !== 'FieldRef') throw unknown(element);
  checkAttributes(element, ['Name', 'Ascending']);
  const { Name: field = '', Ascending: ascending = 'TRUE' } = element.attributes;
  if (field === '') throw new CamlError('FieldRef', 'A <FieldRef> says its Name.');
  return { field, descending: !isTrue(ascending) };
}

const isTrue = (text: string): boolean => text.toUpperCase() === 'TRUE';

function checkAttributes({ name, attributes }: XmlElement, known: readonly string[]): void {
  const other = Object.keys(attributes).find((attribute) => !known.includes(attribute));
  if (other !== undefined) throw new CamlError(other, `The attribute ${other} of <${name}> is not known here.`);
}

const unknown = ({ name }: XmlElement): CamlError => new CamlError(name, `<${name}> is not known here.`);
