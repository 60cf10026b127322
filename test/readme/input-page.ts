import type { InputCase } from '../domain/input/input-case';
import { INPUT_KINDS } from '../domain/input/input-kinds';
import { table } from './markdown';

/** What is taken and what is refused, from the cases that the tests run. */
export const input = (): string =>
  INPUT_KINDS.map(({ title, about, cases }) =>
    [`## ${title}`, about, table(['Typed', 'Taken as', 'Or refused with'], cases.map(rowOf))].join('\n\n')
  ).join('\n\n');

const rowOf = ({ typed, taken, refused }: InputCase): readonly string[] => [
  typed === '' ? '(nothing)' : cell(typed),
  cell(taken ?? ''),
  cell(refused ?? '')
];

/** Signs that cannot be seen, or be told from others, stand by their number; a tab is an arrow. */
const cell = (text: string): string =>
  text
    .replace(/[\\`*_<~|]/g, '\\$&')
    .replace(/[\p{DI}\p{Cf}\p{Cc}\p{M}\u00a0\u2028\u2029\u2800\u3000\u{1d159}\u2010-\u2015\u2212]/gu, (sign) =>
      sign === '\n' ? '<br>' : sign === '\t' ? ' → ' : sign === '–' ? sign : `‹U+${hex(sign)}›`
    )
    .trim();

const hex = (sign: string): string => (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
