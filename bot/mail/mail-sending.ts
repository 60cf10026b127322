import type { SPFI } from '@pnp/sp';

import type { AnsweringRead, SentListed } from '../../src/client/wire/answering-wire';
import { ukDay } from '../../src/domain/dates';
import { answersMail, emailFor, emailTemplatesFor, type EmailTemplateId } from '../../src/domain/email-templates';
import { whyNoEmail } from '../../src/domain/email-templates/why-not';
import { WHY_WITHHELD } from '../../src/domain/mail/acknowledging';
import { whyUnanswered } from '../../src/domain/mail/answering';
import { organisationOf, type Mail } from '../../src/domain/mail/mail';
import { mayReadMail } from '../../src/domain/mail/who-reads';
import type { Person } from '../../src/domain/people/people';
import { authoriseStep, availableSteps, canSee } from '../../src/domain/review/decide';
import type { Refusal, RefusalCode } from '../../src/domain/review/refusal';
import type { Review } from '../../src/domain/review/review';
import type { Settings } from '../../src/domain/settings';
import { sayIn } from '../../src/domain/text';
import { inOneRequest } from '../../src/register/client/one-request';
import { readDirectory } from '../../src/register/directory/directory';
import { addMail, mailsOfReview, readMail, type StoredMail } from '../../src/register/mail/mails';
import { readReview } from '../../src/register/reviews/reviews';
import { hashOf } from '../hash';
import { askerIn, NO_REVIEW, type Answer } from '../page-reads/asker';
import type { SiteSettings } from '../settings/site-settings';

/** `actorId` comes from a verified token. */
interface Asked {
  readonly actorId: string;
  readonly reference: string;
  readonly template: EmailTemplateId;
}

interface Sending extends Asked {
  /** The mail that it answers, by its key. */
  readonly mail: string;
  /** Of the press: the same one sends it once. */
  readonly press: string;
}

/**
 * Emails about a review that people have the service send from the mailbox, in answer to a mail of that review, where
 * an administrator has allowed it. Each throws as the register does.
 */
export interface MailSending {
  /** The mails that one email can answer for this person, and what was sent of it. One request. */
  readonly offered: (asked: Asked) => Promise<Answer<AnsweringRead>>;
  /** Has it sent, within a minute. What is sent again changes nothing. Two requests. */
  readonly send: (wanted: Sending) => Promise<Answer<{ readonly to: string }>>;
}

interface Situation {
  readonly actor: Person;
  readonly review: Review;
  readonly settings: Settings;
  /** Those that the email can answer for the person, the newest first. */
  readonly mails: readonly StoredMail[];
  /** What was to be sent of it, by anyone. */
  readonly sent: readonly StoredMail[];
  /** That of which the person may read the mail that it answers, the newest first. */
  readonly sentShown: readonly StoredMail[];
  /** Why the person cannot send it. */
  readonly refusal?: Refusal;
}

const MOST_MAILS = 3;

export function createMailSending({
  sp,
  site,
  now
}: {
  readonly sp: SPFI;
  readonly site: Pick<SiteSettings, 'read'>;
  readonly now: () => string;
}): MailSending {
  async function situation({ actorId, reference, template }: Asked): Promise<Answer<Situation>> {
    const today = ukDay(now());
    const [directory, stored, { settings }, all] = await inOneRequest(sp, (batch) => [
      readDirectory(batch),
      readReview(batch, reference),
      site.read(batch),
      mailsOfReview(batch, reference)
    ]);
    const known = askerIn(directory, actorId, today);
    if (!known.ok) return known;
    const actor = known.asker;
    const review = stored?.review;
    if (!review || !canSee(review, actor, today)) return NO_REVIEW;
    const at = { review, reference, actor, directory, now: now() };
    const fits = emailTemplatesFor(review, availableSteps(at), today).includes(template);
    // It is filed with the review in the name of who sends it.
    const filing = authoriseStep('file-paper', at);
    const refusal = !isAllowed(settings)
      ? NOT_ALLOWED
      : !fits
        ? whyNoEmail(template, at)
        : filing.ok
          ? undefined
          : filing.refusal;
    const readable = all.filter((mail) => mayReadMail(mail, actor, today));
    return {
      ok: true,
      actor,
      review,
      settings,
      mails: answersMail(template)
        ? readable
            .filter((mail) => !mail.outgoing && whyUnanswered(mail, settings.mail) === undefined)
            .sort((a, b) => b.receivedAt.localeCompare(a.receivedAt))
            .slice(0, MOST_MAILS)
        : [],
      sent: all.filter(({ outgoing }) => outgoing?.template === template),
      sentShown: readable
        .filter(({ outgoing }) => outgoing?.template === template)
        .sort((a, b) => askedAt(b).localeCompare(askedAt(a))),
      ...(refusal ? { refusal } : {})
    };
  }

  return {
    async offered(asked) {
      const found = await situation(asked);
      if (!found.ok) return found;
      const { refusal, mails, sent, sentShown } = found;
      return {
        ok: true,
        mails:
          refusal || sent.some((mail) => isLately(mail, now()))
            ? []
            : mails.map((mail) => ({
                key: mail.key,
                receivedAt: mail.receivedAt,
                organisation: organisationOf({ from: mail.replyTo }),
                address: mail.replyTo
              })),
        sent: sentShown.map(sentListed)
      };
    },
    async send(wanted) {
      const found = await situation(wanted);
      if (!found.ok) return found;
      const { actor, review, settings, mails, sent, refusal } = found;
      const { template, press } = wanted;
      // Pressed again after it was not sent, or came back, it is another.
      const before = sent.find((mail) => mail.outgoing?.press === press && isOnItsWay(mail));
      if (before) return accepted(before);
      if (refusal) return { ok: false, refusal };
      if (sent.some((mail) => isLately(mail, now()))) return { ok: false, refusal: SENT_ALREADY };
      const mail = mails.find((each) => each.key === wanted.mail);
      if (!mail) return { ok: false, refusal: NO_MAIL };
      const key = keyOf(wanted, sent.length);
      const email = emailFor(template, review, actor, ukDay(now()));
      const say = sayIn(settings.labels, review.kind);
      const { messageId, internetMessageId, conversationId, receivedAt, from, replyTo, subject, handedTo } = mail;
      const added = await addMail(sp, {
        ...{ key, messageId, internetMessageId, conversationId, receivedAt, from, replyTo, subject },
        ...(handedTo ? { handedTo } : {}),
        stage: 'recording',
        acknowledgement: { is: 'due' },
        reference: review.reference,
        by: { id: actor.id, name: actor.name },
        outgoing: { template, subject: say(email.subject), body: say(email.body), askedAt: now(), press }
      });
      // Someone pressed at the same moment.
      const other = added === 'already there' ? await readMail(sp, key) : undefined;
      return other && other.outgoing?.press !== press ? { ok: false, refusal: SENT_ALREADY } : accepted(mail);
    }
  };
}

const isAllowed = ({ mail: { mailbox, sends } }: Settings): boolean => sends && mailbox !== '';

const refused = (code: RefusalCode, sentence: string): Refusal => ({ code, rule: 'KP-5', sentence });

const NOT_ALLOWED = refused('guarded', 'Emails are not sent from the mailbox here. Send it from your own mailbox.');
const NO_MAIL = refused(
  'guarded',
  'This review has no mail that you can answer with this email from here. Send it from your own mailbox.'
);
const SENT_ALREADY = refused(
  'guarded',
  'This email is being sent, or was sent in the last 24 hours. The history of the review has it once it was sent.'
);

const isOnItsWay = ({ acknowledgement: { is } }: Mail): boolean => is === 'due' || is === 'sending' || is === 'sent';

/** The same for all who ask for the email when it was asked for so many times before: SharePoint keeps one of a key. */
const keyOf = ({ reference, template }: Asked, before: number): string =>
  hashOf(`${reference}/${template}/${before}`).slice(0, 16);

const accepted = ({ replyTo }: Mail): { readonly ok: true; readonly to: string } => ({
  ok: true,
  to: organisationOf({ from: replyTo })
});

const askedAt = ({ outgoing }: Mail): string => outgoing?.askedAt ?? '';

const A_DAY = 24 * 3_600_000;

/** Whether it is being sent, or was in the last day. */
function isLately({ acknowledgement }: Mail, now: string): boolean {
  switch (acknowledgement.is) {
    case 'due':
    case 'sending':
      return true;
    case 'sent':
      return Date.parse(now) - Date.parse(acknowledgement.at) < A_DAY;
    case 'withheld':
    case 'bounced':
      return false;
  }
}

function sentListed(mail: StoredMail): SentListed {
  const { acknowledgement, replyTo, by } = mail;
  return {
    is: acknowledgement.is,
    organisation: organisationOf({ from: replyTo }),
    at: 'at' in acknowledgement ? acknowledgement.at : askedAt(mail),
    by: by?.name ?? '',
    ...(acknowledgement.is === 'withheld' ? { why: WHY_WITHHELD[acknowledgement.why] } : {})
  };
}
