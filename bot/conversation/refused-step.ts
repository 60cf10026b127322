import { ukDay } from '../../src/domain/dates';
import { authoriseStep } from '../../src/domain/review/decide';
import type { Refusal } from '../../src/domain/review/refusal';
import type { Answers } from '../../src/domain/fields';
import { personIn, type Directory } from '../../src/domain/people/people';
import { lastAnswers, type Review } from '../../src/domain/review/review';
import type { StepId } from '../../src/domain/steps';
import { formCard } from '../cards/form-card';
import { fieldsOn, hasForm, isSeen } from '../cards/form-fields';
import { sentenceCard } from '../cards/sentence-card';
import type { StepResult } from '../commands/handle-command';
import type { TurnResponse, CardInvoke, Turn } from '../teams/turn';
import { aboutLine } from './draw';
import { justSaved, saveRefusedForm } from './save-draft';
import { offersFor } from './offers';
import type { ConversationDependencies } from './dependencies';
import { inPlaceOf, lookUp, refusedPress } from './show';
import { typedOn, type StepPress } from './typed';

/** A step that was not taken: its form again with all that was typed, or the review as it is now where no other answer would help. */
export async function refusedStep(
  parts: ConversationDependencies,
  turn: Turn & CardInvoke,
  press: StepPress,
  { refusal, stored }: Extract<StepResult, { ok: false }>
): Promise<TurnResponse> {
  const { step, reference, key } = press;
  const { personId } = turn.chat;
  const { code, rule, sentence } = refusal;
  parts.log.event('refused-press', { personId, step, code, rule, ...(reference ? { reference } : {}) });
  const review = stored?.review;
  const kept = CAN_BE_MENDED.includes(code) ? await saveRefusedForm(parts, turn, press) : undefined;
  if (hasForm(step) && CAN_BE_MENDED.includes(code)) {
    const given = typedOn(turn, step, reference);
    const directory = await parts.reading.directory();
    if (isAboutAnswers(refusal) || isOpenStill(parts, { step, review, given, directory, personId })) {
      const form = formCard({
        step,
        key: key || parts.newKey(),
        given,
        refusal,
        offers: offersFor({ step, review, given, directory, today: ukDay(parts.now()) }),
        ...(reference ? { reference } : {}),
        ...(review ? { about: aboutLine(review) } : {}),
        ...(kept ? { kept: justSaved(kept) } : {})
      });
      return { inPlace: { card: form } };
    }
  }
  const text = [sentence, ...(kept ? [justSaved(kept).sentence] : [])].join(' ');
  if (!review) return { inPlace: { card: sentenceCard({ sentence: text }) } };
  const sight = await lookUp(parts, review.reference, personId);
  return sight.ok
    ? inPlaceOf(parts, sight, turn, { banner: { text, tone: 'attention' } })
    : refusedPress(parts, turn, sight);
}

/** Refusals after which the person may want what they typed again: other answers may do, or the review may be open to them later. */
const CAN_BE_MENDED: readonly Refusal['code'][] = ['bad-input', 'guarded', 'looks-alike', 'not-open'];

/** Whether the refusal says itself what to look at again. */
const isAboutAnswers = ({ code, fields }: Refusal): boolean =>
  code === 'bad-input' || code === 'looks-alike' || fields !== undefined;

/** Whether the person could take the step with other answers: it is open to them, and what their form was about has not changed since. */
function isOpenStill(
  { now }: ConversationDependencies,
  o: {
    readonly step: StepId;
    readonly review: Review | undefined;
    readonly given: Answers;
    readonly directory: Directory;
    readonly personId: string;
  }
): boolean {
  const { step, review, given, directory } = o;
  const actor = personIn(directory, o.personId);
  if (!actor || !review) return false;
  const isCurrent = fieldsOn(step, review.reference).every(
    (field) => isSeen(field) || given[field.id] === (lastAnswers(review, 'submit-imr')[field.id] ?? '')
  );
  return isCurrent && authoriseStep(step, { review, reference: review.reference, actor, directory, now: now() }).ok;
}
