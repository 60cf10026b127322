import { isPlainAddress, isSameOrganisation } from './addresses';
import { isAuthentic } from './authentic';
import { domainOf, hasHeader, type Asking } from './headers';
import { isAutomatic, isEncrypted, reportOf, takesNoReplies } from './machines';

/**
 * Which mail the service acknowledges by itself (KP-5). All else waits for a person: an acknowledgement that answers a
 * machine can go round for ever, and one to a forged sender tells a stranger that we have the mail.
 */
export const WHY_WITHHELD = {
  own: 'It was sent from this mailbox.',
  bounce: 'It reports that a mail could not be delivered.',
  receipt: 'It is a receipt: it says that a mail was read or delivered.',
  report: 'It is a report that a machine has sent.',
  automatic: 'It is, or looks like, an automatic reply or report.',
  list: 'It was sent to a mailing list.',
  'no-reply': 'Its sender takes no replies.',
  junk: 'It was in the folder for junk email.',
  encrypted: 'It is encrypted. Open it in Outlook.',
  several: 'Its answer would go to several addresses.',
  address: 'Its address is written in an unusual way, which some servers read differently.',
  elsewhere: 'Its answer would go to another organisation than its sender’s.',
  domain: 'Its sender is not of an organisation whose mail is acknowledged automatically.',
  forged: 'It is not proved that its sender sent it.',
  same: 'It is the same mail as an earlier one.',
  again: 'An earlier mail of its conversation was acknowledged.',
  many: 'Its sender has had several acknowledgements within a day.',
  deleted: 'It was deleted from the mailbox before it was answered.',
  off: 'Emails are no longer sent from the mailbox.'
} as const;

export type WhyWithheld = keyof typeof WHY_WITHHELD;

export const WITHHELD_IDS = Object.keys(WHY_WITHHELD) as readonly WhyWithheld[];

/** The mailbox, and whose mail it acknowledges: addresses in small letters, domains without “@”. */
export interface Acknowledging {
  readonly mailbox: string;
  readonly domains: readonly string[];
}

/** Why a mail is not acknowledged by the service itself; undefined where it is. */
export function whyWithheld(mail: Asking, { mailbox, domains }: Acknowledging): WhyWithheld | undefined {
  const { from, answerTo, isJunk } = mail;
  if ([from, ...answerTo].includes(mailbox)) return 'own';
  const report = reportOf(mail);
  if (report) return report;
  if (hasHeader(mail, 'list-id', 'list-unsubscribe', 'list-post')) return 'list';
  if (isAutomatic(mail)) return 'automatic';
  if ([from, ...answerTo].some(takesNoReplies)) return 'no-reply';
  if (isJunk) return 'junk';
  if (isEncrypted(mail)) return 'encrypted';
  if (answerTo.length > 1) return 'several';
  if (![from, ...answerTo].every(isPlainAddress)) return 'address';
  if (!answerTo.every((address) => isSameOrganisation(domainOf(address), domainOf(from)))) return 'elsewhere';
  if (![from, ...answerTo].every((address) => isOf(address, domains))) return 'domain';
  return isAuthentic(mail) ? undefined : 'forged';
}

/** Whether an address is of one of some organisations. */
export const isOf = (address: string, domains: readonly string[]): boolean => {
  const domain = domainOf(address);
  return domains.some((allowed) => domain === allowed || domain.endsWith(`.${allowed}`));
};
