import { ukClock, ukDay } from '../../src/domain/dates';
import { entryOf, isEntryField } from '../../src/domain/review/entry';
import type { Field, Answers } from '../../src/domain/fields';
import type { Say } from '../../src/domain/text';
import type { Person } from '../../src/domain/people/people';
import { lastAnswers, type Review } from '../../src/domain/review/review';
import type { StepId } from '../../src/domain/steps';
import { emailFor } from '../../src/domain/email-templates';
import { fieldsOn } from '../cards/form-fields';

type Pressed = Readonly<Record<string, unknown>>;

/** What the button of a form may answer: the duty, the action or what was recorded that it is beside. */
const SUBJECT: readonly Field['type'][] = ['duty', 'action', 'event'];

/** Answers that are written for the person: the email, and when it is sent if that is now (KP-5). */
const READY: {
  readonly [S in StepId]?: (o: Writing & { readonly review: Review; readonly pressed: Pressed }) => Answers;
} = {
  // Pressed beneath the email itself, the button carries it as the person has changed it.
  acknowledge: ({ review, person, now, say, pressed }) => ({
    acknowledgedOn: ukDay(now),
    acknowledgedAt: ukClock(now),
    text: saidBy(pressed, 'body') ?? say(emailFor('acknowledgement', review, person, ukDay(now)).body)
  })
};

/** Who fills in the form, when (UTC), and how their site speaks of such reviews. */
interface Writing {
  readonly person: Person;
  readonly now: string;
  readonly say: Say;
}

/**
 * What a form need not ask: what its button carried, such as the version, what the register holds, and what is written
 * for the person.
 */
export function knownAnswers(review: Review, step: StepId, pressed: Pressed, writing: Writing): Answers {
  const ready = READY[step]?.({ review, pressed, ...writing }) ?? {};
  const answers = fieldsOn(step, review.reference).map(({ id, type, usuallyToday }): readonly [string, string] => {
    const said = type === 'unseen' || SUBJECT.includes(type) ? saidBy(pressed, id) : undefined;
    if (said !== undefined) return [id, said];
    if (type === 'unseen') return [id, lastAnswers(review, 'submit-imr')[id] ?? ''];
    if (usuallyToday) return [id, ukDay(writing.now)];
    return [id, ready[id] ?? (isEntryField(id) ? entryOf(review, id) : '')];
  });
  return Object.fromEntries(answers.filter(([, answer]) => answer !== ''));
}

/** Whether a draft is about the same as the button, where it names one. */
export const isOf = (
  draft: Answers,
  { step, reference }: { readonly step: StepId; readonly reference: string },
  pressed: Pressed
): boolean =>
  fieldsOn(step, reference)
    .filter(({ type }) => SUBJECT.includes(type))
    .every(({ id }) => [undefined, draft[id]].includes(saidBy(pressed, id)));

function saidBy(pressed: Pressed, id: string): string | undefined {
  const said = Object.hasOwn(pressed, id) ? pressed[id] : undefined;
  return typeof said === 'string' ? said : undefined;
}
