import type { SPFI } from '@pnp/sp';

import { WHY_WITHHELD, whyWithheld, type Acknowledging } from '../../src/domain/mail/acknowledging';
import type { Answering } from '../../src/domain/mail/answering';
import { isReport } from '../../src/domain/mail/machines';
import { formKeyOf, type Mail } from '../../src/domain/mail/mail';
import { inFewRequests, inOneRequest } from '../../src/register/client/one-request';
import {
  addMail,
  firstDelivery,
  mailKeysAt,
  mailsAcknowledged,
  mailsAt,
  readMail,
  type StoredMail
} from '../../src/register/mail/mails';
import { lastNotificationKeys } from '../../src/register/reviews/reviews';
import { hashOf } from '../hash';
import type { Logger } from '../log';
import { createGate } from '../outbox/gate';
import { acknowledge } from './acknowledge';
import { answeredMail, noteReturned } from './came-back';
import { followMail, type Following } from './follow-mail';
import type { ArrivedMail, FoundMail } from './graph-shapes';
import type { Mailbox } from './mailbox';
import { noteRecorded, toBeNoted } from './note-recorded';
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
  /** SharePoint need not be asked unless there is mail in the mailbox. */
  readonly isQuiet?: boolean;
}

/** So many of the latest reviews are looked through for one that was recorded from a mail that waits. */
const LATEST = 100;
/** The same once a day, for further reviews of mails that were recorded long before. */
const LATEST_OF_LONG = 1_000;
/** More would wait for each other: Graph takes only a few requests at once. */
const SIDE_BY_SIDE = 4;
/** No further mail is taken in after so many milliseconds: what has arrived since is acknowledged first. */
const TAKING_IN = 20_000;

async function sideBySide<Item>(items: readonly Item[], work: (item: Item) => Promise<unknown>): Promise<void> {
  const gate = createGate(SIDE_BY_SIDE);
  await Promise.all(items.map((item) => gate('first', () => work(item))));
}

/**
 * Looks once through the mailbox: registers what has arrived under an id that stays the same, acknowledges what may be,
 * and takes it in, several mails side by side. One that fails is left for the next time, and does not hold up the
 * others.
 */
export async function sweepMail(o: MailSweepOptions): Promise<'not looked' | 'nothing left' | 'some left'> {
  const { sp, mailbox, log, redraw } = o;
  const [inbox, junk] = await Promise.all([lookInto(o, 'inbox'), lookInto(o, 'junkemail')]);
  if (o.isQuiet && [inbox, junk].every(({ unknown, known }) => unknown.length + known.length === 0))
    return 'not looked';
  for (const mail of [...inbox.unknown, ...junk.unknown])
    await unlessFailing(log, keyOf(mail.messageId), () => register(o, mail));
  const [arrived, waiting, recorded, recording, due, sending] = await inOneRequest(sp, (batch) => [
    mailsAt(batch, 'arrived'),
    mailKeysAt(batch, 'waiting'),
    lastNotificationKeys(batch, LATEST),
    mailsAt(batch, 'recording'),
    mailsAcknowledged(batch, 'due'),
    mailsAcknowledged(batch, 'sending')
  ]);
  const answered = new Map<string, StoredMail>();
  await sideBySide(bySender([...due, ...sending]), async (mails) => {
    for (const mail of mails)
      await unlessFailing(log, mail.key, async () => {
        const then = await acknowledge(o, mail);
        answered.set(mail.key, then);
        if (then.acknowledgement.is !== mail.acknowledgement.is && mail.stage !== 'arrived') redraw([mail.key]);
      });
  });
  const started = Date.now();
  await sideBySide(likeliestFirst(arrived), async (mail) => {
    if (Date.now() - started > TAKING_IN) return;
    await unlessFailing(log, mail.key, () => takeIn(o, answered.get(mail.key) ?? mail).then(() => redraw([mail.key])));
  });
  // Taken in before, but not put away.
  for (const { key, messageId, stage } of [...inbox.known, ...junk.known])
    if (stage !== 'arrived') await unlessFailing(log, key, () => mailbox.putAway(messageId));
  await follow(o, { forms: toBeNoted(recorded, waiting), recording });
  return [arrived, recording, due, sending].every((mails) => mails.length === 0) ? 'nothing left' : 'some left';
}

/**
 * What lies in a folder of the mailbox, of which some may be registered: mails that cannot be taken in, or put away,
 * stay there, and hide none that come after them.
 */
async function lookInto(
  o: MailSweepOptions,
  folder: 'inbox' | 'junkemail'
): Promise<{ readonly unknown: readonly FoundMail[]; readonly known: readonly StoredMail[] }> {
  const known: StoredMail[] = [];
  const mails = await o.mailbox.arrived(folder, async (page) => {
    const before = await knownAmong(o.sp, page);
    known.push(...before);
    return before.length < page.length;
  });
  const unknown = mails.filter(({ messageId }) => !known.some((one) => one.messageId === messageId));
  return { unknown: unknown.map((mail) => ({ ...mail, isJunk: folder === 'junkemail' })), known };
}

/**
 * What may be acknowledged comes from those who send notifications; what strangers send is read after it. A file that
 * takes long to be read holds up only those behind it.
 */
const likeliestFirst = (arrived: readonly StoredMail[]): readonly StoredMail[] => [
  ...arrived.filter(({ acknowledgement: { is } }) => is !== 'withheld'),
  ...arrived.filter(({ acknowledgement: { is } }) => is === 'withheld')
];

/** The mails of one sender are acknowledged one after another. */
function bySender(mails: readonly StoredMail[]): readonly (readonly StoredMail[])[] {
  const found = new Map<string, StoredMail[]>();
  for (const mail of mails) found.set(mail.replyTo, [...(found.get(mail.replyTo) ?? []), mail]);
  return [...found.values()];
}

/** Finds the mails of which a review has been recorded, and does what follows from that. */
async function follow(
  o: MailSweepOptions,
  { forms, recording }: { readonly forms: readonly string[]; readonly recording: readonly StoredMail[] }
): Promise<void> {
  o.redraw((await noteRecorded(o.sp, forms)).map(({ key }) => key));
  for (const { key } of recording)
    await unlessFailing(o.log, key, async () => {
      const current = await readMail(o.sp, key);
      if (current?.stage === 'recording' && (await followMail(o, current))) o.redraw([key]);
    });
}

/**
 * Compares all mail of some days with what was registered, and registers what the queue missed: a colleague or a rule
 * may have moved it before the service saw it. Gives how much that was. Finds all mails of which a review has been
 * recorded, too: a look through the mailbox goes by the latest reviews.
 */
export async function reconcileMail(o: MailSweepOptions, since: string): Promise<number> {
  const all = await o.mailbox.receivedSince(since);
  const before = await knownAmong(o.sp, all);
  const missed = all.filter(({ messageId }) => !before.some((mail) => mail.messageId === messageId));
  for (const mail of missed) await unlessFailing(o.log, keyOf(mail.messageId), () => register(o, mail));
  if (missed.length > 0) o.log.event('mail-missed', { count: missed.length });
  const [waiting, aside, recorded] = await inOneRequest(o.sp, (batch) => [
    mailKeysAt(batch, 'waiting'),
    mailKeysAt(batch, 'set-aside'),
    lastNotificationKeys(batch, LATEST_OF_LONG)
  ]);
  const forms = [...waiting.map((key) => formKeyOf({ key })), ...toBeNoted(recorded, aside)];
  o.redraw((await noteRecorded(o.sp, forms)).map(({ key }) => key));
  return missed.length;
}

async function knownAmong(sp: SPFI, mails: readonly Pick<ArrivedMail, 'messageId'>[]): Promise<readonly StoredMail[]> {
  const read = await inFewRequests(
    sp,
    mails.map(
      ({ messageId }) =>
        (batch) =>
          readMail(batch, keyOf(messageId))
    )
  );
  return read.flatMap((mail) => mail ?? []);
}

async function register(o: MailSweepOptions, mail: FoundMail): Promise<void> {
  const bounced = isReport(mail) ? await answeredMail(o.sp, mail) : undefined;
  if (bounced === 'not-yet') return;
  if (bounced?.acknowledgement.is === 'sent') {
    if (!(await noteReturned(o, bounced, mail.receivedAt))) return;
    o.redraw([bounced.key]);
  }
  const before = mail.internetMessageId === '' ? undefined : await firstDelivery(o.sp, mail);
  // It waits until its content is known: an id can be that of another mail, too.
  const sameAs = before && before.key !== keyOf(mail.messageId) ? before.key : undefined;
  const why = whyWithheld(mail, o.whose) ?? (sameAs === undefined ? undefined : 'same');
  const added = await addMail(o.sp, {
    ...headOf(mail),
    key: keyOf(mail.messageId),
    stage: 'arrived',
    acknowledgement: why === undefined ? { is: 'due' } : { is: 'withheld', why },
    ...(sameAs === undefined ? {} : { sameAs }),
    ...(bounced ? { setAside: 'It says that an answer of ours came back.' } : {}),
    ...(why === 'own' ? { setAside: WHY_WITHHELD.own } : {})
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
