import type { SPFI } from '@pnp/sp';

import type { MailListed } from '../../src/client/wire/mail-wire';
import { ukDay } from '../../src/domain/dates';
import { checkFields, type Answers, type Form } from '../../src/domain/fields';
import { HAND_MAIL, SET_MAIL_ASIDE } from '../../src/domain/forms/mail';
import { canBeAcknowledged } from '../../src/domain/mail/beside-others';
import { handed, handedMailTo, waitingAgain, whySettled } from '../../src/domain/mail/handing';
import { formKeyOf, type Mail } from '../../src/domain/mail/mail';
import { mayReadMail, readsMailbox } from '../../src/domain/mail/who-reads';
import type { Directory, Person } from '../../src/domain/people/people';
import { badInput } from '../../src/domain/review/check-answers';
import { authoriseStep, canSee } from '../../src/domain/review/decide';
import type { Refusal } from '../../src/domain/review/refusal';
import type { Review } from '../../src/domain/review/review';
import { OVERTAKEN } from '../../src/register/client/overtaken';
import { inOneRequest } from '../../src/register/client/one-request';
import { RegisterUnavailable } from '../../src/register/client/sharepoint-client';
import { readDirectory } from '../../src/register/directory/directory';
import { readMail, saveMail, type StoredMail } from '../../src/register/mail/mails';
import { addMessages, waitingAbout } from '../../src/register/messages';
import { readReview, readReviewByNotification } from '../../src/register/reviews/reviews';
import { untilSettled } from '../commands/until-settled';
import { hashOf } from '../hash';
import { mailReference } from '../outbox/deliver-mail';
import { askerIn, NO_REVIEW } from '../page-reads/asker';
import type { MailAnswer } from './mail-desk';
import { mailListed } from './mail-listed';
import { asNoted, isOwn } from './note-recorded';

/** `actorId` comes from a verified token. */
interface Wanted {
  readonly actorId: string;
  readonly key: string;
  readonly given: Answers;
}

type Changed = Promise<MailAnswer<{ readonly mail: MailListed }>>;

/** What people do with a mail besides recording a review from it (KP-5). Each throws as the register does. */
export interface MailChanges {
  /** Hands a mail to a person in post, who is told. Only the intake team does. What is sent again changes nothing. */
  readonly handOver: (wanted: Wanted) => Changed;
  /**
   * Has a mail and its attachments filed with a review that exists, by one who may read the mail and file papers there.
   * The service files them within a minute.
   */
  readonly fileWith: (wanted: Pick<Wanted, 'actorId' | 'key'> & { readonly reference: string }) => Changed;
  /** Sets a mail aside, with why, by one who may read it. */
  readonly setAside: (wanted: Wanted) => Changed;
  /** Has a mail that was set aside wait again, by one who may read it. */
  readonly putBack: (wanted: Pick<Wanted, 'actorId' | 'key'>) => Changed;
  /**
   * Has the service acknowledge a mail that it did not acknowledge by itself. Only the intake team asks for it: the
   * answer leaves for the address that the page shows.
   */
  readonly acknowledge: (wanted: Pick<Wanted, 'actorId' | 'key'>) => Changed;
}

interface Situation {
  readonly mail: StoredMail;
  /** Why nothing more is done with it, if so. */
  readonly settled: string | undefined;
  /** The one that was asked for, if there is one. */
  readonly review: Review | undefined;
  readonly actor: Person;
  readonly directory: Directory;
  readonly today: string;
}

/** What becomes of a mail, or why not; `told` is a person who is told. */
type Decided = { readonly next: Mail; readonly told?: Person } | { readonly refusal: Refusal };

export function createMailChanges({
  sp,
  now,
  tellOfMail
}: {
  readonly sp: SPFI;
  readonly now: () => string;
  readonly tellOfMail: (keys: readonly string[]) => void;
}): MailChanges {
  async function change(
    { actorId, key }: Pick<Wanted, 'actorId' | 'key'>,
    decide: (situation: Situation) => Decided,
    reference?: string
  ): Changed {
    const today = ukDay(now());
    const changed = await untilSettled<Awaited<Changed>>(async () => {
      const [directory, mail, recorded, review] = await inOneRequest(sp, (batch) => [
        readDirectory(batch),
        readMail(batch, key),
        readReviewByNotification(batch, formKeyOf({ key })),
        reference === undefined ? Promise.resolve(undefined) : readReview(batch, reference)
      ]);
      const known = askerIn(directory, actorId, today);
      if (!known.ok || !mail || !isOwn(mail) || !mayReadMail(mail, known.asker, today)) return { ok: false };
      // A review that was recorded from it a moment ago counts, though it is not noted yet.
      const settled = whySettled(asNoted(mail, { references: recorded ? [recorded.review.reference] : [] }));
      const decided = decide({ mail, settled, review: review?.review, actor: known.asker, directory, today });
      if ('refusal' in decided) return { ok: false, refusal: decided.refusal };
      if (decided.next === mail) return { ok: true, mail: mailListed(mail) };
      if (decided.told) await tell(mail, decided.told);
      const saved = await saveMail(sp, mail, decided.next);
      return saved === 'changed' ? OVERTAKEN : { ok: true, mail: mailListed(saved) };
    });
    if (changed === OVERTAKEN) throw new RegisterUnavailable('Someone else keeps changing this mail. Try again.');
    if (changed.ok) tellOfMail([key]);
    return changed;
  }

  /** Told before it is saved, so that a crash between the two tells again and forgets nobody. */
  async function tell({ key, etag }: StoredMail, { id, name }: Person): Promise<void> {
    await addMessages(sp, [
      waitingAbout(
        { mail: { key, why: 'handed' } },
        {
          // Of one state of the mail: it can come back to a person who had it before.
          key: `mail/${key}/handed/${id}/${hashOf(etag).slice(0, 8)}`,
          reference: mailReference(key),
          person: { id, name },
          role: '',
          seq: 0,
          changedAt: now()
        }
      )
    ]);
  }

  return {
    handOver: (wanted) =>
      change(wanted, ({ mail, settled, actor, directory, today }) => {
        if (!readsMailbox(actor, today)) return { refusal: NOT_INTAKE };
        const checked = answersTo(HAND_MAIL, wanted.given, today);
        if ('refusal' in checked) return checked;
        const to = handedMailTo(directory, today).find(({ id }) => id === checked.given['to']?.toLowerCase());
        if (!to) return badInput('KP-5', { to: 'Select a manager, an inspector or a colleague who is in post.' });
        if (settled !== undefined) return { refusal: refusalOf(settled) };
        if (mail.stage === 'waiting' && mail.handedTo?.id === to.id) return { next: mail };
        return { next: handed(mail, to), told: to };
      }),
    fileWith: (wanted) =>
      change(
        wanted,
        ({ mail, settled, review, actor, directory, today }) => {
          if (!review || !canSee(review, actor, today)) return { refusal: NO_REVIEW.refusal };
          const { reference } = review;
          if (mail.stage === 'recording' && mail.reference === reference) return { next: mail };
          if (settled !== undefined) return { refusal: refusalOf(settled) };
          const authorised = authoriseStep('file-paper', { review, reference, actor, directory, now: now() });
          if (!authorised.ok) return { refusal: authorised.refusal };
          return { next: { ...mail, stage: 'recording', reference, by: { id: actor.id, name: actor.name } } };
        },
        wanted.reference
      ),
    setAside: (wanted) =>
      change(wanted, ({ mail, settled, today }) => {
        const checked = answersTo(SET_MAIL_ASIDE, wanted.given, today);
        if ('refusal' in checked) return checked;
        if (settled !== undefined) return { refusal: refusalOf(settled) };
        const why = checked.given['why'] ?? '';
        if (mail.stage === 'set-aside' && mail.setAside === why) return { next: mail };
        return { next: { ...mail, stage: 'set-aside', setAside: why } };
      }),
    putBack: (wanted) =>
      change(wanted, ({ mail, settled }) => {
        if (settled !== undefined) return { refusal: refusalOf(settled) };
        return { next: mail.stage === 'set-aside' ? waitingAgain(mail) : mail };
      }),
    acknowledge: (wanted) =>
      change(wanted, ({ mail, actor, today }) => {
        if (!readsMailbox(actor, today)) return { refusal: NOT_INTAKE };
        const { is } = mail.acknowledgement;
        if (is === 'due' || is === 'sending' || is === 'sent') return { next: mail };
        if (!canBeAcknowledged(mail)) return { refusal: refusalOf(CANNOT_BE_ACKNOWLEDGED) };
        return { next: { ...mail, acknowledgement: { is: 'due', by: { id: actor.id, name: actor.name } } } };
      })
  };
}

function answersTo(form: Form, given: Answers, today: string): { readonly given: Answers } | { refusal: Refusal } {
  const checked = checkFields(form, given, today);
  return checked.ok ? checked : badInput('KP-5', checked.problems);
}

const refusalOf = (sentence: string): Refusal => ({ code: 'guarded', rule: 'KP-5', sentence });

const NOT_INTAKE: Refusal = {
  code: 'not-your-role',
  rule: 'KP-5',
  sentence: 'Only the intake team does this. Ask them to.'
};

const CANNOT_BE_ACKNOWLEDGED =
  'The service cannot answer this mail. Acknowledge it yourself: by telephone, or at another address.';
