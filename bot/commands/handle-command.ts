import type { SPFI } from '@pnp/sp';

import { OVERTAKEN } from '../../src/register/client/overtaken';
import { ukDay } from '../../src/domain/dates';
import {
  canSee,
  decide,
  authoriseStep,
  NO_SUCH_REVIEW,
  type Command,
  type Situation
} from '../../src/domain/review/decide';
import { answered, type FieldMessages } from '../../src/domain/fields';
import { consultDirectory, lookUpFor } from '../../src/domain/locations/location-checks';
import { mailOfForm } from '../../src/domain/mail/mail';
import { nameKey } from '../../src/domain/locations/locations';
import { likenessOf } from '../../src/domain/review/possible-duplicates';
import { personIn, type Directory, type Person } from '../../src/domain/people/people';
import { referencePrefix } from '../../src/domain/review/reference';
import { STEPS } from '../../src/domain/steps';
import { sayIn } from '../../src/domain/text';
import { readDirectory } from '../../src/register/directory/directory';
import { readHistory, readRecorded } from '../../src/register/history';
import { findCandidates } from '../../src/register/reviews/possible-duplicates';
import { readMail } from '../../src/register/mail/mails';
import { lookUpLocations } from '../../src/register/locations/locations';
import {
  createReview,
  lastReference,
  readReview,
  readReviewByNotification,
  saveReview,
  type StoredReview
} from '../../src/register/reviews/reviews';
import { paperworkOf, readAside } from '../papers/paperwork';
import { NO_PAPERWORK } from '../papers/paperwork-of-step';
import { readOther } from './read-other';
import { askedBeforeChange, askedFirst } from './asked-first';
import { answeredBefore, begunBefore, keyOf } from './answered-before';
import { answersFromMail } from './from-mail';
import { nextRecord } from './next-record';
import { pastOf } from './past-of';
import { decideWithRows, withRowsRead } from './rows-given';
import { oneAtATime } from './one-at-a-time';
import { createReferences } from './references';
import {
  notInDirectory,
  recorded,
  refused,
  unusable,
  updatedMeanwhile,
  type StepRequest,
  type StepResult
} from './step-result';
import { unlessUnsavable } from './unless-unsavable';
import { ATTEMPTS_WITH_A_FILE, untilSettled } from './until-settled';
import type { SiteSettings } from '../settings/site-settings';
import { RegisterUnavailable } from '../../src/register/client/sharepoint-client';
import { inOneRequest } from '../../src/register/client/one-request';

export interface Commands {
  /**
   * Decides and saves. A form that has been recorded is answered as recorded, whatever has happened since. Throws
   * `RegisterUnavailable` when SharePoint cannot be reached: then the same form can be sent again.
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
  const references = createReferences();
  // Two people who record the same review at the same moment: the second has to see what the first recorded.
  const inTurn = oneAtATime();
  const saved = (
    stored: StoredReview,
    { actor, directory, at, warnings }: { actor: Person; directory: Directory; at: string; warnings: FieldMessages }
  ): StepResult => {
    afterCommand(stored.review.reference);
    return recorded({ stored, directory, warnings, repeated: false }, { actor, today: ukDay(at) });
  };

  async function beginNow({ actorId, step, key, given: typed, anyway = [], shown }: StepRequest): Promise<StepResult> {
    const kind = STEPS[step].begins;
    if (!kind) return unusable(step);
    const sought = lookUpFor(STEPS[step], typed);
    const mailKey = mailOfForm(key);
    const result = await untilSettled<StepResult>(async () => {
      const at = now();
      const prefix = referencePrefix(kind, ukDay(at));
      const [directory, last, { clock }, locations, first, candidates, mail] = await inOneRequest(sp, (batch) => [
        readDirectory(batch),
        lastReference(batch, prefix),
        site.read(batch),
        lookUpLocations(batch, sought),
        readReviewByNotification(batch, key),
        anyway.includes('looks-alike') ? Promise.resolve([]) : findCandidates(batch, likenessOf(kind, typed)),
        mailKey === undefined ? Promise.resolve(undefined) : readMail(batch, mailKey)
      ]);
      const actor = personIn(directory, actorId);
      if (!actor) return notInDirectory(step);
      const today = ukDay(at);
      const named = answersFromMail(typed, { key: mailKey, mail, actor, today });
      if (!named) return unusable(step);
      const again = { actor, directory, typed, today, isOfMail: mail !== undefined };
      if (first) return begunBefore(step, first, again);
      const { given, warnings } = consultDirectory(locations, named);
      const reference = references.next(prefix, last);
      const command: Command = { step, given, key: keyOf(actorId, key), isConfirmed: true };
      const situation: Situation = { reference, actor, directory, now: at };
      const decision = decide(command, situation);
      if (!decision.ok) return decision;
      const refusal = await askedFirst(sp, { command, situation, event: decision.event, anyway, candidates });
      if (refusal) return { ok: false, refusal };
      const created = await references.using(reference, () =>
        createReview(sp, nextRecord(undefined, decision, { shown, clock }), key)
      );
      if (created.ok) return saved(created.stored, { actor, directory, at, warnings });
      if (created.taken === 'notification') return begunBefore(step, await readReviewByNotification(sp, key), again);
      return OVERTAKEN;
    });
    // Nobody else works on a review that does not exist yet.
    if (result === OVERTAKEN) throw new RegisterUnavailable('SharePoint keeps refusing a new review. Try again.');
    return result;
  }

  async function proceed({
    actorId,
    step,
    reference,
    given: raw,
    shown,
    key,
    anyway = [],
    file,
    oneOfSeveral = false
  }: StepRequest): Promise<StepResult> {
    if (!reference) return refused(step, 'no-such-review', NO_SUCH_REVIEW);
    const formKey = keyOf(actorId, key);
    const { given: typed, problems } = withRowsRead(step, raw);
    const sought = lookUpFor(STEPS[step], typed);
    const result = await untilSettled<StepResult>(async () => {
      const at = now();
      const [
        directory,
        stored,
        written,
        {
          clock,
          settings: { labels }
        },
        locations,
        aside,
        other,
        history
      ] = await inOneRequest(sp, (batch) => [
        readDirectory(batch),
        // An event waits with its review until its history row is there: read in this order, it is in one of them.
        readReview(batch, reference),
        readRecorded(batch, formKey),
        site.read(batch),
        lookUpLocations(batch, sought),
        readAside(batch, step, reference),
        readOther(batch, step, typed),
        STEPS[step].readsHistory ? readHistory(batch, reference) : Promise.resolve(undefined)
      ]);
      const actor = personIn(directory, actorId);
      if (!actor) return notInDirectory(step);
      const { given, warnings: toCheck } = consultDirectory(locations, typed, stored?.review.entry);
      const past = stored && history && pastOf(stored, history, clock);
      const situation: Situation = {
        reference,
        actor,
        directory,
        now: at,
        ...(stored ? { review: stored.review } : {}),
        ...(other ? { other: other.review } : {}),
        ...(past ? { past } : {})
      };
      const earlier = stored?.pending.find(({ event }) => event.key === formKey)?.event ?? written;
      if (earlier)
        return stored && earlier.reference === stored.review.reference && earlier.step === step
          ? answeredBefore(step, stored, earlier, { actor, directory, typed, today: ukDay(at), file })
          : unusable(step);
      const authorised = authoriseStep(step, situation);
      // Papers are read only for someone who may take the step, and written only once it is decided.
      const paperwork =
        stored && authorised.ok
          ? await paperworkOf(step, {
              sp,
              review: stored.review,
              directory,
              actor,
              given,
              at,
              aside,
              say: sayIn(labels, stored.review.kind),
              form: formKey,
              ...(past ? { past } : {}),
              ...(file ? { file } : {})
            })
          : NO_PAPERWORK;
      const command: Command = {
        step,
        given,
        key: formKey,
        isConfirmed: anyway.includes('unlikely'),
        isOneOfSeveral: oneOfSeveral
      };
      const decided = decideWithRows(command, { ...situation, ...paperwork.papers }, problems, authorised);
      const asked = stored && (await askedBeforeChange(sp, { command, situation, stored, anyway, decided }));
      if (asked) return { ok: false, refusal: asked, stored };
      if (!decided.ok) return stored && canSee(stored.review, actor, ukDay(at)) ? { ...decided, stored } : decided;
      if (!stored) return refused(step, 'no-such-review', NO_SUCH_REVIEW);
      const papers = (await paperwork.writePapers?.()) ?? paperwork.papers;
      const decision = decide(command, { ...situation, ...papers }, authorised);
      if (!decision.ok) return { ...decision, stored };
      const next = nextRecord(stored, decision, { shown, clock });
      const saving = await saveReview(sp, stored, next);
      if (!saving.ok) return OVERTAKEN;
      const warnings = { ...toCheck, ...paperwork.warnings };
      return saved(saving.stored, { actor, directory, at, warnings });
    }, file && ATTEMPTS_WITH_A_FILE);
    return result === OVERTAKEN ? updatedMeanwhile(step) : result;
  }

  const begin = (command: StepRequest): Promise<StepResult> =>
    command.anyway?.includes('looks-alike')
      ? beginNow(command)
      : inTurn(nameKey(command.given['authority'] ?? ''), () => beginNow(command));

  // Each files a paper before it is saved, and would leave it there if the others were always faster.
  const proceedInTurn = (command: StepRequest): Promise<StepResult> =>
    command.file && command.reference ? inTurn(command.reference, () => proceed(command)) : proceed(command);

  return {
    handleCommand: (request) => {
      // A correction also takes answers away.
      const given = request.step === 'correct-step' ? request.given : answered(request.given);
      const command = { ...request, given };
      return unlessUnsavable(command.step, STEPS[command.step].begins ? begin(command) : proceedInTurn(command));
    }
  };
}
