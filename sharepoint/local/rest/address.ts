import { badExpression } from './failure';

/** One part of a request path: `getByTitle('SCR Register')` is { name: 'getbytitle', args: ['SCR Register'] }. */
export interface Segment {
  readonly name: string;
  readonly written: string;
  readonly args: readonly string[] | undefined;
}

/**
 * Cuts a raw request path (percent-encoded, without query) into segments. Slashes inside quotes do not cut; decoding
 * comes after cutting, and parameter aliases (`items(@v)?@v='1'`) are put in from the query.
 */
export function segmentsOf(path: string, query: URLSearchParams): readonly Segment[] {
  return cut(path)
    .filter((part) => part !== '')
    .map((part) => segment(decode(part), query));
}

function cut(path: string): readonly string[] {
  const parts: string[] = [];
  let quoted = false;
  let start = 0;
  for (let at = 0; at < path.length; at += 1) {
    if (path[at] === "'") quoted = !quoted;
    else if (path.startsWith('%27', at)) quoted = !quoted;
    else if (path[at] === '/' && !quoted) {
      parts.push(path.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, path.slice(start)];
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw badExpression(part);
  }
}

function segment(text: string, query: URLSearchParams): Segment {
  const open = text.indexOf('(');
  if (open < 0) return { name: text.toLowerCase(), written: text, args: undefined };
  if (!text.endsWith(')')) throw badExpression(text);
  const written = text.slice(0, open);
  return { name: written.toLowerCase(), written, args: argumentsOf(text.slice(open + 1, -1), query) };
}

function argumentsOf(text: string, query: URLSearchParams): readonly string[] {
  if (text.trim() === '') return [];
  const args = text.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
  return args.map((arg) => literal(arg.trim().replace(/^\w+\s*=\s*/, ''), query));
}

function literal(text: string, query: URLSearchParams): string {
  const alias = text.startsWith('@') ? query.get(text) : null;
  if (alias !== null) return literal(alias, query);
  const quoted = /^(?:guid|datetime)?'((?:[^']|'')*)'$/i.exec(text);
  return quoted ? (quoted[1] ?? '').replace(/''/g, "'") : text;
}
