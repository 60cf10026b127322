import { ukDay } from '../../src/domain/dates';
import { NOT_IN_DIRECTORY, type Refusal } from '../../src/domain/decide';
import type { Given } from '../../src/domain/fields';
import { NOTICES } from '../../src/domain/notices';
import { personIn } from '../../src/domain/people';
import { STEPS, type StepId } from '../../src/domain/steps';
import type { RegisterBusy } from '../../src/register/door';
import type { Stored } from '../../src/register/reviews';
import { formCard } from '../cards/form-card';
import type { ToldLine } from '../cards/review-card';
import type { Outcome } from '../commands';
import { receiptFor } from '../effects/render';
import type { Answer, Pressed, Turn } from '../turn';
import { aboutLine, drawReview } from './draw';
import { peopleFor } from './open-form';
import type { Parts } from './parts';
import { busyRecording } from './sentences';
import { inPlaceOf, lookUp, refusedPress } from './show';

export interface StepPress {
  readonly step: StepId;
  readonly reference?: string | undefined;
  readonly key?: string | undefined;
}

/** Takes a step with what stands on the pressed card, which turns into the card of the review. */
export async function takeStep(parts: Parts, turn: Turn & Pressed, press: StepPress): Promise<Answer> {
  const { step, reference, key } = press;
  const { personId, conversationId } = turn.chat;
  const outcome = await parts.commands.take({
    actorId: personId,
    step,
    given: typedOn(turn, step),
    ...(reference ? { reference } : {}),
    ...(key ? { key } : {}),
    // A card that has buttons only is known already; a form becomes a card of the review by this very press.
    ...(hasForm(step) && turn.messageId ? { shown: { personId, conversationId, activityId: turn.messageId } } : {})
  });
  if (!outcome.ok) return refusedStep(parts, turn, press, outcome);
  const { stored, directory, warnings, repeated } = outcome;
  const { reference: recorded } = stored.review;
  parts.log.event('step-taken', { personId, step, reference: recorded, rule: STEPS[step].rule, outcome: repeated ? 'repeated' : 'recorded' });
  const extra = { banner: receiptFor(stored.review, step), warnings: Object.values(warnings) };
  if (repeated) {
    const sight = await lookUp(parts, recorded, personId);
    return sight.ok ? inPlaceOf(parts, sight, turn, extra) : refusedPress(parts, turn, sight);
  }
  const viewer = personIn(directory, personId);
  if (!viewer) return refusedPress(parts, turn, { code: 'not-in-directory', sentence: NOT_IN_DIRECTORY });
  return { inPlace: { card: drawReview(parts, { entry: stored, told: toldSoFar(stored), directory, viewer, ...extra }) } };
}

/** SharePoint has not answered in time: the form again, with all that was typed, so that it can be pressed again. */
export function busyStep({ now, newKey }: Parts, turn: Turn & Pressed, { step, reference, key }: StepPress, { retryAfterSeconds = 10 }: Pick<RegisterBusy, 'retryAfterSeconds'>): Answer {
  const given = typedOn(turn, step);
  const chosen = STEPS[step].fields.flatMap(({ id, type }) => (type === 'person' && given[id] ? [{ value: given[id], title: 'The person you chose' }] : []));
  const form = formCard({
    step,
    key: key || newKey(),
    given,
    today: ukDay(now()),
    banner: busyRecording(retryAfterSeconds),
    ...(reference ? { reference } : {}),
    ...(chosen.length > 0 ? { people: chosen } : {})
  });
  return { inPlace: { card: form } };
}

async function refusedStep(parts: Parts, turn: Turn & Pressed, { step, reference, key }: StepPress, { refusal, stored }: Extract<Outcome, { ok: false }>): Promise<Answer> {
  const { personId } = turn.chat;
  const { code, rule, sentence } = refusal;
  if (hasForm(step) && isAboutAnswers(refusal)) {
    parts.log.event('refused-press', { personId, step, code, rule, ...(reference ? { reference } : {}) });
    const today = ukDay(parts.now());
    const people = STEPS[step].fields.some(({ type }) => type === 'person') ? peopleFor(step, await parts.reading.directory(), today) : {};
    const form = formCard({
      step,
      key: key || parts.newKey(),
      given: typedOn(turn, step),
      refusal,
      today,
      ...(reference ? { reference } : {}),
      ...(stored ? { about: aboutLine(stored.review) } : {}),
      ...people
    });
    return { inPlace: { card: form } };
  }
  if (!stored) return refusedPress(parts, turn, { code, sentence });
  parts.log.event('refused-press', { personId, step, code, rule, reference: stored.review.reference });
  const sight = await lookUp(parts, stored.review.reference, personId);
  return sight.ok ? inPlaceOf(parts, sight, turn, { banner: { text: sentence, tone: 'attention' } }) : refusedPress(parts, turn, sight);
}

/** Whether the person can mend it by answering again; otherwise the review itself has changed, or the step is not theirs. */
const isAboutAnswers = ({ code, fields }: Refusal): boolean => code === 'bad-input' || (code === 'guarded' && fields !== undefined);

const hasForm = (step: StepId): boolean => STEPS[step].fields.some(({ type }) => type !== 'unseen');

/** What was typed, by field; anything else that the press carries is not looked at. */
const typedOn = ({ data }: Pressed, step: StepId): Given =>
  Object.fromEntries(
    STEPS[step].fields.flatMap(({ id }) => {
      const answer = Object.hasOwn(data, id) ? data[id] : undefined;
      return typeof answer === 'string' ? [[id, answer]] : [];
    })
  );

/** Who is being told of what has just been recorded. The time stands there once Teams has taken the message. */
const toldSoFar = ({ pending }: Stored): readonly ToldLine[] =>
  pending.flatMap(({ event }) => event.told.map(({ person, to, notice }) => ({ name: person.name, role: to, of: NOTICES[notice].subject, when: 'underway' })));
