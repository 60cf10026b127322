import { isOf, WHY_WITHHELD, type WhyWithheld } from './acknowledging';
import type { Mail } from './mail';

/** A mail that an email can answer, as chat names it. */
export interface AnswerableMail {
  readonly key: string;
  /** UTC. */
  readonly receivedAt: string;
  readonly organisation: string;
}

/** What a site allows the service to send besides acknowledgements. */
export interface Answering {
  readonly domains: readonly string[];
  /** Whether an administrator has allowed it. */
  readonly sends: boolean;
}

/** Why nothing is sent to the sender of a mail now, as the site is set; undefined where it may be. */
export function whyNotNow({ replyTo }: Pick<Mail, 'replyTo'>, { domains, sends }: Answering): WhyWithheld | undefined {
  if (!sends) return 'off';
  return isOf(replyTo, domains) ? undefined : 'domain';
}

/** Kept from being acknowledged only because others were. */
const OFTEN: readonly WhyWithheld[] = ['again', 'many'];

/**
 * Why the service does not answer a mail that a person has chosen, in words; undefined where it does. It keeps to what
 * acknowledgements keep to, but for how often it writes: a person decides that.
 */
export function whyUnanswered(
  mail: Pick<Mail, 'replyTo' | 'acknowledgement' | 'stage'>,
  site: Answering
): string | undefined {
  const { acknowledgement, stage } = mail;
  if (stage === 'gone') return WHY_WITHHELD.deleted;
  if (acknowledgement.is === 'bounced') return 'Our acknowledgement of it came back.';
  if (acknowledgement.is === 'withheld' && !OFTEN.includes(acknowledgement.why))
    return WHY_WITHHELD[acknowledgement.why];
  const now = whyNotNow(mail, site);
  return now && WHY_WITHHELD[now];
}
