import type { SPFI } from '@pnp/sp';

import { EMAIL_TEMPLATES } from '../../src/domain/email-templates';
import { SENT_BY_SERVICE } from '../../src/domain/email-templates/entry';
import { mailOfReport } from '../../src/domain/mail/came-back';
import { inOneRequest } from '../../src/register/client/one-request';
import type { Acknowledgement } from '../../src/domain/mail/mail';
import type { StepId } from '../../src/domain/steps';
import { mailsAcknowledged, mailsOfConversation, saveMail, type StoredMail } from '../../src/register/mail/mails';
import { readReview } from '../../src/register/reviews/reviews';
import type { Commands } from '../commands/handle-command';
import type { Logger } from '../log';
import type { ArrivedMail } from './graph-shapes';
import { tellIntake, tellOfMail } from './tell-of-mail';

interface Returned {
  readonly sp: SPFI;
  readonly commands: Pick<Commands, 'handleCommand'>;
  readonly now: () => string;
  readonly log: Logger;
}

/** The mail whose answer a report is about: that is in its conversation, or still being sent. */
export async function answeredMail(sp: SPFI, report: ArrivedMail): Promise<StoredMail | 'not-yet' | undefined> {
  if (report.conversationId === '') return undefined;
  const [answered, sending] = await inOneRequest(sp, (batch) => [
    mailsOfConversation(batch, report.conversationId),
    mailsAcknowledged(batch, 'sending')
  ]);
  return mailOfReport(
    report,
    [...answered, ...sending].filter(({ furtherOf }) => furtherOf === undefined)
  );
}

/**
 * An answer of ours came back: the person who had it sent is told, and the step that recorded it is withdrawn on each
 * review of the mail, so that the task is open again (KP-5). Saved last: stopped before, it begins again. Gives false
 * if someone else has changed the mail.
 */
export async function noteReturned(o: Returned, stored: StoredMail, receivedAt: string): Promise<boolean> {
  const { acknowledgement, outgoing, by } = stored;
  if (acknowledgement.is !== 'sent') return true;
  const { to, internetMessageId, conversationId } = acknowledgement;
  const next: Acknowledgement = { is: 'bounced', at: receivedAt, to, internetMessageId, conversationId };
  await (outgoing && by ? tellOfMail(o, stored, { why: 'bounced', people: [by] }) : tellIntake(o, stored, 'bounced'));
  const others = stored.conversationId === '' ? [] : await mailsOfConversation(o.sp, stored.conversationId);
  for (const each of others.filter(({ furtherOf }) => furtherOf === stored.key)) {
    await reopen(o, each);
    if ((await saveMail(o.sp, each, { ...each, acknowledgement: next })) === 'changed') return false;
  }
  await reopen(o, stored);
  return (await saveMail(o.sp, stored, { ...stored, acknowledgement: next })) !== 'changed';
}

/** The step that recorded an answer is withdrawn, so that the task is open again. */
export async function reopen(o: Returned, { key, reference, outgoing, by }: StoredMail): Promise<void> {
  const step = stepOf(outgoing);
  const review = reference === undefined || !step ? undefined : (await readReview(o.sp, reference))?.review;
  const done = step && review?.done[step];
  if (!review || !done) return;
  // Recorded by a person since, it stands.
  const isOurs = outgoing
    ? done.by.id === by?.id && done.at >= outgoing.askedAt
    : review.tracks.mailbox === 'acknowledged' &&
      review.done.acknowledge?.given.text?.startsWith(SENT_BY_SERVICE) === true;
  if (!isOurs) return;
  const withdrawn = await o.commands.handleCommand({
    actorId: done.by.id,
    step: 'withdraw',
    reference: review.reference,
    key: `mail/${key}/came-back`,
    given: {
      of: `${step}/${done.seq}`,
      why: outgoing ? 'The email could not be delivered.' : 'The acknowledgement could not be delivered.'
    }
  });
  if (!withdrawn.ok) o.log.event('mail-acknowledgement-not-withdrawn', { id: key, code: withdrawn.refusal.code });
}

function stepOf(outgoing: StoredMail['outgoing']): StepId | undefined {
  if (!outgoing) return 'acknowledge';
  const { before, recordsSent } = EMAIL_TEMPLATES[outgoing.template];
  return recordsSent && before;
}
