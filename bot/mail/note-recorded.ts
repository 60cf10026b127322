import type { SPFI } from '@pnp/sp';

import { formKeyOf, mailOfForm, nextFormOf, type Mail } from '../../src/domain/mail/mail';
import type { PersonRef } from '../../src/domain/people/person-ref';
import { begun } from '../../src/domain/review/review';
import { inFewRequests } from '../../src/register/client/one-request';
import { addMail, readMail, saveMail, type StoredMail } from '../../src/register/mail/mails';
import { readReviewByNotification, reviewsByNotifications } from '../../src/register/reviews/reviews';
import { hashOf } from '../hash';

/**
 * The mails, of the forms of mails that were recorded, whose review is noted now, with its reference. A further review
 * of a mail has a row of its own, once it is settled whether the mail is acknowledged: nothing is sent twice.
 */
export async function noteRecorded(sp: SPFI, forms: readonly string[]): Promise<readonly StoredMail[]> {
  const further = forms.filter((form) => (mailOfForm(form)?.number ?? 1) > 1);
  const rows = await inFewRequests(
    sp,
    further.map((form) => (batch) => readMail(batch, keyOfFurther(form)))
  );
  const left = forms.filter((form) => !rows.some((row) => row?.key === keyOfFurther(form)));
  const reviews = await inFewRequests(
    sp,
    left.map((form) => (batch) => readReviewByNotification(batch, form))
  );
  const noted: StoredMail[] = [];
  for (const [index, form] of left.entries()) {
    const review = reviews[index]?.review;
    const by = review && begun(review)?.by;
    const of = mailOfForm(form);
    const mail = by && of && (await readMail(sp, of.key));
    if (!by || !mail) continue;
    const recorded = { reference: review.reference, by };
    const saved = of.number === 1 ? await noteFirst(sp, mail, recorded) : await noteFurther(sp, mail, form, recorded);
    if (saved) noted.push(saved);
  }
  return noted;
}

/** The key of the row of a further review, as short as that of a mail. */
const keyOfFurther = (form: string): string => hashOf(form).slice(0, 16);

interface Recorded {
  readonly reference: string;
  readonly by: PersonRef;
}

async function noteFirst(sp: SPFI, mail: StoredMail, recorded: Recorded): Promise<StoredMail | undefined> {
  // It may have been set aside at the moment at which the review was recorded.
  if (mail.stage !== 'waiting' && mail.stage !== 'set-aside') return undefined;
  const saved = await saveMail(sp, mail, { ...mail, stage: 'recording', ...recorded });
  return saved === 'changed' ? undefined : saved;
}

async function noteFurther(
  sp: SPFI,
  mail: StoredMail,
  form: string,
  recorded: Recorded
): Promise<StoredMail | undefined> {
  const { acknowledgement, handedTo, read } = mail;
  if (acknowledgement.is === 'due' || acknowledgement.is === 'sending') return undefined;
  const { messageId, internetMessageId, conversationId, receivedAt, from, replyTo, subject } = mail;
  const added = await addMail(sp, {
    ...{ messageId, internetMessageId, conversationId, receivedAt, from, replyTo, subject, acknowledgement },
    ...(handedTo ? { handedTo } : {}),
    ...(read ? { read } : {}),
    key: keyOfFurther(form),
    furtherOf: mail.key,
    stage: 'recording',
    ...recorded
  });
  return added === 'added' ? mail : undefined;
}

/** The forms to be noted, of those recorded lately: those of mails that wait, and of further reviews. */
export const toBeNoted = (recorded: readonly string[], waiting: readonly string[]): readonly string[] =>
  recorded.filter((form) => {
    const of = mailOfForm(form);
    return of !== undefined && (of.number > 1 || waiting.includes(of.key));
  });

/** What has been recorded from a mail, whether it has been noted or not. */
interface FromMail {
  /** Our references, the first first. */
  readonly references: readonly string[];
  /** The key of the form by which the next is recorded. */
  readonly nextForm: string;
}

/** What has been recorded from a mail; one request. */
export async function recordedFrom(sp: SPFI, mail: Mail): Promise<FromMail> {
  const found = (await reviewsByNotifications(sp, formKeyOf(mail))).flatMap(({ key, stored }) => {
    const of = mailOfForm(key);
    return of?.key === mail.key ? [{ number: of.number, reference: stored.review.reference }] : [];
  });
  const recorded = found.sort((a, b) => a.number - b.number).map(({ reference }) => reference);
  const next = nextFormOf(
    mail,
    found.map(({ number }) => number)
  );
  return {
    references: [...new Set([...(mail.reference === undefined ? [] : [mail.reference]), ...recorded])],
    nextForm: formKeyOf(mail, next)
  };
}

/** A mail as it is once its first review is noted. */
export const asNoted = (mail: StoredMail, { references: [reference] }: Pick<FromMail, 'references'>): StoredMail =>
  (mail.stage === 'waiting' || mail.stage === 'set-aside') && reference !== undefined
    ? { ...mail, stage: 'recording', reference }
    : mail;

/** Mails as they are once the reviews recorded from them within the last minute are noted: of the latest forms. */
export async function notedLately(
  sp: SPFI,
  mails: readonly StoredMail[],
  forms: readonly string[]
): Promise<readonly StoredMail[]> {
  const waiting = mails.filter((mail) => mail.stage === 'waiting' && forms.includes(formKeyOf(mail)));
  if (waiting.length === 0) return mails;
  const reviews = await inFewRequests(
    sp,
    waiting.map((mail) => (batch) => readReviewByNotification(batch, formKeyOf(mail)))
  );
  const references = new Map(waiting.map(({ key }, index) => [key, reviews[index]?.review.reference]));
  return mails.map((mail) => {
    const reference = references.get(mail.key);
    return reference === undefined ? mail : asNoted(mail, { references: [reference] });
  });
}

/** Whether a row is of a mail itself, and neither of an email that answers it nor of a further review of it. */
export const isOwn = ({ outgoing, furtherOf }: Mail): boolean => !outgoing && furtherOf === undefined;

/** The further reviews of each mail, of some rows. */
export const furtherIn =
  (rows: readonly Mail[]) =>
  (key: string): readonly string[] => [
    ...new Set(rows.flatMap(({ furtherOf, reference }) => (furtherOf === key && reference ? [reference] : [])))
  ];
