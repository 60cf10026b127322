import type { SPFI } from '@pnp/sp';

import { isReport, whyWithheld, type Acknowledging } from '../../src/domain/mail/acknowledging';
import type { Answering } from '../../src/domain/mail/answering';
import type { Mail } from '../../src/domain/mail/mail';
import { inOneRequest, MOST_IN_A_BATCH } from '../../src/register/client/one-request';
import { addMail, mailsAcknowledged, mailsAt, readMail, type StoredMail } from '../../src/register/mail/mails';
import { hashOf } from '../hash';
import type { Logger } from '../log';
import { acknowledge } from './acknowledge';
import { answeredMail, noteReturned } from './came-back';
import { followMail, noteRecorded, type Following } from './follow-mail';
import type { ArrivedMail } from './graph-shapes';
import type { Mailbox } from './mailbox';
import { takeIn, type TakingIn } from './take-in';

export interface MailSweepOptions extends Pick<TakingIn, 'sp' | 'now' | 'read'>, Pick<Following, 'commands'> {
  readonly mailbox: Mailbox;
  readonly whose: Acknowledging;
  /** What an acknowledgement says. */
  readonly text: string;
  /** What is sent besides. */
  readonly site: Answering;
  readonly log: Logger;
  /** Brings the cards about some mails up to date. */
  readonly redraw: (keys: readonly string[]) => void;
  readonly pause?: (milliseconds: number) => Promise<void>;
}

/**
 * Looks once through the mailbox: registers what has arrived under an id that stays the same, takes it in, and
 * acknowledges what may be. One mail that fails is left for the next time, and does not hold up the others.
 */
export async function sweepMail(o: MailSweepOptions): Promise<void> {
  const { sp, mailbox, log, redraw } = o;
  const [inbox, junk] = await Promise.all([mailbox.arrived('inbox'), mailbox.arrived('junkemail')]);
  const known = await registered(o, [
    ...inbox.map((mail) => ({ ...mail, isJunk: false })),
    ...junk.map((mail) => ({ ...mail, isJunk: true }))
  ]);
  const [arrived, waiting, recording, due, sending] = await inOneRequest(sp, (batch) => [
    mailsAt(batch, 'arrived'),
    mailsAt(batch, 'waiting'),
    mailsAt(batch, 'recording'),
    mailsAcknowledged(batch, 'due'),
    mailsAcknowledged(batch, 'sending')
  ]);
  for (const mail of arrived) await unlessFailing(log, mail.key, () => takeIn(o, mail).then(() => redraw([mail.key])));
  // Taken in before, but not put away.
  for (const { messageId } of [...inbox, ...junk])
    if (known.some((mail) => mail.messageId === messageId && mail.stage !== 'arrived'))
      await unlessFailing(log, keyOf(messageId), () => mailbox.putAway(messageId));
  for (const { key } of [...due, ...sending])
    await unlessFailing(log, key, async () => {
      const current = await readMail(sp, key);
      if (!current) return;
      const then = await acknowledge(o, current);
      if (then.acknowledgement.is !== current.acknowledgement.is) redraw([key]);
    });
  await follow(o, waiting, recording);
}

/** Finds the mails of which a review has been recorded, and does what follows from that. */
async function follow(
  o: MailSweepOptions,
  waiting: readonly StoredMail[],
  recording: readonly StoredMail[]
): Promise<void> {
  for (let first = 0; first < waiting.length; first += MOST_IN_A_BATCH)
    o.redraw((await noteRecorded(o.sp, waiting.slice(first, first + MOST_IN_A_BATCH))).map(({ key }) => key));
  for (const { key } of recording)
    await unlessFailing(o.log, key, async () => {
      const current = await readMail(o.sp, key);
      if (current?.stage === 'recording' && (await followMail(o, current))) o.redraw([key]);
    });
}

/**
 * Compares all mail of some days with what was registered, and registers what the queue missed: a colleague or a rule
 * may have moved it before the service saw it. Gives how much that was.
 */
export async function reconcileMail(o: MailSweepOptions, since: string): Promise<number> {
  const all = await o.mailbox.receivedSince(since);
  const before = await knownAmong(o.sp, all);
  const missed = all.filter(({ messageId }) => !before.some((mail) => mail.messageId === messageId));
  await registered(
    o,
    missed.map((mail) => ({ ...mail, isJunk: false }))
  );
  if (missed.length > 0) o.log.event('mail-missed', { count: missed.length });
  return missed.length;
}

type Arrived = ArrivedMail & { readonly isJunk: boolean };

/** The mails as they are registered: those that were not are now. */
async function registered(o: MailSweepOptions, mails: readonly Arrived[]): Promise<readonly StoredMail[]> {
  const before = await knownAmong(o.sp, mails);
  for (const mail of mails.filter(({ messageId }) => !before.some((one) => one.messageId === messageId)))
    await unlessFailing(o.log, keyOf(mail.messageId), () => register(o, mail));
  return before;
}

async function knownAmong(sp: SPFI, mails: readonly Pick<ArrivedMail, 'messageId'>[]): Promise<readonly StoredMail[]> {
  const found: StoredMail[] = [];
  for (let first = 0; first < mails.length; first += MOST_IN_A_BATCH) {
    const some = mails.slice(first, first + MOST_IN_A_BATCH);
    const read = await inOneRequest(sp, (batch) => some.map(({ messageId }) => readMail(batch, keyOf(messageId))));
    found.push(...read.flatMap((mail) => mail ?? []));
  }
  return found;
}

async function register(o: MailSweepOptions, mail: Arrived): Promise<void> {
  const bounced = isReport(mail) ? await answeredMail(o.sp, mail) : undefined;
  if (bounced?.acknowledgement.is === 'sent') {
    if (!(await noteReturned(o, bounced, mail.receivedAt))) return;
    o.redraw([bounced.key]);
  }
  const why = whyWithheld(mail, o.whose);
  const added = await addMail(o.sp, {
    ...headOf(mail),
    key: keyOf(mail.messageId),
    stage: bounced ? 'set-aside' : 'arrived',
    acknowledgement: why === undefined ? { is: 'due' } : { is: 'withheld', why },
    ...(bounced ? { setAside: 'It says that an answer of ours came back.' } : {})
  });
  if (added === 'added') o.log.event('mail-registered', { id: keyOf(mail.messageId), ...(why ? { code: why } : {}) });
}

const headOf = ({
  messageId,
  internetMessageId,
  conversationId,
  receivedAt,
  from,
  replyTo,
  subject
}: ArrivedMail): Pick<Mail, keyof Mail & keyof ArrivedMail> => ({
  ...{ messageId, internetMessageId, conversationId, receivedAt, from, replyTo, subject }
});

/** Ids of Exchange are too long to be searched by. */
const keyOf = (messageId: string): string => hashOf(messageId).slice(0, 16);

async function unlessFailing(log: Logger, key: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (fault) {
    log.fault('mail-left', fault, { id: key });
  }
}
