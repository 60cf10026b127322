import type { SPFI } from '@pnp/sp';

import type { WhyWithheld } from '../../src/domain/mail/acknowledging';
import { whyNotNow, type Answering } from '../../src/domain/mail/answering';
import type { Acknowledgement } from '../../src/domain/mail/mail';
import { lastMailsTo, saveMail, type StoredMail } from '../../src/register/mail/mails';
import type { Logger } from '../log';
import type { Mailbox } from './mailbox';

interface Acknowledging {
  readonly sp: SPFI;
  readonly mailbox: Pick<Mailbox, 'marked' | 'draftAnswer' | 'send'>;
  /** What the answer says. */
  readonly text: string;
  /** What the site allows besides. */
  readonly site: Answering;
  readonly now: () => string;
  readonly log: Logger;
  /** Waits so many milliseconds. */
  readonly pause?: (milliseconds: number) => Promise<void>;
}

/** What was sent without an answer may be on its way: it is looked for again only after so many milliseconds. */
const IN_DOUBT = 5 * 60_000;
const A_DAY = 24 * 3_600_000;
/** When the copy in Sent Items is looked for, in milliseconds after each other. */
const LOOKS = [1000, 2000, 4000];

/**
 * Acknowledges a mail exactly once (KP-5), or answers one as a person has asked: the answer has a mark of its own, by which it is found whatever became of
 * the request that sent it, and is only called sent once it is among what was sent. The instance that claims the mail
 * sends; a claim whose outcome is not known is taken up after five minutes, beginning with a look for the mark. Gives
 * the mail as it is then. Throws as `Graph` does, with the mail claimed.
 */
export async function acknowledge(means: Acknowledging, stored: StoredMail): Promise<StoredMail> {
  const { sp, mailbox, text, now, log, pause = paused } = means;
  const { acknowledgement, outgoing } = stored;
  const isInDoubt = acknowledgement.is === 'sending';
  if (acknowledgement.is !== 'due' && !isInDoubt) return stored;
  if (isInDoubt && Date.parse(now()) - Date.parse(acknowledgement.since) < IN_DOUBT) return stored;
  const why = isInDoubt ? undefined : await withheldNow(means, stored);
  if (why) return put({ is: 'withheld', why }, stored);
  const claimed = await saveMail(sp, stored, { ...stored, acknowledgement: { is: 'sending', since: now() } });
  if (claimed === 'changed') return stored;
  const found = isInDoubt ? await mailbox.marked(stored.key) : undefined;
  if (!found || found.isDraft) {
    const draft =
      found?.id ?? (await mailbox.draftAnswer(stored.messageId, { mark: stored.key, body: outgoing?.body ?? text }));
    if (draft === undefined) return put({ is: 'withheld', why: 'deleted' }, claimed);
    await mailbox.send(draft);
  }
  for (const wait of LOOKS) {
    const sent = await mailbox.marked(stored.key);
    if (sent && !sent.isDraft) {
      log.event(outgoing ? 'mail-sent' : 'mail-acknowledged', { id: stored.key });
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

/** What has changed since it was to be sent. How often a person writes is for them. */
const withheldNow = async (means: Acknowledging, mail: StoredMail): Promise<WhyWithheld | undefined> =>
  mail.outgoing ? whyNotNow(mail, means.site) : (await hadOneToday(means, mail)) ? 'again' : undefined;

/** Nobody is sent two in a day, so that two machines do not answer each other for ever. */
async function hadOneToday({ sp, now }: Acknowledging, mail: StoredMail): Promise<boolean> {
  const others = await lastMailsTo(sp, mail.replyTo);
  return others.some(({ key, acknowledgement, outgoing }) => {
    if (key === mail.key || outgoing) return false;
    if (acknowledgement.is === 'sending') return true;
    return acknowledgement.is === 'sent' && Date.parse(now()) - Date.parse(acknowledgement.at) < A_DAY;
  });
}

const paused = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));
