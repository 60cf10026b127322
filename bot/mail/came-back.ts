import type { SPFI } from '@pnp/sp';

import { EMAIL_TEMPLATES } from '../../src/domain/email-templates';
import type { Acknowledgement } from '../../src/domain/mail/mail';
import type { StepId } from '../../src/domain/steps';
import { mailsOfConversation, saveMail, type StoredMail } from '../../src/register/mail/mails';
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

/**
 * The mail whose answer a report is about: both are in its conversation, and where several were answered there, the
 * report names the answer.
 */
export async function answeredMail(sp: SPFI, report: ArrivedMail): Promise<StoredMail | undefined> {
  if (report.conversationId === '') return undefined;
  const answered = (await mailsOfConversation(sp, report.conversationId)).filter(({ acknowledgement: { is } }) =>
    ['sent', 'bounced'].includes(is)
  );
  const named = report.headers
    .filter(({ name }) => name === 'in-reply-to' || name === 'references')
    .map(({ value }) => value)
    .join(' ');
  return (
    answered.find(
      ({ acknowledgement }) => acknowledgement.is === 'sent' && named.includes(acknowledgement.internetMessageId)
    ) ?? answered[0]
  );
}

/**
 * An answer of ours came back: the person who had it sent is told, and the step that recorded it is withdrawn, so that the task
 * is open again (KP-5). Saved last: stopped before, it begins again. Gives false if someone else has changed the mail.
 */
export async function noteReturned(o: Returned, stored: StoredMail, receivedAt: string): Promise<boolean> {
  const { acknowledgement, outgoing, by } = stored;
  if (acknowledgement.is !== 'sent') return true;
  const next: Acknowledgement = { is: 'bounced', at: receivedAt, to: acknowledgement.to };
  await (outgoing && by ? tellOfMail(o, stored, { why: 'bounced', people: [by] }) : tellIntake(o, stored, 'bounced'));
  await reopen(o, stored);
  return (await saveMail(o.sp, stored, { ...stored, acknowledgement: next })) !== 'changed';
}

async function reopen(o: Returned, { key, reference, outgoing, by }: StoredMail): Promise<void> {
  const step = stepOf(outgoing);
  const review = reference === undefined || !step ? undefined : (await readReview(o.sp, reference))?.review;
  const done = step && review?.done[step];
  if (!review || !done) return;
  // Recorded by a person since, it stands.
  const isOurs = outgoing
    ? done.by.id === by?.id && done.at >= outgoing.askedAt
    : review.tracks.mailbox === 'acknowledged';
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
