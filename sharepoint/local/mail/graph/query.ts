import type { Condition } from '../messages';
import { extendedPropertyId } from './extended-property';
import { addressUnreadable, filterInvalid, inefficient, optionUnknown, propertyMissing } from './failure';
import { clausesOf, type Clause } from './filter';

const DEFAULT_PAGE = 10;
const LARGEST_PAGE = 1000;

/** What can be filtered by, with its column and what is compared with it. */
const FILTERABLE = new Map<string, { readonly column: string; readonly kind: 'text' | 'time' | 'truth' }>([
  ['receivedDateTime', { column: 'received', kind: 'time' }],
  ['sentDateTime', { column: 'sent', kind: 'time' }],
  ['createdDateTime', { column: 'created', kind: 'time' }],
  ['lastModifiedDateTime', { column: 'modified', kind: 'time' }],
  ['conversationId', { column: 'conversation', kind: 'text' }],
  ['internetMessageId', { column: 'internet_message_id', kind: 'text' }],
  ['subject', { column: 'subject', kind: 'text' }],
  ['from/emailAddress/address', { column: 'sender', kind: 'text' }],
  ['isDraft', { column: 'is_draft', kind: 'truth' }],
  ['isRead', { column: 'is_read', kind: 'truth' }],
  ['hasAttachments', { column: 'has_attachments', kind: 'truth' }]
]);

/** Refuses the options of a query that this address does not take. Others than those with `$` mean nothing. */
export function allowOnly(query: URLSearchParams, allowed: readonly string[]): void {
  for (const name of query.keys()) if (name.startsWith('$') && !allowed.includes(name)) throw optionUnknown(name);
}

/** The names of `$select`; undefined without it. */
export function selected(
  query: URLSearchParams,
  known: readonly string[],
  type: string
): readonly string[] | undefined {
  const given = query.get('$select');
  if (given === null) return undefined;
  const names = given.split(',').map((name) => name.trim());
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) throw propertyMissing(unknown, type);
  return names;
}

/** How many are asked for, and how many were before. */
export function pageAsked(query: URLSearchParams): { readonly top: number; readonly skip: number } {
  const number = (name: string, otherwise: number): number => {
    const given = query.get(name);
    if (given === null) return otherwise;
    if (!/^\d{1,9}$/.test(given)) throw addressUnreadable(`Invalid value '${given}' for ${name} query option found.`);
    return Number(given);
  };
  const top = number('$top', DEFAULT_PAGE);
  if (top < 1 || top > LARGEST_PAGE)
    throw addressUnreadable(
      `Invalid value '${top}' for $top query option found. It must be from 1 to ${LARGEST_PAGE}.`
    );
  return { top, skip: number('$skip', 0) };
}

/** The address of the page that follows. */
export function nextLink(url: URL, { top, skip }: { readonly top: number; readonly skip: number }): string {
  const next = new URL(url);
  next.searchParams.set('$skip', String(skip + top));
  return next.href;
}

/** The conditions and the order of a query for messages. What is ordered by must come first in the filter. */
export function filterAndOrder(query: URLSearchParams): {
  readonly where: readonly Condition[];
  readonly orderBy: string;
} {
  const filter = query.get('$filter');
  const clauses = filter === null ? [] : clausesOf(filter);
  const order = (query.get('$orderby') ?? '').split(',').filter((part) => part.trim() !== '');
  const ordered = order.map(orderedBy);
  const names = [...new Set(clauses.map((clause) => (clause.kind === 'compare' ? clause.name : '')))];
  if (filter !== null && ordered.some(({ name }, index) => names[index] !== name)) throw inefficient();
  return {
    where: clauses.map(conditionOf),
    orderBy: [...ordered.map(({ sql }) => sql), 'received desc', 'number desc'].join(', ')
  };
}

function orderedBy(part: string): { readonly name: string; readonly sql: string } {
  const [name = '', direction = 'asc', ...more] = part.trim().split(/\s+/);
  const found = FILTERABLE.get(name);
  if (!found) throw propertyMissing(name, 'Message');
  if (more.length > 0 || (direction !== 'asc' && direction !== 'desc'))
    throw addressUnreadable(`Syntax error in '${part.trim()}'.`);
  return { name, sql: `${found.column} ${direction}` };
}

function conditionOf(clause: Clause): Condition {
  if (clause.kind === 'extended')
    return {
      sql: `exists (select 1 from property
        where property.message = message.number and property.id = ? and property.value = ? collate nocase)`,
      values: [extendedPropertyId(clause.id), clause.value]
    };
  const { name, operator, literal } = clause;
  const found = FILTERABLE.get(name);
  if (!found) throw propertyMissing(name, 'Message');
  if (found.kind !== literal.kind) throw filterInvalid();
  return {
    sql: `${found.column} ${operator} ?`,
    values: [literal.kind === 'truth' ? Number(literal.value) : literal.value]
  };
}

const EXPANDED = /^singleValueExtendedProperties\(\$filter=id eq '([^']+)'\)$/;

/** The extended property that `$expand` asks for; undefined without it. */
export function expanded(query: URLSearchParams): string | undefined {
  const given = query.get('$expand');
  if (given === null) return undefined;
  const id = EXPANDED.exec(given.trim())?.[1];
  if (id === undefined) throw addressUnreadable(`The $expand '${given}' is not supported.`);
  return extendedPropertyId(id);
}
