import type { SPFI } from '@pnp/sp';

import { longDay, ukDay } from '../../src/domain/dates';
import { endingOf, problemWithFileName } from '../../src/domain/input/file';
import { acknowledgedBy } from '../../src/domain/email-templates/entry';
import type { Mail } from '../../src/domain/mail/mail';
import { mailFile } from '../../src/register/mail/mail-file';
import { saveMail, type StoredMail } from '../../src/register/mail/mails';
import { readReview } from '../../src/register/reviews/reviews';
import type { Commands } from '../commands/handle-command';
import type { Logger } from '../log';
import type { HandedIn } from '../papers/paperwork-of-step';
import { reopen } from './came-back';
import { followSent, sentIn } from './follow-sent';
import type { Mailbox } from './mailbox';

export interface Following {
  readonly sp: SPFI;
  readonly commands: Pick<Commands, 'handleCommand'>;
  readonly mailbox: Pick<Mailbox, 'attached' | 'marked' | 'original'>;
  readonly now: () => string;
  readonly log: Logger;
}

/**
 * What follows once a review has been recorded from a mail: the mail and its attachments are filed with the review, and
 * its acknowledgement is recorded, with the proof of what was sent (KP-5), in the name of the person who recorded it.
 * The same for one that was filed with a review that exists. Each has a key of its own, so that it can be stopped at
 * any point and begun again. False if it is not finished.
 */
export async function followMail(o: Following, stored: StoredMail): Promise<boolean> {
  const { sp, log } = o;
  const review = (await readReview(sp, stored.reference ?? ''))?.review;
  const { by } = stored;
  if (!review || !by) return finish(sp, stored);
  if (stored.outgoing)
    return (await followSent(o, { stored, review, by, outgoing: stored.outgoing })) && finish(sp, stored);
  const filed = stored.isFiled ? stored : await filePapers(o, stored, review.reference);
  const { acknowledgement } = filed;
  if (acknowledgement.is === 'due' || acknowledgement.is === 'sending') return false;
  // It came back while another instance recorded it.
  if (acknowledgement.is === 'bounced') await reopen(o, filed);
  if (acknowledgement.is === 'sent' && review.tracks.mailbox === 'received') {
    const recorded = await o.commands.handleCommand({
      actorId: by.id,
      step: 'acknowledge',
      reference: review.reference,
      key: `mail/${stored.key}/acknowledged`,
      given: acknowledgedBy(sentIn(acknowledgement))
    });
    if (!recorded.ok) log.event('mail-acknowledgement-not-recorded', { id: stored.key, code: recorded.refusal.code });
  }
  return finish(sp, filed);
}

/** Files a mail and its attachments with a review, once: its acknowledgement may take longer. */
async function filePapers(o: Following, stored: StoredMail, reference: string): Promise<StoredMail> {
  for (const [index, file] of (await papersOf(o, stored)).entries()) {
    const filed = await o.commands.handleCommand({
      actorId: stored.by?.id ?? '',
      step: 'file-paper',
      reference,
      key: `mail/${stored.key}/paper/${index}`,
      given: { kindOfPaper: 'other', paper: file.name },
      file
    });
    if (!filed.ok) o.log.event('mail-not-filed', { id: stored.key, code: filed.refusal.code });
  }
  const saved = await saveMail(o.sp, stored, { ...stored, isFiled: true });
  return saved === 'changed' ? stored : saved;
}

const finish = async (sp: SPFI, stored: StoredMail): Promise<boolean> =>
  (await saveMail(sp, stored, { ...stored, stage: 'recorded' })) !== 'changed';

/** The mail as it came, and its attachments: under names of ours, because theirs may be of a person. */
async function papersOf({ sp, mailbox }: Following, mail: Mail): Promise<readonly HandedIn[]> {
  const original = await mailFile(sp, mail.furtherOf ?? mail.key);
  const name = `Mail of ${longDay(ukDay(mail.receivedAt))}`;
  const attached = (await mailbox.attached(mail.messageId)).filter(
    (file) => problemWithFileName(file.name) === undefined
  );
  return [
    ...(original ? [{ name: `${name}.eml`, bytes: original }] : []),
    ...attached.map((file, index) => ({
      name: `${name}, attachment ${index + 1}.${endingOf(file.name)}`,
      bytes: file.bytes
    }))
  ];
}
