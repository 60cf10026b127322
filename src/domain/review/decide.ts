import { longTime, ukDay } from '../dates';
import { checkFields, type Field, type Answers, type FieldMessages } from '../fields';
import type { GuardId } from '../ids';
import { GUARDS } from '../guards';
import { authorityNamed } from '../locations/local-authorities';
import type { Papers } from '../imr/papers-now';
import { personIn, postsOf, rolesIn, type Directory, type Person } from '../people/people';
import { noticesFor } from '../notices';
import { evolve } from './evolve';
import type { Refusal, RefusalCode } from './refusal';
import type { Review, ReviewEvent } from './review';
import { fieldsOf, type Step } from '../steps/step';
import { STEPS, STEP_IDS, type StepId } from '../steps';
import { ROLE_LABELS, STATE_WORDS, TRACKS_OF, type Role, type Rule, type Track } from '../words';
import { aboutKind, joined, plural, term, text, type Text } from '../text';

export interface Command {
  readonly step: StepId;
  readonly given: Answers;
}

/** Everything that a decision depends on. `now` is a UTC time; `reference` is for a new review. */
export interface Situation extends Papers {
  readonly review?: Review;
  readonly reference: string;
  readonly actor: Person;
  readonly directory: Directory;
  readonly now: string;
}

export type Decision =
  | { readonly ok: true; readonly event: ReviewEvent; readonly warnings: FieldMessages }
  | { readonly ok: false; readonly refusal: Refusal };

/** Decides one command: the event that follows, or a refusal. Pure and total. */
export function decide(command: Command, situation: Situation): Decision {
  const step = STEPS[command.step];
  const fields = fieldsOf(step, situation.review?.kind);
  const standing = authoriseStep(command.step, situation);
  if (!standing.ok) return standing;
  const today = ukDay(situation.now);
  const checked = checkFields(fields, command.given, today);
  if (!checked.ok) return badInput(step.rule, checked.problems);
  const between = step.crossFieldCheck?.(checked.given, today) ?? {};
  if (Object.keys(between).length > 0) return badInput(step.rule, between);
  const event = eventOf(command.step, standing.as, checked.given, situation);
  // For a new review, the guards see it as it would be.
  const guarded = againstGuards(
    step.guards,
    { ...situation, review: situation.review ?? evolve(undefined, event) },
    checked.given
  );
  if (guarded) return { ok: false, refusal: guarded };
  return {
    ok: true,
    event: { ...event, ...noticesFor(event, evolve(situation.review, event), situation.directory) },
    warnings: checked.warnings
  };
}

/** Whether the step is available to the person, before anything is typed. */
export function authoriseStep(
  stepId: StepId,
  situation: Situation
): { ok: true; as: Role } | { ok: false; refusal: Refusal } {
  const { review, actor, now } = situation;
  const step = STEPS[stepId];
  const today = ukDay(now);
  const refuse = (code: RefusalCode, sentence: Text) => ({
    ok: false as const,
    refusal: { code, rule: step.rule, sentence }
  });
  if (step.begins) {
    if (review)
      return canSee(review, actor, today)
        ? refuse('not-open', 'This review is already in the register. Open it to record what happened next.')
        : refuse('no-such-review', NO_SUCH_REVIEW);
    const as = postsOf(actor, today).find(({ post }) => step.allowedRoles.includes(post))?.post;
    return as
      ? { ok: true, as }
      : refuse(
          'not-your-role',
          `Only ${listed(step.allowedRoles)} can do this. Ask one of them, or your regional safeguarding lead.`
        );
  }
  if (!review || !canSee(review, actor, today)) return refuse('no-such-review', NO_SUCH_REVIEW);
  const as = rolesIn(review, actor, today).find((role) => step.allowedRoles.includes(role));
  if (!as)
    return refuse(
      'not-your-role',
      `Only ${listed(step.allowedRoles)} in ${review.region} can do this. Ask one of them, or your regional safeguarding lead.`
    );
  if (!step.kinds.includes(review.kind)) {
    return refuse(
      'wrong-kind',
      text`“${step.label}” does not apply to ${aboutKind(text`${plural(term.reviewOfKind)}`, review.kind)}. Select another step.`
    );
  }
  const from = { ...WHILE_OPEN, ...step.from };
  const blocked = TRACKS_OF[review.kind].find((track) => !isAmong(review.tracks[track], from[track]));
  if (blocked) return refuse('not-open', notOpen(review, blocked));
  const guarded = againstGuards(
    step.guards.filter((guard) => GUARDS[guard].isUpfront),
    { ...situation, review }
  );
  return guarded ? { ok: false, refusal: guarded } : { ok: true, as };
}

/** A closed review has to be reopened first. */
const WHILE_OPEN: Step['from'] = { entry: ['notified'] };

/** The same for a review that a person may not see as for one that does not exist. */
export const NO_SUCH_REVIEW =
  'No review with this reference is available to you. Check the reference, or ask your regional safeguarding lead.';

/** All that people without a post are shown. */
export const NOT_IN_DIRECTORY = text`You are not in the Directory of ${plural(term.review)}. Ask your regional safeguarding lead to add you.`;

export const canSee = (review: Review, person: Person, today: string): boolean =>
  rolesIn(review, person, today).length > 0;

/** The steps available to a person now, in the order of the table. */
export const availableSteps = (situation: Situation & { readonly review: Review }): readonly StepId[] =>
  STEP_IDS.filter((step) => !STEPS[step].begins && authoriseStep(step, situation).ok);

/** The steps with which a person may begin a review now. */
export const availableBeginnings = (actor: Person, directory: Directory, now: string): readonly StepId[] =>
  STEP_IDS.filter((step) => STEPS[step].begins && authoriseStep(step, { reference: '', actor, directory, now }).ok);

const isAmong = (state: string, states: readonly string[] | undefined): boolean => states?.includes(state) ?? true;

/** Roles that take “the”. */
const THE_ONLY: readonly Role[] = ['imr-author', 'intake-team', 'communications'];

/** “a, b or c”. Leaves out the case inspector, who is one of the inspectors. */
function listed(roles: readonly Role[]): string {
  const named = roles
    .filter((role) => role !== 'case-inspector')
    .map((role) => `${THE_ONLY.includes(role) ? 'the' : 'a'} ${ROLE_LABELS[role]}`);
  return [named.slice(0, -1).join(', '), named.at(-1)].filter((part) => part !== '').join(' or ');
}

/** The status of the track, what comes next, and who did what last: someone else may have been faster. */
function notOpen(review: Review, track: Track): Text {
  const words: Readonly<Record<string, { next: Text }>> = STATE_WORDS[track];
  const next = words[review.tracks[track]]?.next ?? '';
  const last = STEP_IDS.filter((step) => STEPS[step].to[track] === review.tracks[track])
    .map((step) => ({ step, done: review.done[step] }))
    .sort((a, b) => (b.done?.seq ?? 0) - (a.done?.seq ?? 0))[0];
  return last?.done ? text`${next} (${STEPS[last.step].past}: ${last.done.by.name}, ${longTime(last.done.at)}.)` : next;
}

/** The refusal of the first guard that refuses. */
function againstGuards(
  guards: readonly GuardId[],
  { now, ...situation }: Situation & { readonly review: Review },
  given: Answers = {}
): Refusal | undefined {
  for (const id of guards) {
    const guard = GUARDS[id];
    const sentence = guard.refuse({ ...situation, given, today: ukDay(now) });
    if (sentence !== undefined) {
      return {
        code: 'guarded',
        rule: guard.rule,
        sentence,
        ...(guard.field ? { fields: { [guard.field]: sentence } } : {})
      };
    }
  }
  return undefined;
}

const badInput = (rule: Rule, fields: FieldMessages): Decision => ({
  ok: false,
  refusal: {
    code: 'bad-input',
    rule,
    sentence:
      Object.keys(fields).length === 1
        ? joined(Object.values(fields), ' ')
        : `Check ${Object.keys(fields).length} answers. Nothing has been recorded yet.`,
    fields
  }
});

/** The event, before its notices. */
function eventOf(stepId: StepId, as: Role, given: Answers, situation: Situation): ReviewEvent {
  const { review, reference, actor, directory, now } = situation;
  const seq = (review?.seq ?? 0) + 1;
  return {
    id: `${review?.reference ?? reference}#${seq}`,
    reference: review?.reference ?? reference,
    seq,
    step: stepId,
    at: now,
    by: { id: actor.id, name: actor.name },
    as,
    rule: STEPS[stepId].rule,
    ...(review ? { kind: review.kind, region: review.region } : begun(stepId, given)),
    ...partIn(stepId, given, directory, review),
    given: withoutConfidential(
      fieldsOf(STEPS[stepId], review?.kind),
      review ? (STEPS[stepId].records?.(given, review, { ...situation, today: ukDay(now) }) ?? given) : given
    ),
    told: [],
    vacant: []
  };
}

/** Case detail is kept out of the history. */
const withoutConfidential = (fields: readonly Field[], given: Answers): Answers =>
  Object.fromEntries(
    Object.entries(given).filter(([id]) => !fields.some((field) => field.id === id && field.confidential))
  );

/** The new inspector or author by their name in the Directory, and the previous one. */
function partIn(
  stepId: StepId,
  given: Answers,
  directory: Directory,
  review: Review | undefined
): Pick<ReviewEvent, 'named' | 'formerly'> {
  const part = STEPS[stepId].assigns;
  const person = part && personIn(directory, given[part] ?? '');
  if (!person) return {};
  const before = review?.[part];
  return {
    named: { id: person.id, name: person.name },
    ...(before && before.id !== person.id ? { formerly: before } : {})
  };
}

/** The kind and region of a new review. Its fields have been checked, so a missing one is a mistake in the table. */
function begun(stepId: StepId, given: Answers): Pick<ReviewEvent, 'kind' | 'region'> {
  const kind = STEPS[stepId].begins;
  const authority = authorityNamed(given['authority'] ?? '');
  if (!kind || !authority) throw new Error(`${stepId} cannot begin a review`);
  return { kind, region: authority.region };
}
