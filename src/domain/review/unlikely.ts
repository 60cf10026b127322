import { longDay, ukDay } from '../dates';
import type { Answers, FieldMessages } from '../fields';
import { STEPS, STEP_IDS, type StepId } from '../steps';
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
  const { happened, asksAbout, begins } = STEPS[step];
  const day = given[happened?.on ?? ''] ?? '';
  const before = happened && day ? tooEarly(day, happened, review) : undefined;
  const notifiedOn = given['notifiedOn'] ?? '';
  const others =
    begins || notifiedOn === ''
      ? undefined
      : madeUnlikely(review, { ...review, entry: { ...review.entry, notifiedOn } }, { of: step, by: 'notifiedOn' });
  const found = { ...(happened && before ? { [happened.on]: before } : {}), ...others };
  return { ...found, ...asksAbout?.(given, review, asked) };
}

/** More than these would not be read. */
const MOST_OTHERS = 3;

/** What a change of a day (`by`) of a step makes unlikely of the days of other steps, beneath that day. */
export function madeUnlikely(
  before: Review,
  after: Review,
  { of, by }: { readonly of: StepId; readonly by: string }
): FieldMessages {
  const isOther = (step: StepId): boolean => step !== of && !STEPS[step].begins;
  const others = STEP_IDS.filter(isOther).flatMap((step) => {
    const said = unlikelyDayOf(step, after);
    const isNew = JSON.stringify(said) !== JSON.stringify(unlikelyDayOf(step, before));
    return said && isNew ? [text`${STEPS[step].past}: ${said}`] : [];
  });
  return others.length === 0 ? {} : { [by]: joined(others.slice(0, MOST_OTHERS), ' ') };
}

function unlikelyDayOf(step: StepId, review: Review): Text | undefined {
  const { happened } = STEPS[step];
  const day = dayOf(step, review);
  return happened && day !== undefined ? tooEarly(day, happened, review) : undefined;
}

/** The day on which a step last happened, YYYY-MM-DD; undefined where it never did. */
function dayOf(step: StepId, review: Review): string | undefined {
  const done = review.done[step];
  return done && (done.on ?? lastAnswers(review, step)[STEPS[step].happened?.on ?? ''] ?? ukDay(done.at));
}

function tooEarly(day: string, { notBefore = [] }: Happening, review: Review): Text | undefined {
  const notified = entryOf(review, 'notifiedOn');
  if (day < notified) return text`${longDay(day)} is before we were notified of the review, on ${longDay(notified)}.`;
  for (const step of notBefore) {
    const earliest = dayOf(step, review);
    if (earliest && day < earliest)
      return text`${longDay(day)} is before ${STEPS[step].happened?.words ?? ''}, on ${longDay(earliest)}.`;
  }
  return undefined;
}
