import type { SPFI } from '@pnp/sp';

import type { Acknowledgement } from '../../src/domain/mail/mail';
import { whyNotNow, type Answering } from '../../src/domain/mail/answering';
import { longTime } from '../../src/domain/dates';
import { besideOthers } from '../../src/domain/mail/beside-others';
import { inOneRequest } from '../../src/register/client/one-request';
import {
  lastAnsweredAt,
  lastAnsweredSince,
  mailsOfConversation,
  saveMail,
  type StoredMail
} from '../../src/register/mail/mails';
import type { Logger } from '../log';
import type { Mailbox } from './mailbox';

interface Acknowledging {
  readonly sp: SPFI;
  readonly mailbox: Pick<Mailbox, 'marked' | 'draftAnswer' | 'send'>;
  /** What an acknowledgement says. */
  readonly text: string;
  readonly site: Answering;
  readonly now: () => string;
  readonly log: Logger;
  /** Waits so many milliseconds. */
  readonly pause?: (milliseconds: number) => Promise<void>;
}

/** What was sent without an answer may be on its way: it is looked for again only after so many milliseconds. */
const IN_DOUBT = 5 * 60_000;
/** What was not sent so long after it was claimed is left: another instance may soon take it up. */
const SENDS_WITHIN = 4 * 60_000;
const AN_HOUR = 3_600_000;
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
  const { outgoing } = stored;
  const changed = outgoing && !isInDoubt ? whyNotNow(stored, means.site) : undefined;
  if (changed) return put({ is: 'withheld', why: changed }, stored);
  const since = now();
  const { by } = acknowledgement;
  const asked = by ? { by } : {};
  const claimed = await saveMail(sp, stored, { ...stored, acknowledgement: { is: 'sending', since, ...asked } });
  if (claimed === 'changed') return stored;
  const found = isInDoubt ? await mailbox.marked(stored.key) : undefined;
  const beside = found || by || outgoing ? undefined : await withOthers(means, claimed);
  if (beside === 'wait') return put({ is: 'due' }, claimed);
  if (beside) return put({ is: 'withheld', why: beside }, claimed);
  if (!found || found.isDraft) {
    const { subject, body } = outgoing ?? {
      subject: `We have received your mail of ${longTime(stored.receivedAt)}`,
      body: text
    };
    const answer = { mark: stored.key, subject, body };
    const draft = found?.id ?? (await mailbox.draftAnswer(stored.messageId, answer));
    if (draft === undefined) return put({ is: 'withheld', why: 'deleted' }, claimed);
    if (Date.parse(now()) - Date.parse(since) > SENDS_WITHIN) return claimed;
    await mailbox.send(draft);
  }
  for (const wait of LOOKS) {
    const sent = await mailbox.marked(stored.key);
    if (sent && !sent.isDraft) {
      log.event(outgoing ? 'mail-sent' : 'mail-acknowledged', { id: stored.key });
      const { sentAt: at, to, internetMessageId, conversationId, text: words } = sent;
      return put({ is: 'sent', at, to, internetMessageId, conversationId, text: words }, claimed);
    }
    await pause(wait);
  }
  return claimed;

  async function put(next: Acknowledgement, from: StoredMail): Promise<StoredMail> {
    const saved = await saveMail(sp, from, { ...from, acknowledgement: next });
    return saved === 'changed' ? from : saved;
  }
}

/** What becomes of a claimed mail beside others; in one request. */
async function withOthers({ sp, now }: Acknowledging, mail: StoredMail) {
  const anHourAgo = new Date(Date.parse(now()) - AN_HOUR).toISOString();
  const others = await inOneRequest(sp, (batch) => [
    mailsOfConversation(batch, mail.conversationId),
    lastAnsweredAt(batch, mail.replyTo),
    lastAnsweredSince(batch, anHourAgo)
  ]);
  return besideOthers(mail, others.flat(), now());
}

const paused = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));
