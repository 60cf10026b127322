import { addDays, ukDay } from '../../src/domain/dates';
import { markJob, readJobs } from '../../src/register/jobs';
import type { Commands } from '../commands/handle-command';
import type { Common } from '../common';
import type { LetterReader } from '../letters/letter-reader';
import type { Pace } from '../pace';
import type { Dispatcher } from '../outbox/dispatcher';
import { siteToken } from '../site-token';
import { createGraph } from './graph';
import { createMailbox, type Mailbox } from './mailbox';
import { reconcileMail, sweepMail, type MailSweepOptions } from './mail-sweep';
import { readOriginal } from './read-original';

/** How far back the daily check looks, in days: a mail that was moved before it was seen is found within one. */
const LOOKS_BACK = 7;

/**
 * An instance that nobody uses looks so rarely for what others changed about mail, in milliseconds: what people ask for
 * is done by the instance that they ask. It looks into the mailbox itself each time.
 */
const IDLE_LOOK_EVERY = 150_000;

/** The mailbox of the site, where it has one. */
interface MailWork {
  /** Looks once through the mailbox, and once a day at all that it received. Never throws. */
  sweep(): Promise<void>;
}

export function createMailWork(
  { config, background, site, now, log }: Common,
  {
    pace,
    commands,
    dispatcher,
    letters
  }: {
    readonly pace: Pick<Pace, 'isDue'>;
    readonly commands: Commands;
    readonly dispatcher: Pick<Dispatcher, 'tellOfMail'>;
    readonly letters: LetterReader;
  }
): MailWork {
  const graph = createGraph({ url: config.graph.url, token: siteToken(config.graph.identity) });
  /** The day for which this instance knows that the daily check is done. */
  let checkedOn = '';
  let lookedAt: number | undefined;
  let opened: { readonly address: string; readonly mailbox: Mailbox } | undefined;
  const mailboxOf = (address: string): Mailbox => {
    if (opened?.address !== address) opened = { address, mailbox: createMailbox(graph, address) };
    return opened.mailbox;
  };

  async function work(): Promise<void> {
    const { settings } = await site.read(background);
    const { mailbox: address, domains, acknowledgement, sends } = settings.mail;
    if (address === '') return;
    const options: MailSweepOptions = {
      sp: background,
      now,
      mailbox: mailboxOf(address),
      whose: { mailbox: address, domains },
      text: acknowledgement,
      site: { domains, sends },
      commands,
      log,
      redraw: (keys) => dispatcher.tellOfMail(keys),
      read: (original, mail) => readOriginal(background, letters, { original, mail, today: ukDay(now()) })
    };
    await onceADay(options);
    const startedAt = Date.now();
    const outcome = await sweepMail({ ...options, isQuiet: !pace.isDue(lookedAt, IDLE_LOOK_EVERY) });
    if (outcome !== 'not looked') lookedAt = outcome === 'nothing left' ? startedAt : undefined;
  }

  /** Finds what the queue has missed, once a day. */
  async function onceADay(options: MailSweepOptions): Promise<void> {
    const today = ukDay(now());
    if (checkedOn === today) return;
    const { mail: before } = await readJobs(background);
    if (before?.doneFor === today) {
      checkedOn = today;
      return;
    }
    const missed = await reconcileMail(options, `${addDays(today, -LOOKS_BACK)}T00:00:00Z`);
    log.event('mail-reconciled', { count: missed });
    await markJob(background, { job: 'mail', before, doneFor: today, at: now() });
  }

  return {
    sweep: () => work().catch((fault: unknown) => log.fault('mail-not-swept', fault))
  };
}
