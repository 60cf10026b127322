import type { SPFI } from '@pnp/sp';

import type { MailRead } from '../../src/domain/mail/mail';
import { fileMail } from '../../src/register/mail/mail-file';
import { saveMail, type StoredMail } from '../../src/register/mail/mails';
import type { Mailbox } from './mailbox';
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
 * with it, and puts it away in the mailbox. It can be stopped at any point and begun again. Gives the mail as it is
 * then.
 */
export async function takeIn({ sp, mailbox, now, read }: TakingIn, stored: StoredMail): Promise<StoredMail> {
  const original = await mailbox.original(stored.messageId);
  if (!original) return saved(sp, stored, { stage: 'gone' });
  await fileMail(sp, stored.key, original);
  const understood = await read(original, stored);
  const needsPerson = stored.setAside === undefined;
  if (needsPerson) await tellIntake({ sp, now }, stored, 'arrived');
  const taken = await saved(sp, stored, { stage: needsPerson ? 'waiting' : 'set-aside', read: understood });
  await mailbox.putAway(stored.messageId);
  return taken;
}

async function saved(sp: SPFI, stored: StoredMail, change: Partial<StoredMail>): Promise<StoredMail> {
  const result = await saveMail(sp, stored, { ...stored, ...change });
  return result === 'changed' ? stored : result;
}
