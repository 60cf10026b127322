import { ukDay } from '../../src/domain/dates';
import { authoriseStep } from '../../src/domain/review/decide';
import type { Refusal } from '../../src/domain/review/refusal';
import type { Answers } from '../../src/domain/fields';
import { personIn, type Directory } from '../../src/domain/people/people';
import { lastAnswers, type Review } from '../../src/domain/review/review';
import { joined } from '../../src/domain/text';
import { STEPS, type StepId } from '../../src/domain/steps';
import { formCard } from '../cards/form-card';
import { fieldsOn, hasForm } from '../cards/form-fields';
import { sentenceCard } from '../cards/sentence-card';
import type { StepResult } from '../commands/step-result';
import type { TurnResponse, CardInvoke, Turn } from '../teams/turn';
import { aboutLine } from './draw';
import { justSaved, saveRefusedForm } from './save-draft';
import { offersFor } from './offers';
import type { ConversationDependencies } from './dependencies';
import { inPlaceOf, lookUp, refusedPress } from './show';
import { confirmedOn, typedOn, type StepPress } from './typed';

/**
 * A step that was not taken: its form again with all that was typed, or the review as it is now where no other answer
 * would help.
 */
export async function refusedStep(
  deps: ConversationDependencies,
  turn: Turn & CardInvoke,
  press: StepPress,
  { refusal, stored }: Extract<StepResult, { ok: false }>
): Promise<TurnResponse> {
  const { step, reference, key } = press;
  const { personId } = turn.chat;
  const { code, rule, sentence } = refusal;
  deps.log.event('refused-press', { personId, step, code, rule, ...(reference ? { reference } : {}) });
  const review = stored?.review;
  const draft = CAN_BE_CORRECTED.includes(code) ? await saveRefusedForm(deps, turn, press) : undefined;
  const say = deps.sayFor(review?.kind ?? STEPS[step].begins);
  if (hasForm(step) && CAN_BE_CORRECTED.includes(code)) {
    const given = typedOn(turn, step, reference);
    const directory = await deps.queries.directory();
    if (isAboutAnswers(refusal) || isOpenStill(deps, { step, review, given, directory, personId })) {
      const form = formCard({
        step,
        key,
        given,
        refusal,
        confirmed: { anyway: confirmedOn(turn, press), sure: press.sure ?? {}, differentFrom: press.differentFrom },
        offers: offersFor({ step, review, given, directory, today: ukDay(deps.now()), say }),
        say,
        ...(reference ? { reference } : {}),
        ...(review ? { about: aboutLine(review) } : {}),
        ...(draft ? { saved: justSaved(draft) } : {})
      });
      return { inPlace: { card: form } };
    }
  }
  const said = joined([sentence, ...(draft ? [justSaved(draft).sentence] : [])], ' ');
  if (!review) return { inPlace: { card: sentenceCard({ sentence: said, say }) } };
  const access = await lookUp(deps, review.reference, personId);
  return access.ok
    ? inPlaceOf(deps, access, turn, { banner: { text: said, tone: 'attention' } })
    : refusedPress(deps, turn, access);
}

/**
 * Refusals after which the person may need what they typed: other answers may do, or the step may be available later.
 */
const CAN_BE_CORRECTED: readonly Refusal['code'][] = ['bad-input', 'guarded', 'looks-alike', 'unlikely', 'not-open'];

/** Whether the refusal itself says what to correct: then the form is shown again. */
export const isAboutAnswers = ({ code, fields }: Refusal): boolean =>
  code === 'bad-input' || code === 'looks-alike' || fields !== undefined;

/**
 * Whether the person could take the step with other answers: it is available to them, and the subject of their form has
 * not changed.
 */
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
    (field) => field.type !== 'unseen' || given[field.id] === (lastAnswers(review, 'submit-imr')[field.id] ?? '')
  );
  return isCurrent && authoriseStep(step, { review, reference: review.reference, actor, directory, now: now() }).ok;
}
