import type { MailListed } from '../../../client/wire/mail-wire';
import { daysBetween, ukDay } from '../../../domain/dates';
import { folded } from '../../../domain/input/characters';

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
export function mailWith(text: string, mails: readonly MailListed[]): readonly MailListed[] {
  const words = folded(text).split(' ').filter(Boolean);
  return mails.filter((mail) => {
    const { organisation, partnership, authority, service, reference, further = [], handedTo } = mail;
    const said = folded(
      [organisation, partnership, authority, service, reference, ...further, handedTo?.name].filter(Boolean).join(' ')
    );
    return words.every((word) => said.includes(word));
  });
}

/** Whole days in the United Kingdom since a mail was received. `now` is a UTC time. */
export const daysWaited = ({ receivedAt }: Pick<MailListed, 'receivedAt'>, now: string): number =>
  Math.max(0, daysBetween(ukDay(receivedAt), ukDay(now)));

export const inOrder = (mails: readonly MailListed[], oldestFirst: boolean): readonly MailListed[] =>
  [...mails].sort(
    (a, b) => (a.receivedAt.localeCompare(b.receivedAt) || a.key.localeCompare(b.key)) * (oldestFirst ? 1 : -1)
  );
