import type { MailListed } from '../../../client/wire/mail-wire';
import { daysBetween, ukDay } from '../../../domain/dates';
import { withWords } from './columns';

/** Which mail is listed; the first is shown unless another is chosen. */
export const MAIL_FILTERS = ['waiting', 'not-acknowledged', 'not-understood', 'all'] as const;
export type MailFilter = (typeof MAIL_FILTERS)[number];

export const mailFilterOf = (only: string | undefined): MailFilter =>
  MAIL_FILTERS.find((filter) => filter === only) ?? 'waiting';

/** Mail that a person has to deal with, or that is still being taken in. */
export const isWaiting = ({ stage }: MailListed): boolean => stage === 'waiting' || stage === 'arrived';

const PASSES: Readonly<Record<MailFilter, (mail: MailListed) => boolean>> = {
  waiting: isWaiting,
  'not-acknowledged': ({ acknowledgement: { is }, stage }) =>
    (is === 'withheld' || is === 'bounced') && stage !== 'set-aside',
  'not-understood': (mail) =>
    isWaiting(mail) &&
    (mail.problem !== undefined || (mail.understood + mail.asked === 0 && mail.references.length === 0)),
  all: () => true
};

/** The mail behind a filter. */
export const mailBehind = (filter: MailFilter, mails: readonly MailListed[]): readonly MailListed[] =>
  mails.filter(PASSES[filter]);

/**
 * The mail in which every word of a text stands: of its organisation, what it is about, its reference or its person.
 */
export const mailWith = (text: string, mails: readonly MailListed[]): readonly MailListed[] =>
  withWords(text, mails, ({ organisation, partnership, authority, service, reference, further = [], handedTo }) =>
    [organisation, partnership, authority, service, reference, ...further, handedTo?.name].filter(Boolean).join(' ')
  );

/** Whole days in the United Kingdom since a mail was received. `now` is a UTC time. */
export const daysWaited = ({ receivedAt }: Pick<MailListed, 'receivedAt'>, now: string): number =>
  Math.max(0, daysBetween(ukDay(receivedAt), ukDay(now)));

/** How long ago a mail was received. Each has exactly one. */
export const RECEIVED = ['today', 'week', 'month', 'before'] as const;
export type Received = (typeof RECEIVED)[number];

/** The most days ago of a week and of a month. */
export const WEEK_DAYS = 7;
export const MONTH_DAYS = 28;

/** How long ago a mail was received. `now` is a UTC time. */
export function receivedOf(mail: Pick<MailListed, 'receivedAt'>, now: string): Received {
  const days = daysWaited(mail, now);
  if (days === 0) return 'today';
  if (days <= WEEK_DAYS) return 'week';
  return days <= MONTH_DAYS ? 'month' : 'before';
}

export const byReceived = (a: MailListed, b: MailListed): number =>
  a.receivedAt.localeCompare(b.receivedAt) || a.key.localeCompare(b.key);
