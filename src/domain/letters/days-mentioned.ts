import { wordKey } from '../input/characters';
import { readDay } from '../input/day';
import { ACTION_WORDS, DECIDING, REVIEW_WORDS } from './doubt-words';
import type { Found } from './found';

/** A day in a sentence, YYYY-MM-DD. `said` is the date as it is written, and no other word. */
export type DayFound = Found & { readonly day: string };

const MOST_FOUND = 6;
const DATE =
  /\b(?:on|dated) ((?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:the )?\d{1,2}(?:(?:st|nd|rd|th)? (?:of )?[a-z]{3,9},? \d{4}|[/.]\d{1,2}[/.]\d{4}))\b/gi;
/** Of a person’s life, and of no decision. */
const OF_A_LIFE =
  /\b(?:born|birth|dob|died|death|dead|deceased|killed|murdered|injur|incident|admitted|aged|birthday|placed|moved)/i;

/**
 * Days in sentences that say that a review was agreed, commissioned or decided on. They are only offered: a sentence
 * may tell of another day. A day of a person’s life is none.
 */
export function daysMentioned(lines: readonly Found[]): readonly DayFound[] {
  const found: DayFound[] = [];
  for (const line of lines) {
    if (line.isQuoted || line.said.includes(':')) continue;
    for (const sentence of line.said.split(/[.!?](?=\s|$)/)) {
      if (!speaksOfDecision(sentence)) continue;
      for (const [, said = ''] of sentence.matchAll(DATE)) {
        const read = readDay(said.replace(/^the /i, ''));
        if ('day' in read) found.push({ ...line, said, day: read.day });
      }
    }
    if (found.length >= MOST_FOUND) break;
  }
  return found.slice(0, MOST_FOUND);
}

function speaksOfDecision(sentence: string): boolean {
  if (OF_A_LIFE.test(sentence)) return false;
  const words = wordKey(sentence).split(' ');
  return (
    words.some((word) => ACTION_WORDS.has(word)) &&
    words.some((word) => REVIEW_WORDS.has(word) || (DECIDING.has(word) && word.length > 4))
  );
}
