import { longTime, ukDay } from '../dates';
import { ANY_HELPER, helperOf, isOwnLead, postsOf, rolesIn, type Directory, type Person } from '../people/people';
import type { Step } from '../steps/step';
import { STEPS, STEP_IDS, type StepId } from '../steps';
import { aboutKind, plural, term, text, type Text } from '../text';
import { ROLE_LABELS, STATE_WORDS, TRACKS_OF, type Role, type Track } from '../words';
import type { Refusal, RefusalCode } from './refusal';
import { refusedUpfront } from './refused-by-guard';
import type { ReviewAtGlance } from './at-glance';
import type { Done } from './review';
import type { Offer } from './situation';

/** Whether a person may take a step at all, and in which role. */
export type Authorisation =
  { readonly ok: true; readonly as: Role } | { readonly ok: false; readonly refusal: Refusal };

/** The same, with the refusal put into words only where someone reads it: most lists of steps leave out thirty. */
type Access = { readonly ok: true; readonly as: Role } | { readonly ok: false; readonly refusal: () => Refusal };

/** Whether the step is available to the person, before anything is typed. */
export function authoriseStep(step: StepId, situation: Offer): Authorisation {
  const access = accessTo(step, situation, rolesNow(situation));
  return access.ok ? access : { ok: false, refusal: access.refusal() };
}

/** The roles of the person in the review today; none where there is no review. */
const rolesNow = ({ review, actor, now }: Offer): readonly Role[] => (review ? rolesIn(review, actor, ukDay(now)) : []);

function accessTo(stepId: StepId, situation: Offer, roles: readonly Role[]): Access {
  const { review, actor, now } = situation;
  const today = ukDay(now);
  const step = STEPS[stepId];
  const refuse = (code: RefusalCode, sentence: () => Text): Access => ({
    ok: false,
    refusal: () => ({ code, rule: step.rule, sentence: sentence() })
  });
  if (step.begins) {
    if (review)
      return roles.length > 0
        ? refuse('not-open', () => 'This review is already in the register. Open it to record what happened next.')
        : refuse('no-such-review', () => NO_SUCH_REVIEW);
    const as = postsOf(actor, today).find(({ post }) => step.allowedRoles.includes(post))?.post;
    return as
      ? { ok: true, as }
      : refuse(
          'not-your-role',
          () => `Only ${listed(step.allowedRoles)} can do this. Ask one of them, or ${helperOf(actor, today)}.`
        );
  }
  const asOwnLead = review && isOpenToOwnLead(step, { ...situation, review });
  if (!review || (roles.length === 0 && !asOwnLead)) return refuse('no-such-review', () => NO_SUCH_REVIEW);
  const as =
    roles.find((role) => step.allowedRoles.includes(role)) ?? (asOwnLead ? 'regional-safeguarding-lead' : undefined);
  if (!as)
    return refuse(
      'not-your-role',
      () =>
        `Only ${listed(step.allowedRoles)} can do this${step.allowedRoles.every((role) => THE_ONLY.includes(role)) ? '' : ` in ${review.region}`}. Ask one of them, or ${helperOf(actor, today)}.`
    );
  if (!step.kinds.includes(review.kind)) {
    return refuse(
      'wrong-kind',
      () =>
        text`“${step.label}” does not apply to ${aboutKind(text`${plural(term.reviewOfKind)}`, review.kind)}. Select another step.`
    );
  }
  const blocked = blockedTrack(step, review);
  if (blocked) return refuse('not-open', () => notOpen(review, blocked));
  const guarded = refusedUpfront(step.guards, { ...situation, review });
  return guarded ? { ok: false, refusal: () => guarded } : { ok: true, as };
}

/** Of a closed review, a lead who does not see it is not told by whom it was closed. */
const isOpenToOwnLead = (
  step: Step,
  { review, actor, directory, now }: Offer & { readonly review: ReviewAtGlance }
): boolean =>
  step.isForOwnLead === true &&
  step.kinds.includes(review.kind) &&
  blockedTrack(step, review) === undefined &&
  isOwnLead(review, actor, directory, ukDay(now));

/** The first track in whose state the step is not available. */
export function blockedTrack(step: Step, { kind, tracks }: Pick<ReviewAtGlance, 'kind' | 'tracks'>): Track | undefined {
  const from = { ...WHILE_OPEN, ...step.from };
  return TRACKS_OF[kind].find((track) => !isAmong(tracks[track], from[track]));
}

/** A closed review has to be reopened first. */
const WHILE_OPEN: Step['from'] = { entry: ['notified'] };

/** The same for a review that a person may not see as for one that does not exist. */
export const NO_SUCH_REVIEW = `No review with this reference is available to you. Check the reference, or ask ${ANY_HELPER}.`;

/** All that people without a post are shown. */
export const NOT_IN_DIRECTORY = text`You are not in the Directory of ${plural(term.review)}. Ask your regional safeguarding lead to add you.`;

export const canSee = (review: ReviewAtGlance, person: Person, today: string): boolean =>
  rolesIn(review, person, today).length > 0;

/** The steps available to a person now, in the order of the table, but for those that are offered in the history. */
export function availableSteps(situation: Offer & { readonly review: ReviewAtGlance }): readonly StepId[] {
  const roles = rolesNow(situation);
  return STEP_IDS.filter(
    (step) =>
      !STEPS[step].begins && !STEPS[step].isApart && !STEPS[step].putsRight && accessTo(step, situation, roles).ok
  );
}

/** The steps with which a person may begin a review now. */
export const availableBeginnings = (actor: Person, directory: Directory, now: string): readonly StepId[] =>
  STEP_IDS.filter(
    (step) => STEPS[step].begins && !STEPS[step].isApart && accessTo(step, { actor, directory, now }, []).ok
  );

const isAmong = (state: string, states: readonly string[] | undefined): boolean => states?.includes(state) ?? true;

/** Roles that take “the”. */
const THE_ONLY: readonly Role[] = ['imr-author', 'intake-team', 'communications', 'national-safeguarding-advisor'];

const articleOf = (role: Role): string =>
  THE_ONLY.includes(role) ? 'the' : /^[aeiou]/.test(ROLE_LABELS[role]) ? 'an' : 'a';

/** “a, b or c”. Leaves out the case inspector, who is one of the inspectors. */
function listed(roles: readonly Role[]): string {
  const named = roles
    .filter((role) => role !== 'case-inspector')
    .map((role) => `${articleOf(role)} ${ROLE_LABELS[role]}`);
  return [named.slice(0, -1).join(', '), named.at(-1)].filter((part) => part !== '').join(' or ');
}

/** The status of the track, what comes next, and who did what last: someone else may have been faster. */
function notOpen(review: ReviewAtGlance, track: Track): Text {
  const taken: { readonly [S in StepId]?: Partial<Done> } = review.done;
  const words: Readonly<Record<string, { next: Text }>> = STATE_WORDS[track];
  const next = words[review.tracks[track]]?.next ?? '';
  const last = STEP_IDS.filter((step) => STEPS[step].to[track] === review.tracks[track])
    .map((step) => ({ step, done: taken[step] }))
    .sort((a, b) => (b.done?.seq ?? 0) - (a.done?.seq ?? 0))[0];
  return last?.done?.by && last.done.at
    ? text`${next} (${STEPS[last.step].past}: ${last.done.by.name}, ${longTime(last.done.at)}.)`
    : next;
}
