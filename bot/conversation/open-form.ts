import { ukDay } from '../../src/domain/dates';
import type { Answers } from '../../src/domain/fields';
import { STEPS, type StepId } from '../../src/domain/steps';
import type { Draft } from '../../src/register/drafts';
import type { Card } from '../cards/card';
import { formCard } from '../cards/form-card';
import { sentenceCard } from '../cards/sentence-card';
import type { TurnResponse, Posting, CardInvoke, Turn } from '../teams/turn';
import { aboutLine, drawHello, posting } from './draw';
import { formSight, type FormSight } from './form-sight';
import { backAgain } from './save-draft';
import { isOf, knownAnswers } from './known-answers';
import { nothingToChoose, offersFor } from './offers';
import { isInstead } from './other-steps';
import type { ConversationDependencies } from './dependencies';
import { inPlaceOf, refusedPress } from './show';
import type { StepPress } from './typed';

/**
 * A form for a new review: as it was left, or empty but for what is known; or the sentence for somebody who may not begin one. `step` is one
 * that begins a review.
 */
export async function beginForm(
  parts: ConversationDependencies,
  personId: string,
  step: StepId,
  known?: Answers
): Promise<{ readonly post: Posting; readonly hello?: TurnResponse['inPlace'] }> {
  const sight = await formSight(parts, { personId, step });
  const hello = sight.person ? { hello: { card: drawHello(parts, sight.person, sight.directory) } } : {};
  if (!sight.ok) return { post: posting(sentenceCard({ sentence: sight.sentence }), sight.sentence), ...hello };
  // What is begun at a place is about that place, whatever else had been begun before.
  const form = known
    ? drawForm(parts, sight, { step, given: known })
    : drawForm(parts, sight, { step, given: {}, draft: sight.draft });
  return { post: posting(form, STEPS[step].label), ...hello };
}

/** Posts the form of a step beneath the card, if the step is open to the person; the card is brought up to date either way. A list of choices turns into the form. */
export async function openForm(
  parts: ConversationDependencies,
  turn: Turn & CardInvoke,
  { step, reference }: { readonly step: StepId; readonly reference: string }
): Promise<TurnResponse> {
  const sight = await formSight(parts, { personId: turn.chat.personId, step, reference });
  if (!sight.seen) return refusedPress(parts, turn, sight.ok ? NOTHING_OPENED : sight);
  if (!sight.ok) {
    parts.log.event('refused-press', {
      personId: turn.chat.personId,
      reference,
      step,
      code: sight.code,
      rule: STEPS[step].rule
    });
    return inPlaceOf(parts, sight.seen, turn, { banner: { text: sight.sentence, tone: 'attention' } });
  }
  const { review } = sight.seen.stored;
  const given = knownAnswers(review, step, turn.data, { ...sight, labels: await parts.labels() });
  const nothing = nothingToChoose(
    { step, review },
    offersFor({ step, review, given, directory: sight.directory, today: ukDay(sight.now) })
  );
  if (nothing) return inPlaceOf(parts, sight.seen, turn, { banner: { text: nothing, tone: 'attention' } });
  const form = drawForm(parts, sight, {
    step,
    given,
    draft: sight.draft && isOf(sight.draft.given, { step, reference }, turn.data) ? sight.draft : undefined
  });
  if (isInstead(turn)) return { inPlace: { card: form } };
  return { ...inPlaceOf(parts, sight.seen, turn), post: [posting(form, `${STEPS[step].label}, ${reference}`)] };
}

/** The same form again, as if nothing had been kept: what was kept is removed. */
export async function startAfresh(
  parts: ConversationDependencies,
  turn: Turn & CardInvoke,
  { step, reference, kept }: StepPress
): Promise<TurnResponse> {
  const of = { personId: turn.chat.personId, step, reference };
  const sight = await formSight(parts, of);
  if (!sight.ok) return refusedPress(parts, turn, sight);
  if (kept) parts.drafts.forget(of, kept);
  return {
    inPlace: {
      card: drawForm(parts, sight, {
        step,
        given: sight.seen
          ? knownAnswers(sight.seen.stored.review, step, turn.data, { ...sight, labels: await parts.labels() })
          : {}
      })
    }
  };
}

function drawForm(
  { newKey }: ConversationDependencies,
  { seen, directory, now }: Extract<FormSight, { ok: true }>,
  o: { readonly step: StepId; readonly given: Answers; readonly draft?: Draft | undefined }
): Card {
  const { step, draft } = o;
  const review = seen?.stored.review;
  const given = { ...o.given, ...draft?.given };
  return formCard({
    step,
    key: newKey(),
    given,
    offers: offersFor({ step, review, given, directory, today: ukDay(now) }),
    ...(review ? { reference: review.reference, about: aboutLine(review) } : {}),
    ...(draft ? { kept: backAgain(draft) } : {})
  });
}

const NOTHING_OPENED = { code: 'malformed', sentence: 'This button opens no form. Type “hello” to begin again.' };
