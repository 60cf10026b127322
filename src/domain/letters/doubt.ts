import { wordKey } from '../input/characters';
import { OTHER_REVIEWS } from './decision-words';
import {
  ACTION_WORDS,
  DECIDING,
  DENIES,
  ENDS,
  HARMLESS,
  LEAVES_OPEN,
  LEAVING_OPEN,
  OF_RECORDS,
  OF_THE_MAIL,
  PRONOUNS,
  REFUSES,
  REVIEW_WORDS,
  TAKEN_BACK,
  UNDOING
} from './doubt-words';
import { notUnderstood } from './plain-words';

/**
 * What a sentence says against a review: that it is not held, that this is not decided yet, or what is not understood.
 */
export interface Doubt {
  readonly against: 'held' | 'decided' | 'unread';
  /** Words of our tables alone, so that they can be shown: “not … review”. */
  readonly said: string;
}

/** No sentence is looked at in more words at once. */
const WINDOW = 80;
const STEP = 40;
const NUMBERED: ReadonlySet<string> = new Set('ref reference case scr sar review number nhs tel item page'.split(' '));
const MONTH_BEHIND: ReadonlySet<string> = new Set('in of since by until from late early mid on during'.split(' '));

/** What a sentence says of a review, and whether it speaks of one, for the sentence behind it. */
interface SentenceRead {
  readonly doubt?: Doubt;
  readonly isOfReview: boolean;
}

/**
 * Reads one sentence. `isBehindReview`: the one before it speaks of a review, which “it” may be. A doubt too many costs
 * a question, and one too few is a wrong date: what may be a doubt is one.
 */
export function doubtIn(sentence: string, isBehindReview: boolean): SentenceRead {
  const written = ` ${wordKey(withNoMarked(sentence))} `.replace(/ (?:section|sec|s|adran) 44 /g, ' section44 ');
  const key = HARMLESS.reduce((text, words) => text.replaceAll(` ${words} `, ' '), written);
  const tokens = tokensOf(key);
  const isOfReview = tokens.some((token) => REVIEW_WORDS.has(token));
  for (let from = 0; from === 0 || from + STEP < tokens.length; from += STEP) {
    const doubt = doubtAmong(tokens.slice(from, from + WINDOW), isBehindReview);
    if (doubt) return { doubt, isOfReview };
  }
  const unread = notUnderstood(sentence, tokens);
  return unread === undefined ? { isOfReview } : { doubt: doubtSaid('unread', '', unread, ''), isOfReview };
}

/** “Review? No” answers no, where “review no 5” is a number: the sign before it is lost among words. */
const withNoMarked = (sentence: string): string =>
  sentence.replace(/([?:=|()–—/\t-]\s{0,5})(?:no|n)(?=\s{0,5}(?:[.,;)!]|$))/gi, '$1 nay ');

/** The words of a sentence; letters that stand apart, as in “S.C.R.”, are one word where that is a review. */
function tokensOf(key: string): readonly string[] {
  const tokens: string[] = [];
  let letters = 0;
  for (const token of key.trim().split(' ')) {
    tokens.push(token);
    letters = token.length === 1 ? letters + 1 : 0;
    for (let count = Math.min(letters, LONGEST_SHORT); count > 1; count -= 1) {
      const joined = tokens.slice(-count).join('');
      if (!REVIEW_WORDS.has(joined)) continue;
      tokens.splice(-count, count, joined);
      letters = 0;
    }
  }
  return tokens;
}
const LONGEST_SHORT = 5;

function doubtAmong(tokens: readonly string[], isBehindReview: boolean): Doubt | undefined {
  const first = (words: ReadonlySet<string>): string | undefined =>
    tokens.find((token, at) => words.has(token) && isWordItself(tokens, at));
  const among = ` ${tokens.join(' ')} `;
  const phrase = (phrases: readonly string[]): string | undefined =>
    phrases.find((words) => among.includes(` ${words} `));
  const review = first(REVIEW_WORDS);
  const action = first(ACTION_WORDS);
  const deciding = first(DECIDING);
  // “This email” is the mail, and no review.
  const pronoun = tokens.find((token, at) => PRONOUNS.has(token) && !isOfSmallPrint(tokens[at + 1] ?? ''));
  const standing = deciding ?? pronoun;
  const isOfMail = first(OF_THE_MAIL) !== undefined;
  const of = review ?? (standing !== undefined || (isBehindReview && !isOfMail) ? action : undefined);

  const other = phrase(OTHER_REVIEWS);
  if (other !== undefined) return doubtSaid('held', other);
  const denied = first(DENIES) ?? first(ENDS) ?? phrase(UNDOING);
  if (denied !== undefined && of !== undefined) return doubtSaid('held', denied, of);
  const refused = first(REFUSES);
  if (refused !== undefined && (of ?? standing) !== undefined) return doubtSaid('held', refused, of ?? standing);
  const back = first(TAKEN_BACK);
  if (back !== undefined && first(ENDS) !== undefined) return doubtSaid('held', first(ENDS), back);
  const open = first(LEAVES_OPEN) ?? phrase(LEAVING_OPEN);
  // What the small print leaves open of “it”, or of what is held, it leaves open of the mail and of records.
  const isSmallPrint = tokens.some(isOfSmallPrint);
  const decides = deciding === open || OF_MUCH_ELSE.has(deciding ?? '') ? undefined : deciding;
  const left = review ?? decides ?? (isSmallPrint ? undefined : (of ?? (isBehindReview ? pronoun : undefined)));
  return open !== undefined && left !== undefined ? doubtSaid('decided', open, left) : undefined;
}

/** By themselves they speak of much that may be open, beside a review. */
const OF_MUCH_ELSE: ReadonlySet<string> = new Set('notification partnership partners case matter'.split(' '));

const isOfSmallPrint = (word: string): boolean => OF_THE_MAIL.has(word) || OF_RECORDS.has(word);

/** “No 5” is a number, and “5 May” a month. */
function isWordItself(tokens: readonly string[], at: number): boolean {
  const [token, before = '', after = ''] = [tokens[at], tokens[at - 1], tokens[at + 1]];
  if (token === 'no') return !(NUMBERED.has(before) && (after === '' || /\d/.test(after)));
  return token !== 'may' || !(/^\d/.test(before) || /^\d/.test(after) || MONTH_BEHIND.has(before));
}

/** A doubt in the words of our tables that say it. */
export const doubtSaid = (against: Doubt['against'], ...saying: readonly (string | undefined)[]): Doubt => ({
  against,
  said: saying
    .map((word = '') => AS_WRITTEN[word] ?? (SHORT.test(word) ? word.toUpperCase() : word))
    .join(' … ')
    .trim()
});
const AS_WRITTEN: Readonly<Record<string, string>> = { nay: 'no', section44: 'section 44', nfa: 'NFA' };
const SHORT = /^(?:scrs?|sars?|l?c?spr?s?|lcsprs?)$/;
