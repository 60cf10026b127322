import { addressUnreadable, filterInvalid } from './failure';

type Literal =
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'time'; readonly value: string }
  | { readonly kind: 'truth'; readonly value: boolean };

/** One condition of a `$filter`: on a property of the resource, or on a value that an app put on it. */
export type Clause =
  | { readonly kind: 'compare'; readonly name: string; readonly operator: Operator; readonly literal: Literal }
  | { readonly kind: 'extended'; readonly id: string; readonly value: string };

const OPERATORS = { eq: '=', ne: '<>', ge: '>=', gt: '>', le: '<=', lt: '<' } as const;
type Operator = (typeof OPERATORS)[keyof typeof OPERATORS];

type Token =
  Literal | { readonly kind: 'name'; readonly value: string } | { readonly kind: 'sign'; readonly value: string };

const TOKEN =
  /\s*(?:'((?:[^']|'')*)'|(\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d))|([A-Za-z_]\w*(?:\/[A-Za-z_]\w*)*)|([():,]))/y;
const EXTENDED = 'singlevalueextendedproperties/any';

/** The conditions of a `$filter` that are joined by `and`. Throws Graph’s refusal for anything else. */
export function clausesOf(filter: string): readonly Clause[] {
  const tokens = tokensOf(filter);
  let at = 0;
  const take = (): Token => {
    const token = tokens[at];
    at += 1;
    if (!token) throw addressUnreadable(`Syntax error at the end of '${filter}'.`);
    return token;
  };
  const expect = (kind: Token['kind'], value?: string): string => {
    const token = take();
    if (token.kind !== kind || (value !== undefined && String(token.value).toLowerCase() !== value))
      throw addressUnreadable(`Syntax error: '${value ?? kind}' expected at token ${at} in '${filter}'.`);
    return String(token.value);
  };
  const operator = (): Operator => {
    const word = expect('name');
    const found = Object.entries(OPERATORS).find(([name]) => name === word)?.[1];
    if (!found) throw filterInvalid();
    return found;
  };
  const extended = (): Clause => {
    expect('sign', '(');
    const variable = expect('name').toLowerCase();
    expect('sign', ':');
    expect('name', `${variable}/id`);
    expect('name', 'eq');
    const id = expect('text');
    expect('name', 'and');
    expect('name', `${variable}/value`);
    expect('name', 'eq');
    const value = expect('text');
    expect('sign', ')');
    return { kind: 'extended', id, value };
  };
  const clause = (): Clause => {
    const name = expect('name');
    if (name.toLowerCase() === EXTENDED) return extended();
    const by = operator();
    const literal = take();
    if (literal.kind === 'name' || literal.kind === 'sign') throw filterInvalid();
    return { kind: 'compare', name, operator: by, literal };
  };
  const clauses = [clause()];
  while (at < tokens.length) {
    if (expect('name') !== 'and') throw filterInvalid();
    clauses.push(clause());
  }
  return clauses;
}

function tokensOf(filter: string): readonly Token[] {
  const tokens: Token[] = [];
  const text = filter.trimEnd();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (!match) throw addressUnreadable(`Syntax error at position ${at} in '${filter}'.`);
    tokens.push(tokenOf(match));
  }
  return tokens;
}

function tokenOf([, quoted, time, name, sign]: RegExpExecArray): Token {
  if (quoted !== undefined) return { kind: 'text', value: quoted.replaceAll("''", "'") };
  if (time !== undefined) {
    const date = new Date(time);
    if (!Number.isFinite(date.getTime())) throw filterInvalid();
    return { kind: 'time', value: date.toISOString() };
  }
  if (name === 'true' || name === 'false') return { kind: 'truth', value: name === 'true' };
  return name === undefined ? { kind: 'sign', value: sign ?? '' } : { kind: 'name', value: name };
}
