/**
 * Which mail the service acknowledges by itself (KP-5). All else waits for a person: an acknowledgement that answers a
 * machine can go round for ever, and one to a forged sender tells a stranger that we have the mail.
 */
export const WHY_WITHHELD = {
  own: 'It was sent from this mailbox.',
  bounce: 'It reports that a mail could not be delivered.',
  automatic: 'It is an automatic reply.',
  list: 'It was sent to a mailing list.',
  'no-reply': 'Its sender takes no replies.',
  junk: 'It was in the folder for junk email.',
  encrypted: 'It is encrypted. Open it in Outlook.',
  several: 'Its answer would go to several addresses.',
  domain: 'Its sender is not of an organisation whose mail is acknowledged automatically.',
  forged: 'It is not proved that its sender sent it.',
  again: 'Its sender had an acknowledgement less than a day before.',
  deleted: 'It was deleted from the mailbox before it was answered.',
  off: 'Emails are no longer sent from the mailbox.'
} as const;

export type WhyWithheld = keyof typeof WHY_WITHHELD;

export const WITHHELD_IDS = Object.keys(WHY_WITHHELD) as readonly WhyWithheld[];

/** What of a mail decides whether it is acknowledged. Names of headers are in small letters. */
export interface Asking {
  readonly from: string;
  /** Every address that an answer goes to. */
  readonly answerTo: readonly string[];
  readonly subject: string;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  /** The kinds of its attachments and its own, such as `application/pkcs7-mime`. */
  readonly kinds: readonly string[];
  readonly isJunk: boolean;
}

/** The mailbox, and whose mail it acknowledges: addresses in small letters, domains without “@”. */
export interface Acknowledging {
  readonly mailbox: string;
  readonly domains: readonly string[];
}

/** Why a mail is not acknowledged by the service itself; undefined where it is. */
export function whyWithheld(mail: Asking, { mailbox, domains }: Acknowledging): WhyWithheld | undefined {
  const { from, answerTo, isJunk } = mail;
  if ([from, ...answerTo].includes(mailbox)) return 'own';
  if (isReport(mail)) return 'bounce';
  if (isAutomatic(mail)) return 'automatic';
  if (hasHeader(mail, 'list-id', 'list-unsubscribe', 'list-post')) return 'list';
  if ([from, ...answerTo].some((address) => NO_REPLY.test(address))) return 'no-reply';
  if (isJunk) return 'junk';
  if (isEncrypted(mail)) return 'encrypted';
  if (answerTo.length > 1) return 'several';
  if (![from, ...answerTo].every((address) => isOf(address, domains))) return 'domain';
  return isAuthentic(mail) ? undefined : 'forged';
}

/** Whether a mail reports of another that it could not be delivered. */
export const isReport = ({ from, subject, kinds, headers }: Pick<Asking, 'from' | 'subject' | 'kinds' | 'headers'>) =>
  kinds.includes('multipart/report') ||
  headers.some(({ name, value }) => name === 'content-type' && value.toLowerCase().includes('multipart/report')) ||
  /^(postmaster|mailer-daemon|microsoftexchange[0-9a-f]{0,64})@/.test(from) ||
  /^(undeliverable|undelivered mail|delivery status notification|mail delivery failed)/i.test(subject);

const isAutomatic = (mail: Asking): boolean =>
  valuesOf(mail, 'auto-submitted').some((value) => value !== 'no') ||
  valuesOf(mail, 'precedence').some((value) => ['bulk', 'junk', 'list', 'auto_reply'].includes(value)) ||
  valuesOf(mail, 'x-auto-response-suppress').some((value) => value !== 'none') ||
  valuesOf(mail, 'return-path').some((value) => value === '<>') ||
  hasHeader(mail, 'x-autoreply', 'x-autorespond');

/** The first that a server of ours wrote is the last to have been added, and so the first in the mail. */
function isAuthentic(mail: Asking): boolean {
  const [ours = ''] = valuesOf(mail, 'authentication-results');
  return /\bdmarc=pass\b/.test(ours);
}

const ENCRYPTED = ['application/pkcs7-mime', 'application/x-pkcs7-mime', 'application/x-microsoft-rpmsg-message'];

const isEncrypted = ({ kinds, subject }: Asking): boolean =>
  kinds.some((kind) => ENCRYPTED.includes(kind)) || /^\s*\[secure\]/i.test(subject);

/** Whether an address is of one of some organisations. */
export const isOf = (address: string, domains: readonly string[]): boolean => {
  const domain = address.slice(address.lastIndexOf('@') + 1);
  return domains.some((allowed) => domain === allowed || domain.endsWith(`.${allowed}`));
};

const NO_REPLY = /^(do-?not-?reply|no-?reply|noreply)[^@]{0,64}@/;

const hasHeader = ({ headers }: Asking, ...names: readonly string[]): boolean =>
  headers.some(({ name }) => names.includes(name));

const valuesOf = ({ headers }: Asking, name: string): readonly string[] =>
  headers.filter((header) => header.name === name).map(({ value }) => value.trim().toLowerCase());
