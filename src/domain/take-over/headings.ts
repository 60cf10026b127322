import { plainLine, wordKey } from '../input/characters';
import { COLUMN_IDS, type ColumnId } from './column-titles';
import { DATE_COLUMNS, FILLING_WORDS, HEADING_TABLE, LEFT_OUT_HEADINGS, SAME_WORDS } from './heading-table';
import type { LeftOutRule } from './left-out';

/** What a column holds: answers or notes, or nothing that is kept. */
export type Meaning = { readonly column: ColumnId } | { readonly rule: LeftOutRule };

/** `isWhole`: the heading is in the table as it is. */
type HeadingRead = Meaning & { readonly isWhole: boolean };

/** Longer texts are sentences of a case, and no headings. */
const LONGEST = 80;
const MOST_WORDS = 12;

/** The words by which a heading is compared: without what is in brackets, each as the table spells it. */
export const headingKey = (words: string): string =>
  wordKey(plainLine(words).replace(/\([^()]{0,80}\)/g, ' '))
    .split(' ')
    .map((word) => SAME_WORDS[word] ?? word)
    .join(' ');

/** The keys of headings as the tables have them, with a point between them. */
export const keysIn = (headings: string): readonly string[] => headings.split(' · ').map(headingKey);

const BY_KEY: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ...COLUMN_IDS.flatMap((column) => keysIn(HEADING_TABLE[column]).map((key) => [key, { column }] as const)),
  ...(Object.entries(LEFT_OUT_HEADINGS) as [LeftOutRule, string][]).flatMap(([rule, headings]) =>
    keysIn(headings).map((key) => [key, { rule }] as const)
  ),
  ['#', { column: 'reference' }]
]);

/**
 * What a heading means by the table: the whole of it, or the longest of its phrases that is there, where the other
 * words say nothing (“Date of SCR notification”). A heading with other words besides is not guessed.
 */
export function meaningOf(words: string): HeadingRead | undefined {
  if (words.length > LONGEST) return undefined;
  const key = headingKey(words) || words.trim();
  const whole = BY_KEY.get(key);
  if (whole) return { ...whole, isWhole: true };
  const parts = key.split(' ');
  const found = parts.length > MOST_WORDS ? undefined : longestIn(parts);
  return found && { ...found, isWhole: false };
}

function longestIn(parts: readonly string[]): Meaning | undefined {
  for (let length = parts.length - 1; length > 0; length -= 1)
    for (let from = 0; from + length <= parts.length; from += 1) {
      const meaning = BY_KEY.get(parts.slice(from, from + length).join(' '));
      const others = [...parts.slice(0, from), ...parts.slice(from + length)];
      if (
        meaning &&
        others.every((word) => FILLING_WORDS.has(word)) &&
        !(others.includes('date') && !hasDates(meaning))
      )
        return meaning;
    }
  return undefined;
}

/** “Date to Board” is no board. */
const hasDates = (meaning: Meaning): boolean => 'rule' in meaning || DATE_COLUMNS.has(meaning.column);
