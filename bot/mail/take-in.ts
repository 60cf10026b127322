import type { SPFI } from '@pnp/sp';

import { longTime } from '../../src/domain/dates';
import type { Mail, MailRead } from '../../src/domain/mail/mail';
import { fileMail, mailFile } from '../../src/register/mail/mail-file';
import { readMail, saveMail, type StoredMail } from '../../src/register/mail/mails';
import { hashOf } from '../hash';
import type { Mailbox } from './mailbox';
import { contentOf } from './mail-content';
import { tellIntake } from './tell-of-mail';

export interface TakingIn {
  readonly sp: SPFI;
  readonly mailbox: Pick<Mailbox, 'original' | 'putAway'>;
  readonly now: () => string;
  /** What is understood of a mail. Nothing of its content is logged. */
  readonly read: (original: Uint8Array, mail: StoredMail) => Promise<MailRead>;
}

/**
 * Takes in a mail that is registered: files it as it came, reads it, tells the intake team unless nobody has to deal
 * with it, and puts it away in the mailbox. One that is the same as an earlier mail is set aside. It can be stopped at
 * any point and begun again. Gives the mail as it is then.
 */
export async function takeIn({ sp, mailbox, now, read }: TakingIn, stored: StoredMail): Promise<StoredMail> {
  const original = await mailbox.original(stored.messageId);
  if (!original) return saved(sp, stored, { ...stored, stage: 'gone' });
  await fileMail(sp, stored.key, original);
  const compared = await comparedWithFirst(sp, stored, original);
  // The first is taken in before it.
  if (compared === 'later') return stored;
  const understood = await read(original, stored);
  const needsPerson = compared.setAside === undefined;
  if (needsPerson) await tellIntake({ sp, now }, stored, 'arrived');
  const stage = needsPerson ? 'waiting' : 'set-aside';
  const taken = await saved(sp, stored, { ...compared, stage, read: understood });
  await mailbox.putAway(stored.messageId);
  return taken;
}

/** A mail that may be the same as an earlier one, once their contents are compared: an id alone proves nothing. */
async function comparedWithFirst(sp: SPFI, stored: StoredMail, original: Uint8Array): Promise<Mail | 'later'> {
  const { sameAs, ...rest } = stored;
  if (sameAs === undefined) return stored;
  const [first, file] = await Promise.all([readMail(sp, sameAs), mailFile(sp, sameAs)]);
  if (first?.stage === 'arrived' && !file) return 'later';
  if (first && file && hashOf(contentOf(file)) === hashOf(contentOf(original)))
    return { ...stored, setAside: `It is the same mail as the one received ${longTime(first.receivedAt)}.` };
  const { acknowledgement } = rest;
  const isHeld = acknowledgement.is === 'withheld' && acknowledgement.why === 'same';
  return { ...rest, acknowledgement: isHeld ? { is: 'due' } : acknowledgement };
}

async function saved(sp: SPFI, stored: StoredMail, next: Mail): Promise<StoredMail> {
  const result = await saveMail(sp, stored, next);
  return result === 'changed' ? stored : result;
}
