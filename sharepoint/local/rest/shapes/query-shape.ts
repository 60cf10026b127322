import type { Filter, Literal } from '../filter';
import { parseFilter } from '../filter-parser';

type ColumnOf = (name: string) => string;

/** The options of a query, in the order of their names; with the question mark, empty if there is none. */
export function queryShape(query: URLSearchParams, columnOf: ColumnOf): string {
  const options = [...query].map(([name, value]) => `${name}=${optionShape(name.toLowerCase(), value, columnOf)}`);
  return options.length === 0 ? '' : `?${options.toSorted().join('&')}`;
}

function optionShape(name: string, value: string, columnOf: ColumnOf): string {
  switch (name) {
    case '$select':
    case '$expand':
      return distinct(value.split(',').map((each) => columnsShape(each.trim(), columnOf))).join();
    case '$orderby':
      return value
        .split(',')
        .map((each) => {
          const [column = '', ...direction] = each.trim().split(' ');
          return [columnOf(column), ...direction].join(' ');
        })
        .join();
    case '$filter':
      return filterShape(parseFilter(value), columnOf);
    case '$top':
      return '{top}';
    default:
      return `{${name.replace('$', '')}}`;
  }
}

/** The columns of a list’s own are one slot: what is answered for each depends on its type alone. */
function columnsShape(path: string, columnOf: ColumnOf): string {
  const [first = '', ...rest] = path.split('/');
  if (rest.length > 0)
    return [first, columnsShape(rest.join('/'), first === 'ListItemAllFields' ? columnOf : (name) => name)].join('/');
  return columnOf(first) === first ? first : '{columns}';
}

/** Conditions alike beside each other are two: a list of ids may have any length. */
function filterShape(filter: Filter, columnOf: ColumnOf): string {
  switch (filter.kind) {
    case 'and':
    case 'or': {
      const parts = filter.parts.map((part) => filterShape(part, columnOf));
      return `(${parts.filter((part, at) => part !== parts[at - 2] || part !== parts[at - 1]).join(` ${filter.kind} `)})`;
    }
    case 'startswith':
      return `startswith(${columnOf(filter.name)},'{string}')`;
    case 'substringof':
      return `substringof('{string}',${columnOf(filter.name)})`;
    case 'compare':
      return `${columnOf(filter.name)} ${filter.comparison} ${literalShape(filter.literal)}`;
  }
}

function literalShape(literal: Literal): string {
  switch (literal.kind) {
    case 'text':
      return "'{string}'";
    case 'date':
      return "datetime'{time}'";
    case 'guid':
      return "guid'{guid}'";
    case 'number':
      return '{number}';
    case 'truth':
      return String(literal.value);
    case 'nothing':
      return 'null';
  }
}

const distinct = (names: readonly string[]): readonly string[] => [...new Set(names)].toSorted();
