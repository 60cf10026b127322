import type { Entity } from './entity';
import { propertyMissing } from './failure';
import type { Comparison, Filter, Literal } from './filter';
import type { Json } from './json';

/** Lists, columns and people are few, so their `$filter` is evaluated on each. */
export function matches(entity: Entity, filter: Filter): boolean {
  switch (filter.kind) {
    case 'and':
      return filter.parts.every((part) => matches(entity, part));
    case 'or':
      return filter.parts.some((part) => matches(entity, part));
    case 'startswith':
      return textOf(entity, filter.name).startsWith(filter.text.toLowerCase());
    case 'substringof':
      return textOf(entity, filter.name).includes(filter.text.toLowerCase());
    case 'compare':
      return compare(comparable(valueOf(entity, filter.name)), filter.comparison, comparable(literal(filter.literal)));
  }
}

function valueOf(entity: Entity, name: string): Json {
  const value = entity.values[name];
  if (value === undefined) throw propertyMissing(name);
  return value;
}

const textOf = (entity: Entity, name: string): string => String(comparable(valueOf(entity, name)) ?? '');
const literal = (given: Literal): Json => (given.kind === 'nothing' ? null : given.value);
const comparable = (value: Json): string | number | null =>
  typeof value === 'boolean'
    ? Number(value)
    : typeof value === 'number'
      ? value
      : typeof value === 'string'
        ? value.toLowerCase()
        : null;

function compare(left: string | number | null, comparison: Comparison, right: string | number | null): boolean {
  if (comparison === 'eq') return left === right;
  if (comparison === 'ne') return left !== right;
  if (left === null || right === null || typeof left !== typeof right) return false;
  return { lt: left < right, le: left <= right, gt: left > right, ge: left >= right }[comparison];
}
