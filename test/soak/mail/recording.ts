import { formKeyOf } from '../../../src/domain/mail/mail';
import { documentsOf } from '../../../src/register/documents/document-list';
import { mailsSince, type StoredMail } from '../../../src/register/mail/mails';
import { readReview } from '../../../src/register/reviews/reviews';
import { commandsOn } from '../../bot/commands-on';
import { notifiesChild } from '../../domain/acts';
import { intake } from '../../domain/builders';
import type { LocalSite } from '../../register/local-site';
import type { Time } from './time';

const MOST = 1000;

/** Records a review from a mail that waits, if there is one, as the intake team does. `which` is any number. */
export async function recordOne(
  { sp }: LocalSite,
  { since, time, which }: { readonly since: string; readonly time: Time; readonly which: number }
): Promise<void> {
  const waiting = (await mailsSince(sp, since, MOST)).filter(({ stage }) => stage === 'waiting');
  const mail = waiting[which % waiting.length];
  if (!mail) return;
  // The service may have changed the mail meanwhile, or SharePoint fail: the person gives up.
  await commandsOn(sp, time.now)
    .handleCommand({
      actorId: intake.id,
      step: 'notify-child',
      key: formKeyOf(mail),
      given: notifiesChild().given,
      anyway: ['looks-alike', 'unlikely']
    })
    .catch(() => undefined);
}

/** The mail is filed with its review once, and the review is acknowledged if the mail is. */
export async function faultsOfRecorded({ sp }: LocalSite, mail: StoredMail): Promise<readonly string[]> {
  if (mail.reference === undefined) return [];
  const review = (await readReview(sp, mail.reference))?.review;
  const papers = await documentsOf(sp, mail.reference);
  const due = mail.acknowledgement.is === 'sent' ? 'acknowledged' : 'received';
  return [
    ...(papers.length === 1 ? [] : [`it is filed with its review ${papers.length} times`]),
    ...(review?.tracks.mailbox === due ? [] : [`its review is ${review?.tracks.mailbox ?? 'not there'}, not ${due}`])
  ];
}
