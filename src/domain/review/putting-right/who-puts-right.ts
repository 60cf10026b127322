import { longDay, ukDay } from '../../dates';
import type { Answers } from '../../fields';
import type { StepId } from '../../ids';
import { helperOf, rolesIn } from '../../people/people';
import { several } from '../../several';
import { STEPS } from '../../steps';
import { term, text, type Text } from '../../text';
import { ROLE_LABELS } from '../../words';
import { refusedUpfront } from '../refused-by-guard';
import { isClosed, type Review, type ReviewEvent } from '../review';
import type { Past, Situation } from '../situation';
import { correctableFields } from './correction';
import { eventKey, isFirstStep } from './recorded-event';
import { counted, recordedSince } from './replay';

/** The steps that put something right. */
export type PuttingRight = 'withdraw' | 'correct-step';

/** What a decision about putting something right depends on. */
type PuttingRightSituation = Pick<Situation, 'actor' | 'directory' | 'now'> & {
  readonly review: Review;
  readonly past: Past;
};

/** For how long the person who recorded something may put it right themselves, in working days. */
const OWN_WORKING_DAYS = 2;

/** What is decided by the regional director, or a deputy (KP-10, KP-11). */
const DECISIONS: readonly StepId[] = ['appoint-author', 'agree-imr', 'return-imr'];

/** What is not withdrawn, and what to do instead. */
const INSTEAD: { readonly [S in StepId]?: Text } = {
  'record-chronology': 'Strike out the entries of the chronology instead.',
  'strike-chronology': 'Add the entry to the chronology again instead.',
  'make-comments-file': 'The file stays in its folder. Put the comments right, and have the file made again.',
  'make-imr-file': 'The file stays in its folder. Have the Word file of another version made instead.',
  nudge: 'The reminder has been sent, so it stays in the history.',
  close: 'Reopen the review instead.',
  reopen: 'Close the review again instead.',
  'legal-hold': 'Set or lift the legal hold again instead.',
  withdraw: 'Record it again instead.',
  'correct-step': 'Correct the answer again instead.'
};

/** What a person declares of themselves, on which the independence of the IMR rests (KP-10). */
const DECLARATIONS: readonly StepId[] = ['step-down', 'declare-interest'];

const NOT_CORRECTED = 'Withdraw it, or record it again with the right answers.';

/**
 * Why a person may not put right what an event recorded, and what to do; nothing where they may, as far as what came
 * later allows it.
 */
export function whyNotPutRight(
  step: PuttingRight,
  event: ReviewEvent,
  situation: PuttingRightSituation
): Text | undefined {
  const instead = INSTEAD[event.step];
  if (instead !== undefined) return instead;
  const { past } = situation;
  if (step === 'correct-step' && !isCorrectable(event)) return NOT_CORRECTED;
  const isFollowedBy = (later: StepId): boolean =>
    counted(past.events).some((each) => !each.isWithdrawn && each.event.step === later && each.event.seq > event.seq);
  if (event.step === 'add-comments' && isFollowedBy('send-comments'))
    return 'The comments have been sent, so they stay as they were sent. Withdraw “Comments on the draft report sent” first.';
  const provided = isFollowedBy('provide-imr');
  if (provided && DECISIONS.includes(event.step))
    return text`The IMR has been provided to the ${term.partnership}, so this decision stays in the history.`;
  if (provided && step === 'withdraw' && isFirstStep(event.step))
    return 'An IMR has been provided for this review, so it stays in the register. Close the review instead.';
  if (DECISIONS.includes(event.step)) return whyNotDecide(event.step, situation);
  if (DECLARATIONS.includes(event.step)) return whyNotDeclarant(event, situation);
  return (
    whyNotOwn(event, situation) ??
    (step === 'withdraw' && isFirstStep(event.step) ? whyNotNotification(event, situation) : undefined)
  );
}

/** Pasted rows are actions, each of which is followed up by itself. */
function isCorrectable({ step, kind, given }: ReviewEvent): boolean {
  const answers: Answers = given;
  return correctableFields(step, kind).length > 0 && answers['rows'] === undefined;
}

/** A decision is put right by those who may decide it now. */
function whyNotDecide(step: StepId, { review, actor, directory, now }: PuttingRightSituation): Text | undefined {
  const { allowedRoles, guards } = STEPS[step];
  const roles = rolesIn(review, actor, ukDay(now));
  if (!roles.some((role) => allowedRoles.includes(role)))
    return `Only the ${ROLE_LABELS['regional-director']}, or a deputy who decides instead, can do this.`;
  return refusedUpfront(guards, { review, actor, directory, now })?.sentence;
}

/** A conflict of interest stands until the person who declared it says otherwise, soon afterwards (KP-10). */
function whyNotDeclarant(event: ReviewEvent, { actor, now, past }: PuttingRightSituation): Text | undefined {
  const { at, by } = event;
  if (by.id !== actor.id)
    return `Only ${by.name}, who declared this, can take it back, within ${OWN_WORKING_DAYS} working days. Nobody else can.`;
  return isRecent(event, past, now)
    ? undefined
    : `You declared this on ${longDay(at)}, more than ${OWN_WORKING_DAYS} working days ago, so it stays as it is.`;
}

/** A review on which others work is ended by the safeguarding lead alone. */
function whyNotNotification(event: ReviewEvent, { review, actor, now, past }: PuttingRightSituation): Text | undefined {
  const today = ukDay(now);
  if (rolesIn(review, actor, today).includes('regional-safeguarding-lead')) return undefined;
  const others = recordedSince(event, past).filter(({ step, by }) => by.id !== actor.id && !CORRECTS.includes(step));
  return others.length === 0
    ? undefined
    : `Others have recorded ${several(others.length, 'step')} on this review since, so only the regional safeguarding lead can withdraw its notification. Ask ${helperOf(actor, today)}.`;
}

const CORRECTS: readonly StepId[] = ['correct-entry', 'correct-authority'];

const isRecent = ({ at }: ReviewEvent, { clock }: Past, now: string): boolean =>
  clock.workingDaysBetween(ukDay(at), ukDay(now)) <= OWN_WORKING_DAYS;

/** Anything else is put right by who recorded it, soon afterwards, or by the safeguarding lead. */
function whyNotOwn(
  event: ReviewEvent,
  { review, actor, directory, now, past }: PuttingRightSituation
): Text | undefined {
  const { step, at, by } = event;
  const today = ukDay(now);
  const apart = STEPS[step].guards.filter((guard) => guard === 'author-keeps-apart');
  const kept = refusedUpfront(apart, { review, actor, directory, now });
  if (kept) return kept.sentence;
  if (rolesIn(review, actor, today).includes('regional-safeguarding-lead')) return undefined;
  if (by.id !== actor.id)
    return `Only ${by.name}, who recorded this, or the regional safeguarding lead can do this. Ask one of them.`;
  return isRecent(event, past, now)
    ? undefined
    : `You recorded this on ${longDay(at)}, more than ${OWN_WORKING_DAYS} working days ago. Ask ${helperOf(actor, today)}.`;
}

/** What a person may put right, by the key of the event. */
export interface PuttingRightOffer {
  readonly of: string;
  readonly steps: readonly PuttingRight[];
}

/** What a person is offered in the history of a review. Whether what came later allows it is known when it is sent. */
export function puttingRightOffers(situation: PuttingRightSituation): readonly PuttingRightOffer[] {
  if (isClosed(situation.review)) return [];
  return counted(situation.past.events).flatMap(({ event, isWithdrawn }) => {
    const steps = (['withdraw', 'correct-step'] as const).filter(
      (step) => whyNotPutRight(step, event, situation) === undefined
    );
    return isWithdrawn || steps.length === 0 ? [] : [{ of: eventKey(event), steps }];
  });
}
