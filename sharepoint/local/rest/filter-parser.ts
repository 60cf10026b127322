import { badExpression, badQuery } from './failure';
import type { Comparison, Filter } from './filter';
import { tokensOf, type Token } from './filter-tokens';

const DEEPEST = 100;
const FLIPPED: Readonly<Record<Comparison, Comparison>> = {
  eq: 'eq',
  ne: 'ne',
  lt: 'gt',
  le: 'ge',
  gt: 'lt',
  ge: 'le'
};

/**
 * Reads a `$filter`. Refuses functions that SharePoint lists do not support (day, month, not, endswith…) as "The query
 * is not valid."
 */
export function parseFilter(expression: string): Filter {
  const tokens = tokensOf(expression);
  let at = 0;
  let depth = 0;

  const fail = (): never => {
    throw badExpression(expression);
  };
  const peek = (): Token | undefined => tokens[at];
  const take = (): Token => tokens[at++] ?? fail();
  const isWord = (word: string): boolean => {
    const next = peek();
    return next?.kind === 'name' && next.text.toLowerCase() === word;
  };
  const isSign = (sign: string): boolean => {
    const next = peek();
    return next?.kind === 'sign' && next.text === sign;
  };
  const sign = (text: string): void => {
    if (!isSign(text)) fail();
    at += 1;
  };

  const chain = (word: 'and' | 'or', part: () => Filter): Filter => {
    const first = part();
    if (!isWord(word)) return first;
    const parts = [first];
    while (isWord(word)) {
      at += 1;
      parts.push(part());
    }
    return { kind: word, parts };
  };
  const either = (): Filter => chain('or', both);
  const both = (): Filter => chain('and', single);

  function single(): Filter {
    if (isSign('(')) {
      depth += 1;
      if (depth > DEEPEST) throw badQuery();
      at += 1;
      const inner = either();
      sign(')');
      depth -= 1;
      return inner;
    }
    const first = take();
    if (first.kind === 'sign') return fail();
    const next = peek();
    if (first.kind === 'name' && first.text.toLowerCase() === 'not') throw badQuery();
    if (first.kind === 'name' && next?.kind === 'sign' && next.text === '(') return call(first.text.toLowerCase());
    return compare(first);
  }

  function call(name: string): Filter {
    if (name !== 'startswith' && name !== 'substringof') throw badQuery();
    sign('(');
    const left = take();
    sign(',');
    const right = take();
    sign(')');
    const [column, text] = name === 'startswith' ? [left, right] : [right, left];
    if (column.kind !== 'name' || text.kind !== 'literal' || text.literal.kind !== 'text') return fail();
    truthAfter();
    return { kind: name, name: column.text, text: text.literal.value };
  }

  function truthAfter(): void {
    if (!isWord('eq')) return;
    at += 1;
    const truth = take();
    if (truth.kind !== 'literal' || truth.literal.kind !== 'truth' || !truth.literal.value) throw badQuery();
  }

  function compare(left: Exclude<Token, { kind: 'sign' }>): Filter {
    const operator = take();
    const comparison = operator.kind === 'name' ? comparisonOf(operator.text) : undefined;
    if (!comparison) return fail();
    const right = take();
    if (left.kind === 'name' && right.kind === 'literal')
      return { kind: 'compare', name: left.text, comparison, literal: right.literal };
    if (left.kind === 'literal' && right.kind === 'name')
      return { kind: 'compare', name: right.text, comparison: FLIPPED[comparison], literal: left.literal };
    throw badQuery();
  }

  const filter = either();
  if (at < tokens.length) fail();
  return filter;
}

function comparisonOf(text: string): Comparison | undefined {
  const word = text.toLowerCase();
  return Object.keys(FLIPPED).includes(word) ? (word as Comparison) : undefined;
}
