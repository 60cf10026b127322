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
import { answered } from '../../src/domain/fields';
import type { Papers } from '../../src/domain/imr/papers-now';
import { consultDirectory, lookUpFor } from '../../src/domain/locations/location-checks';
import { nameKey } from '../../src/domain/locations/locations';
import { personIn } from '../../src/domain/people/people';
import { leavesNoReview } from '../../src/domain/review/putting-right/withdrawal';
import { STEPS } from '../../src/domain/steps';
import { sayIn } from '../../src/domain/text';
import { readDirectory } from '../../src/register/directory/directory';
import { readHistory, readRecorded } from '../../src/register/history';
import { lookUpLocations } from '../../src/register/locations/locations';
import { readReview, saveReview } from '../../src/register/reviews/reviews';
import { paperworkOf, readAside } from '../papers/paperwork';
import { NO_PAPERWORK } from '../papers/paperwork-of-step';
import { readOther } from './read-other';
import { readStandsFor } from './read-stands-for';
import { askedBeforeChange } from './asked-first';
import { answeredBefore, keyOf } from './answered-before';
import { nextRecord } from './next-record';
import { pastOf } from './past-of';
import { decideWithRows, withRowsRead } from './rows-given';
import { oneAtATime } from './one-at-a-time';
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
import { inOneRequest } from '../../src/register/client/one-request';
import { createBeginning, type Saved } from './begin-review';

export interface Commands {
  /**
   * Decides and saves. A form that has been recorded is answered as recorded, whatever has happened since. Throws
   * `RegisterUnavailable` when SharePoint cannot be reached: then the same form can be sent again.
   */
  handleCommand(command: StepRequest): Promise<StepResult>;
}

/** The same for the steps of the old register, whose answers are those of a row that its lead has signed. */
export interface RowCommands {
  handleRow(command: StepRequest): Promise<StepResult>;
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
}): Commands & RowCommands {
  // Two people who record the same review at the same moment: the second has to see what the first recorded.
  const inTurn = oneAtATime();
  const saved: Saved = (stored, { actor, directory, at, warnings }) => {
    afterCommand(stored.review.reference);
    return recorded({ stored, directory, warnings, repeated: false }, { actor, today: ukDay(at) });
  };

  async function proceed({
    actorId,
    step,
    reference,
    given: raw,
    shown,
    key,
    anyway = [],
    differentFrom,
    file,
    oneOfSeveral = false
  }: StepRequest): Promise<StepResult> {
    if (!reference) return refused(step, 'no-such-review', NO_SUCH_REVIEW);
    const formKey = keyOf(actorId, key);
    const { given: typed, problems } = withRowsRead(step, raw);
    const sought = lookUpFor(STEPS[step], typed);
    let filed: { readonly seq: number; readonly papers: Papers } | undefined;
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
        readAside(batch, { step, reference, withFile: file !== undefined }),
        readOther(batch, step, typed),
        STEPS[step].readsHistory ? readHistory(batch, reference) : Promise.resolve(undefined)
      ]);
      const actor = personIn(directory, actorId);
      if (!actor) return notInDirectory(step);
      const { given, warnings: toCheck } = consultDirectory(locations, typed, stored?.review.entry);
      const past = stored && history && pastOf(stored, history, clock);
      const standsFor = await readStandsFor(sp, step, typed, { stored, now: at });
      const situation: Situation = {
        reference,
        actor,
        directory,
        now: at,
        ...(stored ? { review: stored.review } : {}),
        ...(other ? { other: other.review } : {}),
        standsFor,
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
      const asked = stored
        ? await askedBeforeChange(sp, { command, situation, stored, anyway, differentFrom, decided })
        : {};
      if (stored && asked.refusal) return { ok: false, refusal: asked.refusal, stored };
      if (!decided.ok) return stored && canSee(stored.review, actor, ukDay(at)) ? { ...decided, stored } : decided;
      if (!stored) return refused(step, 'no-such-review', NO_SUCH_REVIEW);
      const { seq } = stored.review;
      // The dispatcher saves a review too, and overtakes this without another event: then the papers are there.
      if (filed?.seq !== seq) filed = { seq, papers: (await paperwork.writePapers?.()) ?? paperwork.papers };
      const { papers } = filed;
      const decision = decide(
        { ...command, differentFrom: asked.different ?? [] },
        { ...situation, ...papers },
        authorised
      );
      if (!decision.ok) return { ...decision, stored };
      const next = nextRecord(stored, decision, { shown, clock, askedAbout: asked.askedAbout });
      const saving = await saveReview(sp, stored, next);
      if (!saving.ok) return OVERTAKEN;
      const warnings = { ...toCheck, ...paperwork.warnings };
      return saved(saving.stored, { actor, directory, at, warnings });
    }, file && ATTEMPTS_WITH_A_FILE);
    return result === OVERTAKEN ? updatedMeanwhile(step) : result;
  }

  const beginNow = createBeginning({ sp, site, now, saved });

  const begin = (command: StepRequest): Promise<StepResult> =>
    inTurn(nameKey(command.given['authority'] ?? ''), () => beginNow(command));

  const proceedInTurn = (command: StepRequest): Promise<StepResult> => {
    const turn = turnOf(command);
    return turn === undefined ? proceed(command) : inTurn(turn, () => proceed(command));
  };

  const handle = (request: StepRequest): Promise<StepResult> => {
    // A correction also takes answers away.
    const given = request.step === 'correct-step' ? request.given : answered(request.given);
    const command = { ...request, given };
    return unlessUnsavable(command.step, STEPS[command.step].begins ? begin(command) : proceedInTurn(command));
  };
  return {
    handleCommand: async (request) => (STEPS[request.step].isApart ? unusable(request.step) : handle(request)),
    handleRow: handle
  };
}

/**
 * What a command waits its turn for. Each file is saved before its step, and would be left there if the others were
 * always faster. Of reviews that are the same one is to go on, so those that may end them look one after another.
 */
function turnOf({ step, reference, file, given }: StepRequest): string | undefined {
  if (file) return reference;
  const endsForAnother = step === 'close' && given['otherReference'] !== undefined;
  return endsForAnother || leavesNoReview(step, given) ? 'endings' : undefined;
}
