import type { SPFI } from '@pnp/sp';

import { longDay, ukClock, ukDay } from '../../src/domain/dates';
import { EMAIL_TEMPLATES } from '../../src/domain/email-templates';
import { organisationOf, type Acknowledgement, type Outgoing } from '../../src/domain/mail/mail';
import type { PersonRef } from '../../src/domain/people/person-ref';
import type { Review } from '../../src/domain/review/review';
import type { StoredMail } from '../../src/register/mail/mails';
import type { Commands } from '../commands/handle-command';
import type { Logger } from '../log';
import type { Mailbox } from './mailbox';
import { tellOfMail } from './tell-of-mail';

interface FollowingSent {
  readonly sp: SPFI;
  readonly commands: Pick<Commands, 'handleCommand'>;
  readonly mailbox: Pick<Mailbox, 'marked' | 'original'>;
  readonly now: () => string;
  readonly log: Logger;
}

interface SentMail {
  readonly stored: StoredMail;
  readonly outgoing: Outgoing;
  readonly review: Review;
  /** Who asked for it. */
  readonly by: PersonRef;
}

type Proof = Extract<Acknowledgement, { is: 'sent' }>;

/** What the sent mail proves, as a step records it. */
export const sentIn = ({ at, text }: Proof) => ({ on: ukDay(at), at: ukClock(at), words: text });

/**
 * What follows once an email that a person asked for was sent: it is filed with its review, as it was sent, and the
 * step that records it is taken, both in the name of that person. Where it was not sent, they are told. Each has a key
 * of its own, so that it can be stopped at any point and begun again. False if it is not finished.
 */
export async function followSent(o: FollowingSent, sent: SentMail): Promise<boolean> {
  const { stored, by } = sent;
  const { acknowledgement } = stored;
  switch (acknowledgement.is) {
    case 'due':
    case 'sending':
      return false;
    case 'withheld':
      await tellOfMail(o, stored, { why: 'unsent', people: [by] });
      return true;
    case 'sent':
      await file(o, sent, acknowledgement);
      await record(o, sent, acknowledgement);
      return true;
    case 'bounced':
      return true;
  }
}

/** Files it under a name that says when it was sent and to which organisation. */
async function file(o: FollowingSent, { stored, review, by }: SentMail, proof: Proof): Promise<void> {
  const marked = await o.mailbox.marked(stored.key);
  const bytes = marked && !marked.isDraft ? await o.mailbox.original(marked.id) : undefined;
  if (!bytes) {
    // A colleague may have deleted it from Sent Items: what it says is kept with the mail.
    o.log.event('mail-not-filed', { id: stored.key, code: 'gone' });
    return;
  }
  const { on, at } = sentIn(proof);
  const name = `Mail sent on ${longDay(on)} at ${at.replace(':', '.')} to ${organisationOf({ from: proof.to })}.eml`;
  const filed = await o.commands.handleCommand({
    actorId: by.id,
    step: 'file-paper',
    reference: review.reference,
    key: `mail/${stored.key}/paper`,
    given: { kindOfPaper: 'other', paper: name },
    file: { name, bytes }
  });
  if (!filed.ok) o.log.event('mail-not-filed', { id: stored.key, code: filed.refusal.code });
}

/** Takes the step that records it, where that asks for no more than the sent mail says. */
async function record(o: FollowingSent, { stored, outgoing, review, by }: SentMail, proof: Proof): Promise<void> {
  const { before, recordsSent } = EMAIL_TEMPLATES[outgoing.template];
  if (!recordsSent) return;
  const recorded = await o.commands.handleCommand({
    actorId: by.id,
    step: before,
    reference: review.reference,
    key: `mail/${stored.key}/sent`,
    given: recordsSent(sentIn(proof)),
    anyway: ['unlikely']
  });
  if (!recorded.ok) o.log.event('mail-sending-not-recorded', { id: stored.key, code: recorded.refusal.code });
}
