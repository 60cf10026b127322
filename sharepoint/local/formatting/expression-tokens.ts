import { FormatError } from './format-error';

export interface Token {
  readonly kind: 'text' | 'number' | 'name' | 'reference' | 'sign';
  readonly text: string;
}

/** In characters: a longer expression is a mistake, or hostile. */
const LONGEST = 8000;
const TOKEN = new RegExp(
  [
    String.raw`(?<space>\s+)`,
    String.raw`'(?<text>[^']*)'`,
    String.raw`(?<number>\d+(?:\.\d+)?)`,
    String.raw`(?<reference>\[\$\w+(?:\.\w+)*\]|@\w+(?:\.\w+)*)`,
    String.raw`(?<name>[A-Za-z]\w*)`,
    String.raw`(?<sign>==|>=|[>+\-/(),])`
  ].join('|'),
  'y'
);
const KINDS = ['text', 'number', 'reference', 'name', 'sign'] as const;

/** The words and signs of an expression, without its `=`. */
export function tokensOf(expression: string): readonly Token[] {
  if (expression.length > LONGEST) throw new FormatError(`An expression has more than ${LONGEST} characters.`);
  const tokens: Token[] = [];
  for (let at = 0; at < expression.length; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(expression)?.groups;
    if (!found) throw new FormatError(`“${expression.slice(at, at + 20)}” is not known in an expression.`);
    const kind = KINDS.find((each) => found[each] !== undefined);
    if (kind) tokens.push({ kind, text: found[kind] ?? '' });
  }
  return tokens;
}
