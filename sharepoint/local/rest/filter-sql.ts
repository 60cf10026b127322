import { dateCell, type Cell } from './cell';
import { folded } from './database';
import { badQuery, columnMissing, unfilterable, wrongType } from './failure';
import { comparedAs, entityName, isReference, isText, type Field } from './field';
import type { Filter, Literal } from './filter';
import { fieldByEntityName, fieldByValueName, type List } from './list';

/** A condition and its parameters: values never become part of the SQL. */
export interface Sql {
  readonly text: string;
  readonly values: readonly Cell[];
}
/** The list of a filter, and the lists that its lookup columns point to. */
export interface Reach {
  readonly list: List;
  lookup(id: string): List | undefined;
  /** The condition under which the caller may see rows of a list; undefined if they may see all. */
  shown(list: List, table: string): Sql | undefined;
}

const SIGNS = { lt: '<', le: '<=', gt: '>', ge: '>=' } as const;
const HIGHEST = '\u{10FFFF}';

/** Turns a filter into SQL over the items table. As in SharePoint, `ne` also finds empty cells. */
export function filterSql(filter: Filter, reach: Reach): Sql {
  switch (filter.kind) {
    case 'and':
    case 'or': {
      const parts = filter.parts.map((part) => filterSql(part, reach));
      return {
        text: `(${parts.map(({ text }) => text).join(` ${filter.kind} `)})`,
        values: parts.flatMap(({ values }) => values)
      };
    }
    case 'startswith': {
      const { sql, own } = textColumn(filter.name, reach);
      return filter.text === ''
        ? { text: `${sql} is not null`, values: own }
        : {
            text: `(${sql} >= ? and ${sql} < ?)`,
            values: [...own, folded(filter.text), ...own, `${folded(filter.text)}${HIGHEST}`]
          };
    }
    case 'substringof': {
      const { sql, own } = textColumn(filter.name, reach);
      return {
        text: `${sql} like ? escape '\\'`,
        values: [...own, `%${folded(filter.text).replace(/[\\%_]/g, '\\$&')}%`]
      };
    }
    case 'compare': {
      const { sql, own, field } = columnOf(filter.name, reach);
      const value = literalCell(filter.literal, field);
      if (filter.comparison === 'eq')
        return value === null
          ? { text: `${sql} is null`, values: own }
          : { text: `${sql} = ?`, values: [...own, value] };
      if (filter.comparison === 'ne')
        return value === null
          ? { text: `${sql} is not null`, values: own }
          : { text: `${sql} is not ?`, values: [...own, value] };
      if (value === null) throw badQuery();
      return { text: `${sql} ${SIGNS[filter.comparison]} ?`, values: [...own, value] };
    }
  }
}

/** The list’s own column of a filter name; undefined if it is a column of a lookup’s list. */
export const ownField = (name: string, list: List): Field | undefined => fieldByValueName(list, name);

/** A column as SQL, with the parameters that it has itself. */
interface Column {
  readonly sql: string;
  readonly own: readonly Cell[];
  readonly field: Field;
}

function textColumn(name: string, reach: Reach): Column {
  const found = columnOf(name, reach);
  if (found.field.type !== 'Text' && found.field.type !== 'Choice') throw badQuery();
  return found;
}

function columnOf(name: string, reach: Reach): Column {
  const [first = '', second, ...rest] = name.split('/');
  if (rest.length > 0) throw badQuery();
  const field = second === undefined ? fieldByValueName(reach.list, first) : referenceField(first, reach.list);
  if (!field) throw columnMissing(name);
  if (field.type === 'Note' || field.type === 'URL') throw unfilterable(entityName(field), field.type);
  const compared = comparedAs(field, reach.list.table);
  if (second === undefined || second === 'Id' || second === 'ID') return { sql: compared, own: [], field };
  if (field.type === 'User') {
    const column = (
      { Title: 'title', EMail: 'login', Name: "'i:0#.f|membership|' || login" } as Record<string, string>
    )[second];
    if (!column) throw columnMissing(name);
    return {
      sql: `(select fold(${column}) from person where person.id = ${compared})`,
      own: [],
      field: { ...field, type: 'Text' }
    };
  }
  const target = reach.lookup(field.lookupList);
  const shown = target && fieldByValueName(target, second);
  if (!target || !shown) throw columnMissing(name);
  if (shown.type === 'Note' || shown.type === 'URL') throw unfilterable(entityName(shown), shown.type);
  const seen = reach.shown(target, 'other');
  return {
    sql: `(select ${comparedAs(shown, 'other')} from ${target.table} other where other.id = ${compared}${seen ? ` and ${seen.text}` : ''})`,
    own: seen?.values ?? [],
    field: shown
  };
}

function referenceField(name: string, list: List): Field | undefined {
  const field = fieldByEntityName(list, name);
  return field && isReference(field) ? field : undefined;
}

/** The literal as the column stores it. */
function literalCell(literal: Literal, field: Field): Cell {
  if (literal.kind === 'nothing') return null;
  switch (field.type) {
    case 'DateTime': {
      const date = literal.kind === 'text' || literal.kind === 'date' ? dateCell(literal.value, false) : undefined;
      if (date === undefined) throw badQuery();
      return date;
    }
    case 'Boolean': {
      const truth = literal.kind === 'truth' ? literal.value : { 1: true, 0: false }[String(literal.value)];
      if (truth === undefined) throw badQuery();
      return truth ? 1 : 0;
    }
    case 'Number':
    case 'Currency':
    case 'Counter':
    case 'User':
    case 'Lookup': {
      const number =
        literal.kind === 'number'
          ? literal.value
          : literal.kind === 'text' && literal.value.trim() !== ''
            ? Number(literal.value)
            : Number.NaN;
      if (!Number.isFinite(number)) throw wrongType('Edm.Double');
      return number;
    }
    case 'Guid':
      return String(literal.value).toLowerCase();
    default:
      return isText(field) ? folded(String(literal.value)) : String(literal.value);
  }
}
