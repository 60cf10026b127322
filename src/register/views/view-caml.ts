import type { ColumnType, ListShape } from '../lists/column';
import type { ListView, ViewCondition, ViewTest } from './list-view';

const CAML_TYPES: Readonly<Record<ColumnType, string>> = {
  text: 'Text',
  note: 'Note',
  choice: 'Choice',
  number: 'Number',
  day: 'DateTime',
  time: 'DateTime'
};
const OPERATORS = {
  'is empty': 'IsNull',
  'is not empty': 'IsNotNull',
  is: 'Eq',
  'is not': 'Neq',
  'is before': 'Lt',
  'is on or before': 'Leq',
  'is on or after': 'Geq'
} as const satisfies Readonly<Record<ViewTest[1], string>>;

/** The CAML of a view. SharePoint’s And and Or take two parts each. */
export function viewQuery(view: ListView, { columns }: Pick<ListShape, 'columns'>): string {
  const typeOf = (name: string): string => CAML_TYPES[columns.find((column) => column.name === name)?.type ?? 'text'];
  const parts = view.where.map((condition) => conditionXml(condition, typeOf));
  const where = parts.length === 0 ? '' : `<Where>${joined(parts, 'And')}</Where>`;
  const groupBy = view.groupBy
    ? `<GroupBy Collapse="${view.collapsed ? 'TRUE' : 'FALSE'}" GroupLimit="30">${fieldRef(view.groupBy)}</GroupBy>`
    : '';
  return `${groupBy}<OrderBy>${view.orderBy.map(orderXml).join('')}</OrderBy>${where}`;
}

const joined = (parts: readonly string[], join: 'And' | 'Or'): string =>
  parts.reduceRight((rest, part) => `<${join}>${part}${rest}</${join}>`);

function conditionXml(condition: ViewCondition, typeOf: (name: string) => string): string {
  return 'either' in condition
    ? joined([testXml(condition.either, typeOf), testXml(condition.or, typeOf)], 'Or')
    : testXml(condition, typeOf);
}

function testXml([column, operator, wanted]: ViewTest, typeOf: (name: string) => string): string {
  const name = OPERATORS[operator];
  if (wanted === undefined) return `<${name}>${fieldRef(column)}</${name}>`;
  const value = DAYS.includes(operator) ? dayXml(wanted) : escaped(wanted);
  return `<${name}>${fieldRef(column)}<Value Type="${typeOf(column)}">${value}</Value></${name}>`;
}

/** What is compared by before and after is a day. */
const DAYS: readonly ViewTest[1][] = ['is before', 'is on or before', 'is on or after'];

function dayXml(day: string): string {
  const [, sign, days] = day.split(' ');
  return days === undefined ? '<Today />' : `<Today OffsetDays="${sign === '-' ? '-' : ''}${days}" />`;
}

function orderXml(order: ListView['orderBy'][number]): string {
  if (order === 'newest') return fieldRef('ID', ' Ascending="FALSE"');
  return typeof order === 'string' ? fieldRef(order) : fieldRef(order[0], ' Ascending="FALSE"');
}

const fieldRef = (name: string, order = ''): string => `<FieldRef Name="${name}"${order} />`;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
