import { wordKey } from '../input/characters';
import type { Text } from '../text';
import { WHY_ASKED, type AskReason } from './asked';
import type { LetterField } from './label-table';
import type { Place } from './letter-text';

/** Words of a letter that can be shown beside an answer, and where they stand. */
interface Quote {
  /** The label with what stands at it; “…” in place of what may be a detail of a person. */
  readonly text: string;
  readonly place: Place;
}

/** What was understood of one field of a notification. */
export type FieldRead =
  | {
      readonly state: 'value';
      /** As the form takes it: a date is YYYY-MM-DD, an authority has its name in our table. */
      readonly value: string;
      /** The words of the first quote that it was read from. */
      readonly said: string;
      readonly quotes: readonly Quote[];
    }
  | {
      readonly state: 'question';
      readonly reason: AskReason;
      readonly why: Text;
      readonly quotes: readonly Quote[];
      /** Answers that the person may choose, each as the form takes it. */
      readonly offers: readonly string[];
    };

/** One place of a letter that may answer a field. */
export interface Evidence {
  /** Absent where it could not be read. */
  readonly value?: string;
  readonly said: string;
  readonly quote: Quote;
  /** It cannot fill the field by itself. */
  readonly doubt?: AskReason;
  /** More exactly why, than every doubt of its kind. */
  readonly why?: Text;
}

const MOST_QUOTES = 6;

/** Weighs what the letter says of one field: one answer without a doubt is its value, and all else is asked. */
export function weighed(found: readonly Evidence[], field: LetterField): FieldRead | undefined {
  const [first] = found;
  if (!first) return undefined;
  const values = new Set(found.flatMap(({ value }) => (value === undefined ? [] : [keyOf(field, value)])));
  const sure = found.filter(({ value, doubt }) => value !== undefined && doubt === undefined);
  const [best] = sure;
  // What is quoted or in doubt as well takes nothing from an answer that says the same.
  const isRead = found.every(({ value }) => value !== undefined);
  if (best?.value !== undefined && values.size === 1 && isRead)
    return { state: 'value', value: best.value, said: best.said, quotes: quotesOf(sure) };
  return question(
    values.size > 1 ? 'differs' : (found.find(({ doubt }) => doubt !== undefined)?.doubt ?? 'differs'),
    found
  );
}

export const question = (reason: AskReason, found: readonly Evidence[]): FieldRead => ({
  state: 'question',
  reason,
  why: found.find(({ doubt, why }) => doubt === reason && why !== undefined)?.why ?? WHY_ASKED[reason],
  quotes: quotesOf(found),
  offers: [...new Set(found.flatMap(({ value }) => (value === undefined ? [] : [value])))].slice(0, MOST_QUOTES)
});

const quotesOf = (found: readonly Evidence[]): readonly Quote[] =>
  found.slice(0, MOST_QUOTES).map(({ quote }) => quote);

/** Two spellings of a name are the same answer; of a reference, a date or initials they are not. */
const keyOf = (field: LetterField, value: string): string =>
  field === 'partnership' || field === 'commissioner' || field === 'service'
    ? wordKey(value).replace(/^the /, '')
    : value;
