import { ukDay } from '../../src/domain/dates';
import { NOT_IN_DIRECTORY } from '../../src/domain/review/decide';
import { asTyped } from '../../src/domain/review/matching';
import { postsOf, type Person } from '../../src/domain/people/people';
import type { Text } from '../../src/domain/text';
import type { Finding } from '../../src/register/reviews/find-reviews';
import { NO_POST_TODAY } from '../cards/hello-card';
import type { ConversationDependencies } from './dependencies';
import { nothingFound, TOO_SHORT, tooManyFound } from './sentences';

/** What someone looked for, and what they may know of it; or the sentence to answer with. */
export type Look =
  | { readonly ok: true; readonly typed: string; readonly person: Person; readonly finding: Finding }
  | {
      readonly ok: false;
      readonly code: 'not-in-directory' | 'no-post' | 'too-short' | 'too-many' | 'nothing-found';
      readonly sentence: Text;
    };

const SHORTEST = 2;

/** Looks for reviews as one person, in at most 3 requests. Nothing typed: their open reviews. */
export async function lookFor(
  { queries, now }: ConversationDependencies,
  text: string,
  personId: string
): Promise<Look> {
  const person = await queries.person(personId);
  if (!person) return { ok: false, code: 'not-in-directory', sentence: NOT_IN_DIRECTORY };
  const today = ukDay(now());
  if (postsOf(person, today).length === 0) return { ok: false, code: 'no-post', sentence: NO_POST_TODAY };
  const typed = asTyped(text);
  if (typed !== '' && typed.length < SHORTEST) return { ok: false, code: 'too-short', sentence: TOO_SHORT };
  const finding = await queries.find({ text: typed, person, today });
  if (finding.found.length > 0 || finding.missing.length > 0 || typed === '')
    return { ok: true, typed, person, finding };
  return finding.more
    ? { ok: false, code: 'too-many', sentence: tooManyFound(typed) }
    : { ok: false, code: 'nothing-found', sentence: nothingFound(typed) };
}
