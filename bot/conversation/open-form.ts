import { ukDay } from '../../src/domain/dates';
import type { Answers } from '../../src/domain/fields';
import { STEPS, type StepId } from '../../src/domain/steps';
import { text } from '../../src/domain/text';
import type { Draft } from '../../src/register/drafts';
import type { Card } from '../cards/card';
import { formCard } from '../cards/form-card';
import { sentenceCard } from '../cards/sentence-card';
import type { TurnResponse, Posting, CardInvoke, Turn } from '../teams/turn';
import { aboutLine, drawFacts, drawHello, posting } from './draw';
import { formAccess, type FormAccess } from './form-access';
import { openedAgain } from './save-draft';
import { answersToCorrect } from './history';
import { isOf, knownAnswers } from './known-answers';
import { nothingToChoose, offersFor } from './offers';
import { isInstead } from './other-steps';
import type { ConversationDependencies } from './dependencies';
import { inPlaceOf, refusedPress } from './show';
import type { StepPress } from './typed';

/** What a form for a new review opens with, and its key where it is not one of its own. */
interface Known {
  readonly answers: Answers;
  readonly key?: string;
}

/**
 * A form for a new review: as it was left, or empty but for what is known; or the sentence for someone who may not
 * begin one. `step` is one that begins a review.
 */
export async function beginForm(
  deps: ConversationDependencies,
  personId: string,
  step: StepId,
  known?: Known
): Promise<{ readonly post: Posting; readonly hello?: TurnResponse['inPlace'] }> {
  const access = await formAccess(deps, { personId, step });
  const hello = access.person ? { hello: { card: drawHello(deps, access.person, access.directory) } } : {};
  const say = deps.sayFor(STEPS[step].begins);
  if (!access.ok)
    return { post: posting(sentenceCard({ sentence: access.sentence, say }), say(access.sentence)), ...hello };
  // A form that is opened for a location or a mail is about that, whatever draft there is.
  const form = known
    ? drawForm(deps, access, { step, given: known.answers, ...(known.key === undefined ? {} : { key: known.key }) })
    : drawForm(deps, access, { step, given: {}, draft: access.draft });
  return { post: posting(form, say(STEPS[step].label)), ...hello };
}

/**
 * Posts the form of a step beneath the card, if the step is open to the person; the card is brought up to date either
 * way. A list of choices turns into the form.
 */
export async function openForm(
  deps: ConversationDependencies,
  turn: Turn & CardInvoke,
  { step, reference }: { readonly step: StepId; readonly reference: string }
): Promise<TurnResponse> {
  const access = await formAccess(deps, { personId: turn.chat.personId, step, reference });
  if (!access.ok) {
    if (!access.seen) return refusedPress(deps, turn, access);
    deps.log.event('refused-press', {
      personId: turn.chat.personId,
      reference,
      step,
      code: access.code,
      rule: STEPS[step].rule
    });
    return inPlaceOf(deps, access.seen, turn, { banner: { text: access.sentence, tone: 'attention' } });
  }
  const { stored, seen } = access;
  if (!stored) return refusedPress(deps, turn, NOTHING_OPENED);
  const { review } = stored;
  const current = (extra = {}): TurnResponse =>
    seen
      ? inPlaceOf(deps, seen, turn, extra)
      : { inPlace: { card: drawFacts(deps, { stored, directory: access.directory, viewer: access.person }) } };
  const say = deps.sayFor(review.kind);
  const known = knownAnswers(review, step, turn.data, { ...access, say });
  const given = { ...known, ...(await answersToCorrect(deps, stored, step, known)) };
  const nothing = nothingToChoose(
    { step, review },
    offersFor({ step, review, given, directory: access.directory, today: ukDay(access.now), say })
  );
  if (nothing) return current({ banner: { text: nothing, tone: 'attention' } });
  const form = drawForm(deps, access, {
    step,
    given,
    draft: access.draft && isOf(access.draft.given, { step, reference }, turn.data) ? access.draft : undefined
  });
  if (isInstead(turn)) return { inPlace: { card: form } };
  return {
    ...current(),
    post: [posting(form, say(text`${STEPS[step].label}, ${reference}`))]
  };
}

/** The same form again, without its draft, which is removed. */
export async function startAgain(
  deps: ConversationDependencies,
  turn: Turn & CardInvoke,
  { step, reference, draft }: Pick<StepPress, 'step' | 'reference' | 'draft'>
): Promise<TurnResponse> {
  const of = { personId: turn.chat.personId, step, reference };
  const access = await formAccess(deps, of);
  if (!access.ok) return refusedPress(deps, turn, access);
  if (draft) deps.drafts.forget(of, draft);
  return {
    inPlace: {
      card: drawForm(deps, access, {
        step,
        given: access.stored
          ? knownAnswers(access.stored.review, step, turn.data, {
              ...access,
              say: deps.sayFor(access.stored.review.kind)
            })
          : {}
      })
    }
  };
}

function drawForm(
  { newKey, sayFor }: ConversationDependencies,
  { stored, directory, now }: Extract<FormAccess, { ok: true }>,
  o: { readonly step: StepId; readonly given: Answers; readonly draft?: Draft | undefined; readonly key?: string }
): Card {
  const { step, draft } = o;
  const review = stored?.review;
  const given = { ...o.given, ...draft?.given };
  const say = sayFor(review?.kind ?? STEPS[step].begins);
  return formCard({
    step,
    key: o.key ?? newKey(),
    given,
    offers: offersFor({ step, review, given, directory, today: ukDay(now), say }),
    say,
    ...(review ? { reference: review.reference, about: aboutLine(review) } : {}),
    ...(draft ? { saved: openedAgain(draft) } : {})
  });
}

const NOTHING_OPENED = {
  code: 'malformed',
  sentence: 'This button does not work any more. Type “hello” to start again.'
};
