import type { SPFI } from '@pnp/sp';

import type { Acknowledgement } from '../../src/domain/mail/mail';
import { lastAnsweredAt, saveMail, type StoredMail } from '../../src/register/mail/mails';
import type { Logger } from '../log';
import type { Mailbox } from './mailbox';

interface Acknowledging {
  readonly sp: SPFI;
  readonly mailbox: Pick<Mailbox, 'marked' | 'draftAnswer' | 'send'>;
  /** What the answer says. */
  readonly text: string;
  readonly now: () => string;
  readonly log: Logger;
  /** Waits so many milliseconds. */
  readonly pause?: (milliseconds: number) => Promise<void>;
}

/** What was sent without an answer may be on its way: it is looked for again only after so many milliseconds. */
const IN_DOUBT = 5 * 60_000;
/** What was not sent so long after it was claimed is left: another instance may soon take it up. */
const SENDS_WITHIN = 4 * 60_000;
const A_DAY = 24 * 3_600_000;
/** When the copy in Sent Items is looked for, in milliseconds after each other. */
const LOOKS = [1000, 2000, 4000];

/**
 * Acknowledges a mail exactly once (KP-5): the answer has a mark of its own, by which it is found whatever became of
 * the request that sent it, and is only called sent once it is among what was sent. The instance that claims the mail
 * sends; a claim whose outcome is not known is taken up after five minutes, beginning with a look for the mark. Gives
 * the mail as it is then. Throws as `Graph` does, with the mail claimed.
 */
export async function acknowledge(means: Acknowledging, stored: StoredMail): Promise<StoredMail> {
  const { sp, mailbox, text, now, log, pause = paused } = means;
  const { acknowledgement } = stored;
  const isInDoubt = acknowledgement.is === 'sending';
  if (acknowledgement.is !== 'due' && !isInDoubt) return stored;
  if (isInDoubt && Date.parse(now()) - Date.parse(acknowledgement.since) < IN_DOUBT) return stored;
  const since = now();
  const claimed = await saveMail(sp, stored, { ...stored, acknowledgement: { is: 'sending', since } });
  if (claimed === 'changed') return stored;
  const found = isInDoubt ? await mailbox.marked(stored.key) : undefined;
  const other = found ? undefined : await anotherToday(means, claimed);
  if (other) return put(other, claimed);
  if (!found || found.isDraft) {
    const draft = found?.id ?? (await mailbox.draftAnswer(stored.messageId, { mark: stored.key, body: text }));
    if (draft === undefined) return put({ is: 'withheld', why: 'deleted' }, claimed);
    if (Date.parse(now()) - Date.parse(since) > SENDS_WITHIN) return claimed;
    await mailbox.send(draft);
  }
  for (const wait of LOOKS) {
    const sent = await mailbox.marked(stored.key);
    if (sent && !sent.isDraft) {
      log.event('mail-acknowledged', { id: stored.key });
      const { sentAt: at, to, internetMessageId, text: words } = sent;
      return put({ is: 'sent', at, to, internetMessageId, text: words }, claimed);
    }
    await pause(wait);
  }
  return claimed;

  async function put(next: Acknowledgement, from: StoredMail): Promise<StoredMail> {
    const saved = await saveMail(sp, from, { ...from, acknowledgement: next });
    return saved === 'changed' ? from : saved;
  }
}

/**
 * What becomes of a mail that is claimed while its sender has had an answer within a day: nobody is sent two, so that
 * two machines do not answer each other for ever. Of several that are claimed at the same time, whose claims may see
 * each other, none is sent, and the first is tried again.
 */
async function anotherToday({ sp, now }: Acknowledging, mail: StoredMail): Promise<Acknowledgement | undefined> {
  const others = (await lastAnsweredAt(sp, mail.replyTo)).filter(({ key }) => key !== mail.key);
  const hadOne = others.some(
    ({ acknowledgement: one }) =>
      (one.is === 'sent' || one.is === 'bounced') && Date.parse(now()) - Date.parse(one.at) < A_DAY
  );
  const sending = others.filter(({ acknowledgement: { is } }) => is === 'sending');
  if (hadOne || sending.some(({ id }) => id < mail.id)) return { is: 'withheld', why: 'again' };
  return sending.length > 0 ? { is: 'due' } : undefined;
}

const paused = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));
