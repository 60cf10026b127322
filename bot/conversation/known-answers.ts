import { ukClock, ukDay } from '../../src/domain/dates';
import { entryOf, isEntryField } from '../../src/domain/review/entry';
import type { Field, Answers } from '../../src/domain/fields';
import type { Terminology } from '../../src/domain/terminology';
import type { Person } from '../../src/domain/people/people';
import { lastAnswers, type Review } from '../../src/domain/review/review';
import type { StepId } from '../../src/domain/steps';
import { emailFor } from '../../src/domain/email-templates';
import { fieldsOn } from '../cards/form-fields';
import { wordingOf } from '../site-words/wording';

type Pressed = Readonly<Record<string, unknown>>;

/** What the button of a form may say for it: the duty or the action that it stands beside. */
const SUBJECT: readonly Field['type'][] = ['duty', 'action'];

/** Answers that are written for the person: the text ready to be sent, and when it is sent if that is now (KP-5). */
const READY: {
  readonly [S in StepId]?: (o: Writing & { readonly review: Review; readonly pressed: Pressed }) => Answers;
} = {
  // Pressed beneath the text itself, the button carries it as the person has changed it.
  acknowledge: ({ review, person, now, labels, pressed }) => ({
    acknowledgedOn: ukDay(now),
    acknowledgedAt: ukClock(now),
    text:
      saidBy(pressed, 'body') ??
      wordingOf(labels, [review, person]).text(
        emailFor('acknowledgement', review, person, ukDay(now)).body,
        review.reference
      )
  })
};

/** Who fills the form in, when (UTC), and what their site calls things. */
interface Writing {
  readonly person: Person;
  readonly now: string;
  readonly labels: Terminology;
}

/**
 * What a form need not ask again: what its button said, such as the version that the person had before them, what the register holds already,
 * and what is written for the person.
 */
export function knownAnswers(review: Review, step: StepId, pressed: Pressed, writing: Writing): Answers {
  const ready = READY[step]?.({ review, pressed, ...writing }) ?? {};
  const answers = fieldsOn(step, review.reference).map(({ id, type }): readonly [string, string] => {
    const said = type === 'unseen' || SUBJECT.includes(type) ? saidBy(pressed, id) : undefined;
    if (said !== undefined) return [id, said];
    if (type === 'unseen') return [id, lastAnswers(review, 'submit-imr')[id] ?? ''];
    return [id, ready[id] ?? (isEntryField(id) ? entryOf(review, id) : '')];
  });
  return Object.fromEntries(answers.filter(([, answer]) => answer !== ''));
}

/** Whether answers that were kept are about the same duty or action as the button, where it says one. */
export const isOf = (
  kept: Answers,
  { step, reference }: { readonly step: StepId; readonly reference: string },
  pressed: Pressed
): boolean =>
  fieldsOn(step, reference)
    .filter(({ type }) => SUBJECT.includes(type))
    .every(({ id }) => [undefined, kept[id]].includes(saidBy(pressed, id)));

function saidBy(pressed: Pressed, id: string): string | undefined {
  const said = Object.hasOwn(pressed, id) ? pressed[id] : undefined;
  return typeof said === 'string' ? said : undefined;
}
