import { CamlError, type CamlValue, type Condition, type Operator, type OrderBy, type ViewQuery } from './view-query';

type CamlCell = string | number | null;
/** The cells of a row by the internal names of its columns. Days and times are ISO text in UTC. */
export type CamlRow = Readonly<Record<string, CamlCell>>;
/** What a query is read against. */
interface CamlSite {
  /** The type of a column by its internal name (`TypeAsString`); undefined if the list has none of this name. */
  readonly typeOf: (field: string) => string | undefined;
  /** The day at the site, YYYY-MM-DD, on which a moment falls. */
  readonly dayOf: (moment: string) => string;
  /** Today at the site, YYYY-MM-DD. */
  readonly today: string;
}
interface RowGroup<Row> {
  readonly field: string;
  readonly value: CamlCell;
  readonly rows: readonly Row[];
  /** By the second column, where a query groups by two. */
  readonly groups: readonly RowGroup<Row>[];
}

const DAY = 86_400_000;
const NUMBERS = new Set(['Number', 'Currency', 'Counter', 'Boolean', 'User', 'Lookup', 'Integer']);
const COMPARED: Readonly<Record<Operator, (order: number) => boolean>> = {
  Eq: (order) => order === 0,
  Neq: (order) => order !== 0,
  Lt: (order) => order < 0,
  Leq: (order) => order <= 0,
  Gt: (order) => order > 0,
  Geq: (order) => order >= 0
};

/** The rows that a query finds, in its order: that of its groups first, and that of their IDs last. */
export function selectRows<Row extends CamlRow>(
  { where, groupBy, orderBy }: ViewQuery,
  rows: readonly Row[],
  site: CamlSite
): readonly Row[] {
  const sorted = [...(groupBy?.fields ?? []), ...orderBy, { field: 'ID', descending: false }];
  sorted.forEach(({ field }) => typeOf(field, site));
  return rows
    .filter((row) => where === undefined || matches(where, row, site))
    .sort((a, b) => firstDifference(sorted, a, b, site));
}

/** Rows that are sorted already, in the groups of a query; no groups where it has none. */
export function groupRows<Row extends CamlRow>(
  { groupBy }: Pick<ViewQuery, 'groupBy'>,
  rows: readonly Row[]
): readonly RowGroup<Row>[] {
  const [first, ...rest] = groupBy?.fields ?? [];
  if (!groupBy || !first) return [];
  const byValue = new Map<CamlCell, Row[]>();
  for (const row of rows) {
    const value = row[first.field] ?? null;
    const found = byValue.get(value);
    if (found) found.push(row);
    else byValue.set(value, [row]);
  }
  return [...byValue].map(([value, inGroup]) => ({
    field: first.field,
    value,
    rows: inGroup,
    groups: groupRows({ groupBy: { ...groupBy, fields: rest } }, inGroup)
  }));
}

/** Whether a row meets a condition. As in SharePoint, Neq also finds empty cells, and no other comparison does. */
function matches(condition: Condition, row: CamlRow, site: CamlSite): boolean {
  switch (condition.kind) {
    case 'and':
      return condition.parts.every((part) => matches(part, row, site));
    case 'or':
      return condition.parts.some((part) => matches(part, row, site));
    case 'empty':
    case 'filled':
      typeOf(condition.field, site);
      return isEmpty(row[condition.field]) === (condition.kind === 'empty');
    case 'compare': {
      const type = typeOf(condition.field, site);
      const cell = row[condition.field] ?? null;
      const wanted = comparableValue(condition.value, type, site);
      if (isEmpty(cell)) return condition.operator === 'Neq';
      return COMPARED[condition.operator](order(comparable(cell, type, site), wanted));
    }
  }
}

const isEmpty = (cell: CamlCell | undefined): cell is null | undefined | '' =>
  cell === undefined || cell === null || cell === '';

/** The day so many days after another; both YYYY-MM-DD. */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

function typeOf(field: string, site: CamlSite): string {
  const type = site.typeOf(field);
  if (type === undefined) throw new CamlError(field, `The list has no column ${field}.`);
  return type;
}

function comparableValue(value: CamlValue, type: string, site: CamlSite): string | number {
  if (value.kind === 'text') return comparable(value.text, type, site);
  if (type !== 'DateTime') throw new CamlError('Today', `<Today> cannot be compared with a column of type ${type}.`);
  return addDays(site.today, value.offsetDays);
}

/** Days are compared as days, numbers as numbers, and text without case. */
function comparable(cell: string | number, type: string, { dayOf }: CamlSite): string | number {
  if (NUMBERS.has(type)) return Number(cell);
  const text = String(cell);
  if (type !== 'DateTime') return text.toLowerCase();
  return text.length === 10 ? text : dayOf(text);
}

const order = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);

/** Empty cells come first. Days and times are sorted by the moment. */
function firstDifference(sorted: readonly OrderBy[], a: CamlRow, b: CamlRow, site: CamlSite): number {
  for (const { field, descending } of sorted) {
    const [one, other] = [sortable(a[field], field, site), sortable(b[field], field, site)];
    const found = one === null || other === null ? Number(one !== null) - Number(other !== null) : order(one, other);
    if (found !== 0) return descending ? -found : found;
  }
  return 0;
}

function sortable(cell: CamlCell | undefined, field: string, site: CamlSite): string | number | null {
  if (cell === undefined || cell === null || cell === '') return null;
  const type = typeOf(field, site);
  return type === 'DateTime' ? String(cell) : comparable(cell, type, site);
}
