import { ukDay } from '../dates';
import type { Answers } from '../fields';
import type { AnswersOf } from '../forms';
import type { StepId } from '../ids';
import { START, type Tracks } from '../words';
import type { DoneAtGlance } from './at-glance';
import { entryOf, type EntryField } from './entry';
import type { Done, Review, ReviewEvent } from './review';

type TakenOver = AnswersOf<'take-over-adult'> & AnswersOf<'take-over-child'>;
type Begun = { readonly done: Pick<DoneAtGlance, 'take-over-adult' | 'take-over-child'> };

/** The step that took a review over from the old register (KP-2); undefined for one that was recorded here. */
export const takenOver = <D extends { readonly 'take-over-adult'?: unknown; readonly 'take-over-child'?: unknown }>({
  done
}: {
  readonly done: D;
}): D['take-over-adult'] | D['take-over-child'] => done['take-over-adult'] ?? done['take-over-child'];

export const isTakenOver = (review: Begun): boolean => takenOver(review) !== undefined;

/** In place of a person, beside what the old register says was done: who did it is not known. */
const OLD_REGISTER = { id: '', name: 'the old register' };

/** Whether a step is known from the old register alone, which says neither when it was taken nor by whom. */
export const isOfOldRegister = ({ by }: Pick<Done, 'by'>): boolean => by.id === OLD_REGISTER.id;

/** What the old register can say was reached: the answer, where that puts the review, and the steps that it stands for. */
interface Reached {
  readonly answer: 'imr' | 'report' | 'publication' | 'outcome';
  readonly value: string;
  readonly steps: readonly StepId[];
  /** The answers that go with it, by the names that those steps give them. */
  readonly given?: Readonly<Record<string, 'receivedOn' | 'plannedOn' | 'publishedOn' | 'grade' | 'imrProvidedOn'>>;
}

/**
 * An agreement is never claimed: of an IMR that was provided there is no step, because each is of a version that was
 * agreed (KP-11).
 */
const REACHED: readonly Reached[] = [
  { answer: 'imr', value: 'requested', steps: ['request-imr'] },
  { answer: 'imr', value: 'provided', steps: [] },
  { answer: 'report', value: 'asked', steps: ['ask-draft'] },
  { answer: 'report', value: 'received', steps: ['receive-draft'], given: { receivedOn: 'receivedOn' } },
  {
    answer: 'report',
    value: 'commented',
    steps: ['receive-draft', 'send-comments'],
    given: { receivedOn: 'receivedOn' }
  },
  { answer: 'report', value: 'final', steps: ['finalise-report'] },
  { answer: 'publication', value: 'intended', steps: ['plan-publication'], given: { plannedOn: 'plannedOn' } },
  { answer: 'publication', value: 'not-intended', steps: ['rule-out-publication'] },
  { answer: 'publication', value: 'arranged', steps: ['arrange-publication'], given: { plannedOn: 'plannedOn' } },
  { answer: 'publication', value: 'published', steps: ['record-published'], given: { publishedOn: 'publishedOn' } },
  { answer: 'outcome', value: 'received', steps: ['record-outcome'] },
  { answer: 'outcome', value: 'evaluated', steps: ['record-evaluation'], given: { grade: 'grade' } },
  { answer: 'outcome', value: 'not-evaluated', steps: ['rule-out-evaluation'] }
];

/**
 * A review as the old register left it: where it had got to, and the steps that this stands for, as of the day on which
 * it was taken over, because duties begin then. One that was closed there was closed on the day that is known, or on
 * none.
 */
export function asTakenOver(review: Review, given: TakenOver, event: Pick<ReviewEvent, 'seq' | 'at'>): Partial<Review> {
  const reached = REACHED.filter(({ answer, value }) => given[answer] === value);
  const taken = <G extends Answers>(answers: G) => ({ ...event, by: OLD_REGISTER, given: answers, vacant: [] });
  const steps = reached.flatMap(({ steps: each, given: names = {} }) =>
    each.map((step): [StepId, Done] => [step, taken(named(names, given))])
  );
  return {
    tracks: {
      ...START[review.kind],
      ...(review.kind === 'child' ? { mailbox: 'acknowledged' } : {}),
      ...Object.fromEntries(reached.map(({ answer, value }) => [answer, value])),
      ...(given.closed === 'yes' ? { entry: 'closed' } : {})
    } satisfies Tracks,
    done: {
      ...review.done,
      ...Object.fromEntries(steps),
      ...(given.closed === 'yes'
        ? { close: { ...taken({ ending: given.ending ?? 'not-known' }), on: given.closedOn ?? '' } }
        : {})
    }
  };
}

const named = (names: NonNullable<Reached['given']>, given: TakenOver): Answers =>
  Object.fromEntries(
    Object.entries(names).flatMap(([name, of]) => {
      const answer = given[of];
      return answer ? [[name, answer] as const] : [];
    })
  );

/**
 * The day from which a review counts as being in the register, YYYY-MM-DD: for one taken over the day that we were
 * notified, and empty where that is not known, so that it is counted as opened in no period.
 */
export const countedFrom = (
  review: Begun & { readonly entry: { readonly [F in Extract<EntryField, 'notifiedOn'>]?: string } },
  recordedAt: string
): string => (isTakenOver(review) ? entryOf(review, 'notifiedOn') : ukDay(recordedAt));
