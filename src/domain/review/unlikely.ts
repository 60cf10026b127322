import { longDay, ukDay } from '../dates';
import type { Answers, FieldMessages } from '../fields';
import { STEPS, type StepId } from '../steps';
import type { Asked, Happening } from '../steps/step';
import { joined, text, type Text } from '../text';
import { entryOf } from './entry';
import type { Refusal } from './refusal';
import { lastAnswers, type Review } from './review';

/** Asks about answers that can be right but seldom are. Confirmed, they are recorded as they are. */
export function askAboutUnlikely(step: StepId, given: Answers, review: Review, asked: Asked): Refusal | undefined {
  return askAbout(step, unlikelyIn(step, given, review, asked));
}

/** Asks about what is unlikely, by field; nothing where nothing is. */
export function askAbout(step: StepId, fields: FieldMessages): Refusal | undefined {
  if (Object.keys(fields).length === 0) return undefined;
  const { authority } = fields;
  const areDates = STEPS[step].fields.some(({ id, type }) => type === 'date' && fields[id] !== undefined);
  const check = areDates ? CHECK_DATE : CHECK_ANSWER;
  const sentence = authority === undefined ? check : joined([authority, CHECK_AUTHORITY], ' ');
  return { code: 'unlikely', rule: STEPS[step].rule, sentence, fields };
}

const CHECK_DATE = 'Check the date. Nothing has been recorded yet. If it is right, record it as entered.';
const CHECK_ANSWER = 'Check this answer. Nothing has been recorded yet. If it is right, record it as entered.';
const CHECK_AUTHORITY =
  'Check the local authority. Nothing has been recorded yet. If it is right, record it as entered.';

/** What is unlikely, by field: a day before what comes first, and what the step itself asks about. */
export function unlikelyIn(step: StepId, given: Answers, review: Review, asked: Asked): FieldMessages {
  const { happened, asksAbout } = STEPS[step];
  const day = given[happened?.on ?? ''] ?? '';
  const before = happened && day ? tooEarly(day, happened, review) : undefined;
  return { ...(happened && before ? { [happened.on]: before } : {}), ...asksAbout?.(given, review, asked) };
}

function tooEarly(day: string, { notBefore = [], mayComeFirst }: Happening, review: Review): Text | undefined {
  const notified = entryOf(review, 'notifiedOn');
  if (!mayComeFirst && day < notified)
    return text`${longDay(day)} is before we were notified of the review, on ${longDay(notified)}.`;
  for (const step of notBefore) {
    const done = review.done[step];
    const earliest = done && (done.on ?? lastAnswers(review, step)[STEPS[step].happened?.on ?? ''] ?? ukDay(done.at));
    if (earliest && day < earliest)
      return text`${longDay(day)} is before ${STEPS[step].happened?.words ?? ''}, on ${longDay(earliest)}.`;
  }
  return undefined;
}
