import type { FieldMessages } from '../../fields';
import type { PersonRef } from '../../people/person-ref';
import { STEPS } from '../../steps';
import type { Asked } from '../../steps/step';
import type { Text } from '../../text';
import type { Refusal } from '../refusal';
import type { Review, ReviewEvent } from '../review';
import type { Command, Past, Situation } from '../situation';
import { askAbout, madeUnlikely, unlikelyIn } from '../unlikely';
import { UNREAD_HISTORY } from '../unread-history';
import { eventKey, isFirstStep } from './recorded-event';
import { corrected, correctedAnswers, counted, replay } from './replay';
import { authorInConflict, firstPrevented, preventedSentence } from './still-holds';
import { whyNotPutRight, type PuttingRight } from './who-puts-right';

/** The event that a step puts right, as it counts now; undefined where there is none that has not been withdrawn. */
export const recordedAs = (past: Past | undefined, of: string | undefined): ReviewEvent | undefined =>
  counted(past?.events ?? []).find(({ event, isWithdrawn }) => !isWithdrawn && eventKey(event) === of)?.event;

/** Why an event that puts something right is refused; nothing where it is not. */
export function refusedToPutRight(
  event: ReviewEvent,
  { review, past, actor, directory, now }: Situation & { readonly review: Review }
): Refusal | undefined {
  const step: PuttingRight = event.step === 'withdraw' ? 'withdraw' : 'correct-step';
  if (!past) return refuse(step, UNREAD_HISTORY);
  const recorded = recordedAs(past, whatIsPutRight(event));
  if (!recorded) return refuse(step, NOT_THERE, { of: NOT_THERE });
  const why = whyNotPutRight(step, recorded, { review, past, actor, directory, now });
  if (why !== undefined) return refuse(step, why);
  if (step === 'correct-step' && Object.keys(correctedAnswers(event.given)).length === 0) return refuse(step, SAME);
  const events = [...past.events, event];
  if (step === 'correct-step' || !isFirstStep(recorded.step)) {
    const prevented = firstPrevented(past.events, events, { from: recorded.seq, directory });
    if (prevented?.event.seq === recorded.seq && prevented.refusal) return prevented.refusal;
    if (prevented) return refuse(step, preventedSentence(prevented, step === 'withdraw'));
  }
  const conflict = authorInConflict(review, replay(events), directory, now);
  return conflict === undefined ? undefined : refuse(step, conflict);
}

/** Asks about answers that can be right but seldom are, and that the correction makes so. */
export function unlikelyCorrection(event: ReviewEvent, past: Past | undefined, asked: Asked): Refusal | undefined {
  const recorded = event.step === 'correct-step' ? recordedAs(past, whatIsPutRight(event)) : undefined;
  if (!past || !recorded) return undefined;
  const earlier = past.events.filter(({ seq }) => seq < recorded.seq);
  const right = corrected(recorded, event);
  const unlikely = ({ step, given }: ReviewEvent): FieldMessages =>
    unlikelyIn(step, given, replay(earlier.length > 0 ? earlier : [right]), asked);
  const before = unlikely(recorded);
  const isNew = ([field, said]: readonly [string, Text | undefined]): boolean =>
    JSON.stringify(said) !== JSON.stringify(before[field]);
  const own = Object.fromEntries(Object.entries(unlikely(right)).filter(isNew));
  const day = STEPS[recorded.step].happened?.on ?? 'of';
  const later = madeUnlikely(replay(past.events), replay([...past.events, event]), { of: recorded.step, by: day });
  return askAbout(recorded.step, { ...later, ...own });
}

/** Those who were informed of what is put right, and who recorded it: of a notification, of anything in the review. */
export function concernedBy(event: ReviewEvent, past: Past | undefined): readonly PersonRef[] {
  const of = whatIsPutRight(event);
  const recorded = recordedAs(past, of);
  if (!past || !recorded) return [];
  const about =
    event.step === 'withdraw' && isFirstStep(recorded.step)
      ? past.events
      : past.events.filter((each) => each.seq === recorded.seq || whatIsPutRight(each) === of);
  const people = about.flatMap(({ by, told }) => [by, ...told.map(({ person }) => person)]);
  return [...new Map(people.map((person) => [person.id, person])).values()];
}

/**
 * The address of a paper that goes with what is withdrawn: the one that was filed with it, unless something else that
 * still counts filed the same.
 */
export function paperWithdrawn(command: Command, past: Past | undefined): string | undefined {
  const recorded = command.step === 'withdraw' ? recordedAs(past, whatIsPutRight(command)) : undefined;
  const document = recorded && filedWith(recorded);
  if (document === undefined) return undefined;
  const isFiledElse = counted(past?.events ?? []).some(
    ({ event, isWithdrawn }) => !isWithdrawn && event.seq !== recorded?.seq && filedWith(event) === document
  );
  return isFiledElse ? undefined : document;
}

const filedWith = ({ step, given }: ReviewEvent): string | undefined => {
  const answers: Command['given'] = given;
  return STEPS[step].files && answers['document'];
};

/** What an event puts right, as it names it. */
export function whatIsPutRight({ step, given }: Pick<ReviewEvent, 'step' | 'given'> | Command): string | undefined {
  const answers: Command['given'] = given;
  return STEPS[step].putsRight ? answers['of'] : undefined;
}

const refuse = (step: PuttingRight, sentence: Text, fields?: FieldMessages): Refusal => ({
  code: 'guarded',
  rule: STEPS[step].rule,
  sentence,
  ...(fields ? { fields } : {})
});

const NOT_THERE = 'Select something in the history of this review that has not been withdrawn.';
const SAME = 'These answers are already recorded. Change at least one of them.';
