import { isPlainAddress, isSameOrganisation } from './addresses';
import { isAuthentic } from './authentic';
import { domainOf, hasHeader, type Asking } from './headers';
import { isAutomatic, isEncrypted, isReport, takesNoReplies } from './machines';
import type { Mail } from './mail';

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
  address: 'Its address is written in an unusual way, which some servers read differently.',
  elsewhere: 'Its answer would go to another organisation than its sender’s.',
  domain: 'Its sender is not of an organisation whose mail is acknowledged automatically.',
  forged: 'It is not proved that its sender sent it.',
  again: 'An earlier mail of its conversation was acknowledged.',
  many: 'Its sender has had several acknowledgements within a day.',
  deleted: 'It was deleted from the mailbox before it was acknowledged.'
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
  if (isReport(mail)) return 'bounce';
  if (isAutomatic(mail)) return 'automatic';
  if (hasHeader(mail, 'list-id', 'list-unsubscribe', 'list-post')) return 'list';
  if ([from, ...answerTo].some(takesNoReplies)) return 'no-reply';
  if (isJunk) return 'junk';
  if (isEncrypted(mail)) return 'encrypted';
  if (answerTo.length > 1) return 'several';
  if (![from, ...answerTo].every(isPlainAddress)) return 'address';
  if (!answerTo.every((address) => isSameOrganisation(domainOf(address), domainOf(from)))) return 'elsewhere';
  if (![from, ...answerTo].every((address) => isOf(address, domains))) return 'domain';
  return isAuthentic(mail) ? undefined : 'forged';
}

const isOf = (address: string, domains: readonly string[]): boolean => {
  const domain = domainOf(address);
  return domains.some((allowed) => domain === allowed || domain.endsWith(`.${allowed}`));
};

/** Those that a person can have acknowledged all the same: the answer goes to one address, which is known to be theirs. */
const CAN_BE_ASKED_FOR: readonly WhyWithheld[] = [
  'automatic',
  'list',
  'junk',
  'encrypted',
  'elsewhere',
  'domain',
  'forged',
  'again',
  'many'
];

/** Whether a person can ask for an acknowledgement that the service did not send by itself. */
export const canBeAcknowledged = ({ acknowledgement, stage }: Pick<Mail, 'acknowledgement' | 'stage'>): boolean =>
  acknowledgement.is === 'withheld' && CAN_BE_ASKED_FOR.includes(acknowledgement.why) && stage !== 'gone';

const A_DAY = 24 * 3_600_000;
const AN_HOUR = 3_600_000;
/** One address is sent so many in a day, and one organisation in an hour: two machines do not answer each other for ever. */
const MOST_TO_ADDRESS = 3;
const MOST_TO_ORGANISATION = 30;

/** A mail with its number in the order of registration. */
type Numbered = Mail & { readonly id: number };

/**
 * What becomes of a mail that an instance has claimed, beside other mail of its conversation, of its sender and of the
 * last hour: why it is not acknowledged, or `wait` where others are claimed at the same moment and see this one, so
 * that none is sent and the first is tried again; undefined where it is sent. `now` is UTC.
 */
export function besideOthers(mail: Numbered, all: readonly Numbered[], now: string): WhyWithheld | 'wait' | undefined {
  const others = [...new Map(all.map((other) => [other.key, other])).values()].filter(({ key }) => key !== mail.key);
  const sending = others.filter(({ acknowledgement: { is } }) => is === 'sending');
  const later = sending.filter(({ id }) => id > mail.id);
  const answered = (within: number): readonly Numbered[] => [
    ...sending.filter(({ id }) => id < mail.id),
    ...others.filter(
      ({ acknowledgement: one }) =>
        (one.is === 'sent' || one.is === 'bounced') && Date.parse(now) - Date.parse(one.at) < within
    )
  ];
  const organisation = domainOf(mail.replyTo);
  const rules: readonly (readonly [WhyWithheld, number, number, (other: Mail) => boolean])[] = [
    ['again', 1, Infinity, (other) => isOfConversation(other, mail.conversationId)],
    ['many', MOST_TO_ADDRESS, A_DAY, (other) => other.replyTo === mail.replyTo],
    ['many', MOST_TO_ORGANISATION, AN_HOUR, (other) => domainOf(other.replyTo) === organisation]
  ];
  for (const [why, most, within, counts] of rules) if (answered(within).filter(counts).length >= most) return why;
  return rules.some(([, most, within, counts]) => [...answered(within), ...later].filter(counts).length >= most)
    ? 'wait'
    : undefined;
}

/** Whether a mail, or our answer to it, belongs to a conversation. An answer that came back was none. */
const isOfConversation = ({ conversationId, acknowledgement: answer }: Mail, of: string): boolean =>
  of !== '' &&
  answer.is !== 'bounced' &&
  (conversationId === of || (answer.is === 'sent' && answer.conversationId === of));
