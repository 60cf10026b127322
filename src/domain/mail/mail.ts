import { longTime } from '../dates';
import type { EmailTemplateId } from '../email-templates';
import type { Answers } from '../fields';
import type { StepId } from '../ids';
import type { PersonRef } from '../people/person-ref';
import type { Kind } from '../words';
import type { WhyWithheld } from './acknowledging';
import { plainDomainOf } from './addresses';

/** A mail that reached the mailbox of the regulator (KP-5), as the service keeps it. Times are UTC. */
export interface Mail extends MailHead {
  /** What it is called here: short, and the same for the same mail. */
  readonly key: string;
  readonly stage: MailStage;
  readonly acknowledgement: Acknowledgement;
  /** What was understood of it; absent until it has been read. */
  readonly read?: MailRead;
  /** The person of another post to whom the intake team has handed it. */
  readonly handedTo?: PersonRef;
  /** Why nobody has to deal with it. */
  readonly setAside?: string;
  /** The key of an earlier mail with the same id from the same sender, where it was delivered again. */
  readonly sameAs?: string;
  /** Our reference, once a review has been recorded from it, or it has been filed with one that exists. */
  readonly reference?: string;
  /** Who did that. */
  readonly by?: PersonRef;
  /** Its papers are with that review. */
  readonly isFiled?: true;
  /**
   * Of a further review that was recorded from a mail: the key of that mail, whose papers and acknowledgement are those
   * of this review, too. It is listed with that mail.
   */
  readonly furtherOf?: string;
  /** Of an email of ours that answers this mail of a review: it is sent and kept like an acknowledgement. */
  readonly outgoing?: Outgoing;
}

/** An email that a person has the service send from the mailbox. */
export interface Outgoing {
  readonly template: EmailTemplateId;
  /** Its subject and its words, as the person saw them. */
  readonly subject: string;
  readonly body: string;
  /** When they asked for it, UTC. */
  readonly askedAt: string;
  /** The press by which they did. */
  readonly press: string;
}

/** What Microsoft Graph says of a mail, of which the addresses and the subject are shown to nobody but its readers. */
export interface MailHead {
  /** Stays the same when the mail is moved. */
  readonly messageId: string;
  readonly internetMessageId: string;
  readonly conversationId: string;
  readonly receivedAt: string;
  readonly from: string;
  /** Where an answer goes. */
  readonly replyTo: string;
  readonly subject: string;
}

/**
 * `arrived`: the service is still taking it in. `waiting`: for a person. `recording`: a review has been recorded from
 * it, and its papers are being filed. `gone`: it was deleted before it could be filed.
 */
export const MAIL_STAGES = ['arrived', 'waiting', 'recording', 'recorded', 'set-aside', 'gone'] as const;
export type MailStage = (typeof MAIL_STAGES)[number];

export const ACKNOWLEDGEMENT_STATES = ['due', 'sending', 'sent', 'withheld', 'bounced'] as const;

export type Acknowledgement =
  /** `by`: a person has asked for it, whatever kept the service from sending it by itself. */
  | { readonly is: 'due'; readonly by?: PersonRef }
  /** An instance of the service has taken it on. */
  | { readonly is: 'sending'; readonly since: string; readonly by?: PersonRef }
  /** What the sent mail itself proves: when, to whom and in which words. */
  | {
      readonly is: 'sent';
      readonly at: string;
      readonly to: string;
      readonly internetMessageId: string;
      readonly conversationId: string;
      readonly text: string;
    }
  /** It waits for a person. */
  | { readonly is: 'withheld'; readonly why: WhyWithheld }
  /** It was sent, and came back. */
  | {
      readonly is: 'bounced';
      readonly at: string;
      readonly to: string;
      readonly internetMessageId: string;
      readonly conversationId: string;
    };

/** What was understood of a mail. Nothing of it names a person. */
export interface MailRead {
  /** The answers of a notification that it gives without a doubt, by field. */
  readonly answers: Answers;
  /** The fields that a person has to look at, because it says something unclear of them. */
  readonly asked: readonly string[];
  readonly kind?: Kind;
  /** Reviews in the register that it may belong to, by our reference. */
  readonly ownReferences: readonly string[];
  /** References that it names, and that are of no review. */
  readonly notInRegister?: readonly string[];
  /** It gives two different answers to a question that tells reviews apart. */
  readonly mayBeSeveral?: true;
  /** What it may be recorded as on a review that exists. */
  readonly mayBe: readonly StepId[];
  /** Why it could not be read. */
  readonly problem?: string;
}

/**
 * The organisation that a mail comes from: all that is said of its sender in chat. A domain that could show something
 * else than it is is not shown.
 */
export const organisationOf = ({ from }: Pick<Mail, 'from'>): string =>
  plainDomainOf(from) ?? 'A sender whose address is not in plain letters';

/** What the history of a review says of the mail that it was recorded from. */
export const citationOf = (mail: Pick<Mail, 'from' | 'receivedAt'>): string =>
  `Received ${longTime(mail.receivedAt)} from ${organisationOf(mail)}`;

/**
 * The key of the form by which a review is recorded from a mail, so that it is recorded once: the first, or a further
 * one by its number.
 */
export const formKeyOf = ({ key }: Pick<Mail, 'key'>, number = 1): string =>
  number === 1 ? `${FORM_OF_MAIL}${key}` : `${FORM_OF_MAIL}${key}/${number}`;

/** More reviews are not recorded from one mail. */
export const MOST_OF_A_MAIL = 20;

/** The mail whose form it is, and which of its reviews that records; undefined for any other form. */
export function mailOfForm(form: string): { readonly key: string; readonly number: number } | undefined {
  // SharePoint finds a form in capitals or not.
  const lower = form.toLowerCase();
  if (!lower.startsWith(FORM_OF_MAIL)) return undefined;
  const said = lower.slice(FORM_OF_MAIL.length);
  const [, key = said, further = '1'] = /^([^/]+)\/([1-9]\d?)$/.exec(said) ?? [];
  return { key, number: Number(further) };
}

const FORM_OF_MAIL = 'mail/';

/**
 * The number of the form by which the next review is recorded from a mail: after those that were, or that it was filed
 * with. `recorded`: the numbers of the forms of its reviews.
 */
export const nextFormOf = ({ reference }: Pick<Mail, 'reference'>, recorded: readonly number[]): number =>
  Math.max(reference === undefined ? 0 : 1, ...recorded) + 1;
