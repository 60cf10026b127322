import { ukDay } from '../../src/domain/dates';
import { canSee, NO_SUCH_REVIEW, NOT_IN_DIRECTORY } from '../../src/domain/review/decide';
import { personIn, type Directory, type Person } from '../../src/domain/people/people';
import type { Message } from '../../src/register/messages';
import type { Stored } from '../../src/register/reviews/reviews';
import type { Card } from '../cards/card';
import { sentenceCard } from '../cards/sentence-card';
import { noticeHeadline, toldLines } from '../cards/review-card-context';
import type { Answer, Keep, Pressed, Turn } from '../teams/turn';
import { drawReview, type Shot } from './draw';
import type { Parts } from './dependencies';

/** A review that the person may see, with what its card needs; or the sentence to answer with. */
export type Sight =
  | {
      readonly ok: true;
      readonly stored: Stored;
      readonly messages: readonly Message[];
      readonly directory: Directory;
      readonly viewer: Person;
    }
  | { readonly ok: false; readonly code: 'not-in-directory' | 'no-such-review'; readonly sentence: string };

/** Looks a review up for a person, in one request. One that they have no part in is the same to them as one that there is not. */
export async function lookUp({ reading, now }: Parts, reference: string, personId: string): Promise<Sight> {
  const { directory, stored, messages } = await reading.review(reference);
  const viewer = personIn(directory, personId);
  if (!viewer) return { ok: false, code: 'not-in-directory', sentence: NOT_IN_DIRECTORY };
  if (!stored || !canSee(stored.review, viewer, ukDay(now())))
    return { ok: false, code: 'no-such-review', sentence: NO_SUCH_REVIEW };
  return { ok: true, stored, messages, directory, viewer };
}

export type Seen = Extract<Sight, { ok: true }>;

export const cardOf = (
  parts: Parts,
  { stored, messages, directory, viewer }: Seen,
  extra: Pick<Shot, 'headline' | 'banner' | 'warnings'> = {}
): Card => drawReview(parts, { entry: stored, told: toldLines(messages), directory, viewer, ...extra });

export const keepOf = ({ stored: { review }, viewer: { id, name } }: Pick<Seen, 'stored' | 'viewer'>): Keep => ({
  reference: review.reference,
  seq: review.seq,
  person: { id, name }
});

/** The pressed card turns into a card of the review, which is kept up to date from then on. A notice stays one, and whoever presses a button of it has seen it. */
export function inPlaceOf(
  parts: Parts,
  seen: Seen,
  { chat, messageId, automatic }: Turn & Pressed,
  extra: Pick<Shot, 'banner' | 'warnings'> = {}
): Answer {
  const known = seen.messages.find(
    ({ conversationId, activityId, state }) =>
      conversationId === chat.conversationId && activityId === messageId && state !== 'gone'
  );
  const headline =
    known && noticeHeadline(seen.stored.review, { ...known, seenAt: known.seenAt || (automatic ? '' : parts.now()) });
  return {
    inPlace: {
      card: cardOf(parts, seen, { ...extra, ...(headline ? { headline } : {}) }),
      ...(known || automatic ? {} : { keep: keepOf(seen) })
    }
  };
}

/** Answers a press with one sentence, which goes to the log as a code. */
export function refusedPress(
  { log }: Parts,
  turn: Turn & Pressed,
  { code, sentence }: { readonly code: string; readonly sentence: string }
): Answer {
  log.event('refused-press', { personId: turn.chat.personId, code });
  return { inPlace: { card: sentenceCard({ sentence }) } };
}
