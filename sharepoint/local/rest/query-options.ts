import { badQuery } from './failure';
import type { Filter } from './filter';
import { parseFilter } from './filter-parser';

export interface Order {
  readonly name: string;
  readonly descending: boolean;
}
interface QueryOptions {
  readonly select: readonly string[];
  readonly expand: readonly string[];
  readonly filter: Filter | undefined;
  readonly order: readonly Order[];
  readonly top: number | undefined;
  readonly skipToken: string | undefined;
}

const MOST_ROWS = 5000;

/**
 * The OData options of a request, names compared without case as SharePoint does. `$top` above 5,000 counts as 5,000.
 */
export function queryOptions(query: URLSearchParams): QueryOptions {
  const option = (name: string): string | undefined => {
    for (const [key, value] of query) if (key.toLowerCase() === name && value.trim() !== '') return value;
    return undefined;
  };
  const words = (name: string): readonly string[] =>
    (option(name) ?? '')
      .split(',')
      .map((word) => word.trim())
      .filter((word) => word !== '');
  const filter = option('$filter');
  return {
    select: words('$select'),
    expand: words('$expand'),
    filter: filter === undefined ? undefined : parseFilter(filter),
    order: words('$orderby').map(orderOf),
    top: topOf(option('$top')),
    skipToken: option('$skiptoken')
  };
}

function orderOf(text: string): Order {
  const [name = '', direction = 'asc', ...rest] = text.split(/\s+/);
  if (rest.length > 0 || !/^(asc|desc)$/i.test(direction)) throw badQuery();
  return { name, descending: direction.toLowerCase() === 'desc' };
}

function topOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d+$/.test(text)) throw badQuery();
  return Math.min(Number(text), MOST_ROWS);
}
