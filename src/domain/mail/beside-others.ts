import type { WhyWithheld } from './acknowledging';
import { domainOf } from './headers';
import type { Mail } from './mail';

/**
 * Those that a person can have acknowledged all the same: the answer goes to one address, which is known to be theirs.
 */
const CAN_BE_ASKED_FOR: readonly WhyWithheld[] = [
  'automatic',
  'list',
  'junk',
  'encrypted',
  'elsewhere',
  'domain',
  'forged',
  'same',
  'again',
  'many'
];

/** Whether a person can ask for an acknowledgement that the service did not send by itself. */
export const canBeAcknowledged = ({ acknowledgement, stage }: Pick<Mail, 'acknowledgement' | 'stage'>): boolean =>
  acknowledgement.is === 'withheld' && CAN_BE_ASKED_FOR.includes(acknowledgement.why) && stage !== 'gone';

const A_DAY = 24 * 3_600_000;
const AN_HOUR = 3_600_000;
/**
 * One address is sent so many in a day, and one organisation in an hour: two machines do not answer each other for
 * ever.
 */
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
  const others = [...new Map(all.map((other) => [other.key, other])).values()].filter(
    // How often a person writes is for them; a further review of a mail has its acknowledgement.
    ({ key, outgoing, furtherOf }) => key !== mail.key && !outgoing && furtherOf === undefined
  );
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
