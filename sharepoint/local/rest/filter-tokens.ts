import { badExpression, badQuery } from './failure';
import type { Literal } from './filter';

export type Token =
  | { readonly kind: 'literal'; readonly literal: Literal }
  | { readonly kind: 'name'; readonly text: string }
  | { readonly kind: 'sign'; readonly text: string };

const PATTERN =
  /\s*(?:(datetimeoffset|datetime|guid)?'((?:[^']|'')*)'|(-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)[dflm]?(?![\w/])|([A-Za-z_][\w]*(?:\/[A-Za-z_]\w*)*)|([(),]))/iy;
const WORDS: Readonly<Record<string, Literal>> = {
  true: { kind: 'truth', value: true },
  false: { kind: 'truth', value: false },
  null: { kind: 'nothing' }
};

/** The tokens of a filter; throws SharePoint’s refusal for any other text. */
export function tokensOf(expression: string): readonly Token[] {
  const tokens: Token[] = [];
  const text = expression.trimEnd();
  PATTERN.lastIndex = 0;
  while (PATTERN.lastIndex < text.length) {
    const match = PATTERN.exec(text);
    if (!match) throw badExpression(expression);
    tokens.push(token(match));
    if (tokens.length > 4000) throw badQuery();
  }
  return tokens;
}

function token([, prefix, quoted, digits, word, sign]: RegExpExecArray): Token {
  if (quoted !== undefined)
    return { kind: 'literal', literal: { kind: kindOf(prefix), value: quoted.replace(/''/g, "'") } };
  if (digits !== undefined) return { kind: 'literal', literal: { kind: 'number', value: Number(digits) } };
  if (sign !== undefined) return { kind: 'sign', text: sign };
  const literal = WORDS[(word ?? '').toLowerCase()];
  return literal ? { kind: 'literal', literal } : { kind: 'name', text: word ?? '' };
}

function kindOf(prefix: string | undefined): 'text' | 'date' | 'guid' {
  if (prefix === undefined) return 'text';
  return prefix.toLowerCase() === 'guid' ? 'guid' : 'date';
}
