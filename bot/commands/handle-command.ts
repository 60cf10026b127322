import type { SPFI } from '@pnp/sp';

import { OVERTAKEN } from '../../src/register/client/overtaken';
import { ukDay } from '../../src/domain/dates';
import {
  canSee,
  decide,
  authoriseStep,
  NO_SUCH_REVIEW,
  NOT_IN_DIRECTORY,
  type Situation
} from '../../src/domain/review/decide';
import type { Refusal } from '../../src/domain/review/refusal';
import type { Answers, FieldMessages } from '../../src/domain/fields';
import { consultDirectory, lookUpFor } from '../../src/domain/locations/location-checks';
import { entryAnswers } from '../../src/domain/review/entry';
import { askAboutDuplicates, likenessOf } from '../../src/domain/review/possible-duplicates';
import { personIn, type Directory, type Person } from '../../src/domain/people/people';
import { nextReference, referencePrefix } from '../../src/domain/review/reference';
import { isDuplicateCommand } from '../../src/domain/review/duplicate-command';
import { notified } from '../../src/domain/review/review';
import { STEPS, type StepId } from '../../src/domain/steps';
import { sayIn, type Text } from '../../src/domain/text';
import { readDirectory } from '../../src/register/directory/directory';
import { duplicatesAmong, findCandidates, readDuplicates } from '../../src/register/reviews/possible-duplicates';
import { lookUpLocations } from '../../src/register/locations/locations';
import type { Shown } from '../../src/register/reviews/review-record';
import {
  createReview,
  lastReference,
  readReview,
  readReviewByNotification,
  saveReview,
  type StoredReview
} from '../../src/register/reviews/reviews';
import { NO_PAPERWORK, paperworkOf, readAside } from '../papers/paperwork';
import { nextRecord } from './next-record';
import { decideWithRows, withRowsRead } from './rows-given';
import { unlessUnsavable } from './unless-unsavable';
import { untilSettled } from './until-settled';
import type { SiteSettings } from '../settings/site-settings';
import { inOneRequest } from '../../src/register/client/one-request';

/** A step that someone takes. `actorId` comes from a verified token or activity, never from what was typed. */
export interface StepRequest {
  readonly actorId: string;
  readonly step: StepId;
  /** Of the review; absent for a step that begins one. */
  readonly reference?: string;
  /** The idempotency key of a form that begins a review: a second press finds the first. */
  readonly key?: string;
  readonly given: Answers;
  /** The person has read the possible duplicates, and records a different review. */
  readonly anyway?: boolean;
  /** The message that turns into a card of the review. */
  readonly shown?: Shown;
}

export type StepResult =
  | {
      readonly ok: true;
      readonly stored: StoredReview;
      readonly directory: Directory;
      readonly warnings: FieldMessages;
      readonly repeated: boolean;
    }
  | { readonly ok: false; readonly refusal: Refusal; readonly stored?: StoredReview };

export interface Commands {
  /**
   * Decides and saves. Throws `RegisterUnavailable` when SharePoint cannot be reached: then nothing has been recorded, or the same command can be
   * sent again.
   */
  handleCommand(command: StepRequest): Promise<StepResult>;
}

export function createCommands({
  sp,
  site,
  now,
  afterCommand
}: {
  readonly sp: SPFI;
  readonly site: SiteSettings;
  readonly now: () => string;
  readonly afterCommand: (reference: string) => void;
}): Commands {
  const recorded = (stored: StoredReview, directory: Directory, warnings: FieldMessages): StepResult => {
    afterCommand(stored.review.reference);
    return { ok: true, stored, directory, warnings, repeated: false };
  };

  async function begin({ actorId, step, key, given: typed, anyway = false, shown }: StepRequest): Promise<StepResult> {
    const kind = STEPS[step].begins;
    if (!kind || !key)
      return refused(step, 'bad-input', 'This form cannot be used any more. Open a new form and complete that.');
    const sought = lookUpFor(STEPS[step], typed);
    const result = await untilSettled<StepResult>(async () => {
      const at = now();
      const prefix = referencePrefix(kind, ukDay(at));
      const [
        directory,
        last,
        {
          clock,
          settings: { labels }
        },
        locations,
        first,
        candidates
      ] = await inOneRequest(sp, (batch) => [
        readDirectory(batch),
        lastReference(batch, prefix),
        site.read(batch),
        lookUpLocations(batch, sought),
        readReviewByNotification(batch, key),
        anyway ? Promise.resolve([]) : findCandidates(batch, likenessOf(kind, typed))
      ]);
      const actor = personIn(directory, actorId);
      if (!actor) return notInDirectory(step);
      if (first) return begunBefore(step, first, actor, directory);
      const { given, warned } = consultDirectory(locations, typed);
      const decision = decide({ step, given }, { reference: nextReference(prefix, last), actor, directory, now: at });
      if (!decision.ok) return decision;
      const alike = duplicatesAmong(candidates, likenessOf(kind, entryAnswers(decision.event.given)));
      if (alike.length > 0)
        return {
          ok: false,
          refusal: askAboutDuplicates({
            rule: STEPS[step].rule,
            alike: await readDuplicates(sp, alike),
            actor,
            directory,
            today: ukDay(at)
          })
        };
      const created = await createReview(
        sp,
        nextRecord(undefined, decision, { shown, clock }),
        key,
        sayIn(labels, kind)
      );
      if (created.ok) return recorded(created.stored, directory, warned(decision.warnings));
      if (created.taken === 'notification')
        return begunBefore(step, await readReviewByNotification(sp, key), actor, directory);
      return OVERTAKEN;
    });
    return result === OVERTAKEN ? updatedMeanwhile(step) : result;
  }

  async function proceed({ actorId, step, reference, given: raw, shown }: StepRequest): Promise<StepResult> {
    if (!reference) return refused(step, 'no-such-review', NO_SUCH_REVIEW);
    const { given: typed, problems } = withRowsRead(step, raw);
    const sought = lookUpFor(STEPS[step], typed);
    const result = await untilSettled<StepResult>(async (isFirst) => {
      const at = now();
      const [
        directory,
        stored,
        {
          clock,
          settings: { labels }
        },
        locations,
        aside
      ] = await inOneRequest(sp, (batch) => [
        readDirectory(batch),
        readReview(batch, reference),
        site.read(batch),
        lookUpLocations(batch, sought),
        readAside(batch, step, reference)
      ]);
      const actor = personIn(directory, actorId);
      if (!actor) return notInDirectory(step);
      const { given, warned } = consultDirectory(locations, typed, stored?.review.entry);
      const situation: Situation = {
        reference,
        actor,
        directory,
        now: at,
        ...(stored ? { review: stored.review } : {})
      };
      if (stored && isDuplicateCommand(stored.review, step, actor.id, given, ukDay(at)))
        return { ok: true, stored, directory, warnings: {}, repeated: true };
      const authorised = authoriseStep(step, situation);
      // Papers are read only for someone who may take the step, and written only once it is decided.
      const paperwork =
        stored && authorised.ok
          ? await paperworkOf(step, {
              sp,
              review: stored.review,
              actor,
              given,
              at,
              aside,
              say: sayIn(labels, stored.review.kind),
              again: !isFirst
            })
          : NO_PAPERWORK;
      const decided = decideWithRows({ step, given }, { ...situation, ...paperwork.papers }, problems, authorised);
      if (!decided.ok) return stored && canSee(stored.review, actor, ukDay(at)) ? { ...decided, stored } : decided;
      if (!stored) return refused(step, 'no-such-review', NO_SUCH_REVIEW);
      const papers = (await paperwork.writePapers?.()) ?? paperwork.papers;
      if (papers === 'recorded before') return { ok: true, stored, directory, warnings: {}, repeated: true };
      const decision = decide({ step, given }, { ...situation, ...papers }, authorised);
      if (!decision.ok) return { ...decision, stored };
      const next = nextRecord(stored, decision, { shown, clock });
      const saved = await saveReview(sp, stored, next, sayIn(labels, stored.review.kind));
      if (!saved.ok) return OVERTAKEN;
      return recorded(saved.stored, directory, { ...warned(decision.warnings), ...paperwork.warnings });
    });
    return result === OVERTAKEN ? updatedMeanwhile(step) : result;
  }

  return {
    handleCommand: (command) =>
      unlessUnsavable(command.step, STEPS[command.step].begins ? begin(command) : proceed(command))
  };
}

/** The same form again: gives the review that it began, to the person who began it. */
const begunBefore = (step: StepId, first: StoredReview | undefined, actor: Person, directory: Directory): StepResult =>
  first && notified(first.review)?.by.id === actor.id
    ? { ok: true, stored: first, directory, warnings: {}, repeated: true }
    : refused(step, 'no-such-review', NO_SUCH_REVIEW);

const refused = (step: StepId, code: Refusal['code'], sentence: Text): StepResult => ({
  ok: false,
  refusal: { code, rule: STEPS[step].rule, sentence }
});

const notInDirectory = (step: StepId): StepResult => refused(step, 'not-in-directory', NOT_IN_DIRECTORY);

const updatedMeanwhile = (step: StepId): StepResult =>
  refused(step, 'not-open', 'Someone else has just updated this review. Nothing has been recorded. Try again.');
