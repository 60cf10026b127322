import type { SPFI } from '@pnp/sp';
import { OVERTAKEN } from '../../src/register/client/overtaken';
import { ukDay } from '../../src/domain/dates';
import { decide, type Command, type Situation } from '../../src/domain/review/decide';
import type { FieldMessages } from '../../src/domain/fields';
import { entryAnswers } from '../../src/domain/review/entry';
import { consultDirectory, lookUpFor } from '../../src/domain/locations/location-checks';
import { whyNotRecorded } from '../../src/domain/mail/handing';
import { formKeyOf, mailOfForm, MOST_OF_A_MAIL, type Mail } from '../../src/domain/mail/mail';
import { likenessOf } from '../../src/domain/review/likeness';
import { personIn, type Directory, type Person } from '../../src/domain/people/people';
import { dayOfReference, referencePrefix } from '../../src/domain/review/reference';
import { STEPS } from '../../src/domain/steps';
import { readDirectory } from '../../src/register/directory/directory';
import { findCandidates, similarAmong } from '../../src/register/reviews/possible-duplicates';
import { readMail } from '../../src/register/mail/mails';
import { lookUpLocations } from '../../src/register/locations/locations';
import {
  createReview,
  lastReference,
  readReviewByNotification,
  type StoredReview
} from '../../src/register/reviews/reviews';
import { askedFirst } from './asked-first';
import { begunBefore, keyOf } from './answered-before';
import { answersFromMail } from './from-mail';
import { nextRecord } from './next-record';
import { createReferences } from './references';
import { notInDirectory, refused, unusable, type StepRequest, type StepResult } from './step-result';
import { untilSettled } from './until-settled';
import type { SiteSettings } from '../settings/site-settings';
import { RegisterUnavailable } from '../../src/register/client/sharepoint-client';
import { inOneRequest } from '../../src/register/client/one-request';

interface Beginning {
  readonly sp: SPFI;
  readonly site: SiteSettings;
  readonly now: () => string;
  /** What is answered of a review that has been saved. */
  readonly saved: Saved;
}

/** What is answered of a review that has just been saved by a person, at a UTC time. */
export type Saved = (
  stored: StoredReview,
  o: {
    readonly actor: Person;
    readonly directory: Directory;
    readonly at: string;
    readonly warnings: FieldMessages;
  }
) => StepResult;

/** Records new reviews. Throws as `handleCommand` does. */
export function createBeginning({ sp, site, now, saved }: Beginning): (command: StepRequest) => Promise<StepResult> {
  const references = createReferences();
  return async ({
    actorId,
    step,
    key,
    given: typed,
    anyway = [],
    differentFrom,
    shown
  }: StepRequest): Promise<StepResult> => {
    const kind = STEPS[step].begins;
    if (!kind) return unusable(step);
    const sought = lookUpFor(STEPS[step], typed);
    const ofMail = mailOfForm(key);
    const result = await untilSettled<StepResult>(async () => {
      const at = now();
      const prefix = referencePrefix(kind, STEPS[step].isApart ? (dayOfReference(typed) ?? ukDay(at)) : ukDay(at));
      const [directory, last, { clock }, locations, first, candidates, mail, before] = await inOneRequest(
        sp,
        (batch) => [
          readDirectory(batch),
          lastReference(batch, prefix),
          site.read(batch),
          lookUpLocations(batch, sought),
          readReviewByNotification(batch, key),
          findCandidates(batch, likenessOf(kind, typed)),
          ofMail ? readMail(batch, ofMail.key) : Promise.resolve(undefined),
          ofMail && ofMail.number > 1
            ? readReviewByNotification(batch, formKeyOf(ofMail, ofMail.number - 1))
            : Promise.resolve(undefined)
        ]
      );
      const actor = personIn(directory, actorId);
      if (!actor) return notInDirectory(step);
      const today = ukDay(at);
      const named = answersFromMail(typed, { key: ofMail?.key, mail, actor, today });
      if (!named) return unusable(step);
      const again = { actor, directory, typed: named, today, isOfMail: mail !== undefined };
      // A row is taken over once, whichever lead signs it.
      if (first && STEPS[step].isApart) return saved(first, { actor, directory, at, warnings: {} });
      if (first) return begunBefore(step, first, again);
      if (mail && ofMail) {
        if (!isNextOf(mail, ofMail.number, before)) return unusable(step);
        const why = ofMail.number === 1 ? whyNotRecorded(mail) : undefined;
        if (why !== undefined) return refused(step, 'guarded', why);
      }
      const { given, warnings } = consultDirectory(locations, named);
      const reference = references.next(prefix, last);
      const command: Command = { step, given, key: keyOf(actorId, key), isConfirmed: true };
      const situation: Situation = { reference, actor, directory, now: at };
      const decision = decide(command, situation);
      if (!decision.ok) return decision;
      const like = likenessOf(kind, entryAnswers(decision.event.given));
      // Rows of the old register are signed one by one by the leads, who are told of duplicates.
      const askedAbout = STEPS[step].isApart ? undefined : similarAmong(candidates, like);
      const asked = await askedFirst(sp, { command, situation, like, anyway, differentFrom, candidates });
      if (asked.refusal) return { ok: false, refusal: asked.refusal };
      const confirmed = decide({ ...command, differentFrom: asked.different ?? [] }, situation);
      if (!confirmed.ok) return confirmed;
      const created = await references.using(reference, () =>
        createReview(sp, nextRecord(undefined, confirmed, { shown, clock, askedAbout }), key)
      );
      if (created.ok) return saved(created.stored, { actor, directory, at, warnings });
      if (created.taken === 'notification') return begunBefore(step, await readReviewByNotification(sp, key), again);
      return OVERTAKEN;
    });
    // Nobody else works on a review that does not exist yet.
    if (result === OVERTAKEN) throw new RegisterUnavailable('SharePoint keeps refusing a new review. Try again.');
    return result;
  };
}

/** Whether a review is the first of a mail, or follows the one before it: none of its numbers is left out. */
const isNextOf = ({ reference }: Mail, number: number, before: StoredReview | undefined): boolean =>
  number === 1 || (number <= MOST_OF_A_MAIL && (before !== undefined || (number === 2 && reference !== undefined)));
