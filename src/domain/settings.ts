import type { Period } from './clock';
import { STANDARD_TERMS, type Terminology } from './terminology';
import { REMINDER_SCHEDULE, type StageDays, type ReminderStageId } from './reminders/reminders';
import { ACKNOWLEDGEMENT } from './mail/acknowledgement-text';
import { FURTHER_LINKS, type FurtherLink } from './people/further-links';
import { ERASE_AFTER } from './retention/erase-after';
import { STANDARD_PAGES, type PublicPages } from './public-pages/public-pages';
import type { Rule } from './words';

/** What a site can set. Days are YYYY-MM-DD, times HH:MM in the United Kingdom. */
export interface Settings {
  /** How long each duty may take; a duty that is absent takes the period of its row in `DUTIES`. */
  readonly periods: Readonly<Record<string, Period>>;
  readonly workingHours: Hours;
  /** The time on a working day from which digests are sent to directors. */
  readonly digestTime: string;
  readonly rungs: StageDays;
  readonly staleAfter: Period;
  readonly bankHolidays: BankHolidays;
  /** Usual bank holidays that do not apply, because the holiday was moved. */
  readonly notBankHolidays: readonly string[];
  readonly labels: Terminology;
  readonly furtherLinks: readonly FurtherLink[];
  readonly limits: RateLimits;
  readonly mail: MailSettings;
  readonly pages: PublicPages;
  /** How many years after its closing a review may be erased. */
  readonly eraseAfter: number;
}

/** The mailbox for notifications (KP-5), and what it acknowledges by itself. */
interface MailSettings {
  /** In small letters; empty where there is none. */
  readonly mailbox: string;
  /** The organisations whose mail is acknowledged, by the ends of their addresses, in small letters. */
  readonly domains: readonly string[];
  readonly acknowledgement: string;
  /** Whether people may have emails about reviews sent from it. */
  readonly sends: boolean;
}

/** How often in a minute one caller may ask something of one instance of the service. */
export interface RateLimits {
  /** A person, whichever way in. */
  readonly requests: number;
  /** The same person, for files of reports. */
  readonly files: number;
  /** Someone who is not signed in, by the address they come from. */
  readonly strangers: number;
}

export interface Hours {
  readonly from: string;
  readonly to: string;
}

export interface BankHolidays {
  /** Days in addition to the usual bank holidays. */
  readonly days: readonly string[];
  /** The days of a published list, which replaces the usual bank holidays of each year it covers. */
  readonly published: readonly string[];
}

/** The settings of a site that has set nothing. */
export const STANDARD_SETTINGS: Settings = {
  periods: {},
  workingHours: { from: '09:00', to: '17:00' },
  digestTime: '09:00',
  rungs: {
    early: REMINDER_SCHEDULE.early.at,
    soon: REMINDER_SCHEDULE.soon.at,
    due: REMINDER_SCHEDULE.due.at,
    late: REMINDER_SCHEDULE.late.at,
    manager: REMINDER_SCHEDULE.manager.at,
    lead: REMINDER_SCHEDULE.lead.at
  },
  staleAfter: { days: 28 },
  bankHolidays: { days: [], published: [] },
  notBankHolidays: [],
  labels: STANDARD_TERMS,
  furtherLinks: FURTHER_LINKS,
  limits: { requests: 240, files: 30, strangers: 60 },
  mail: {
    mailbox: '',
    domains: ['nhs.net', 'nhs.uk', 'gov.uk', 'police.uk'],
    acknowledgement: ACKNOWLEDGEMENT,
    sends: false
  },
  pages: STANDARD_PAGES,
  eraseAfter: ERASE_AFTER
};

/** Explains a setting to the administrators who can change it. */
interface SettingWords {
  readonly title: string;
  readonly description: string;
  readonly rule?: Rule;
}

export type SettingId =
  | 'working-hours'
  | 'digest-time'
  | 'stale-after'
  | 'bank-holidays'
  | 'not-bank-holidays'
  | 'further-links'
  | 'mailbox'
  | 'mailbox-domains'
  | 'mailbox-text'
  | 'mailbox-sends'
  | 'privacy-text'
  | 'terms-text'
  | 'erase-after'
  | 'limit-requests'
  | 'limit-files'
  | 'limit-strangers';

export const SETTING_WORDS: Readonly<Record<SettingId, SettingWords>> = {
  'working-hours': {
    title: 'Working hours',
    description:
      'Reminders and digests are sent between these times (UK time), Monday to Friday except bank holidays. Messages that cannot wait, such as about a new review, are sent at any time.'
  },
  'digest-time': {
    title: 'Time of the digest',
    description:
      'From this time on working days, each regional director is sent what is waiting for them, newly overdue or without recent activity: at most once a day, and only when there is something to report.'
  },
  'stale-after': {
    title: 'No recent activity after',
    description:
      'A review without activity for this long is listed for its regional director under “No recent activity”, because we should stay aware of its progress.',
    rule: 'KP-7'
  },
  'bank-holidays': {
    title: 'Extra bank holidays',
    description:
      'Only one-off or moved bank holidays in England: the usual ones are included. One day on each line, such as 2022-09-19 or 19 September 2022; or the whole of https://www.gov.uk/bank-holidays.json, which replaces the usual ones for its years.'
  },
  'not-bank-holidays': {
    title: 'Usual bank holidays that do not apply',
    description:
      'When a usual bank holiday is moved, enter its usual day here, one day on each line, and its new day under “Extra bank holidays”.'
  },
  'further-links': {
    title: 'Further links',
    description:
      'The pages that the help of the chat links to. One on each line: its name, a colon, and its address, for example Our safeguarding policy: https://intranet.example/safeguarding. Leave empty for none.',
    rule: 'B-7'
  },
  mailbox: {
    title: 'Mailbox for notifications',
    description:
      'The address of the mailbox that notifications are sent to. The service takes in its mail, acknowledges it and tells the intake team. Empty: it reads no mail.',
    rule: 'KP-5'
  },
  'mailbox-domains': {
    title: 'Whose mail is acknowledged automatically',
    description:
      'The ends of addresses, one on each line, such as nhs.net: mail from these organisations is acknowledged by the service. Other mail waits for the intake team. Leave empty to acknowledge none.',
    rule: 'KP-5'
  },
  'mailbox-text': {
    title: 'Text of the acknowledgement',
    description: 'What the service answers to a mail, at any hour. It is sent as plain text.',
    rule: 'KP-5'
  },
  'mailbox-sends': {
    title: 'Send emails about reviews from the mailbox',
    description:
      'Whether those who may read a mail of a review can have the service answer it with a request or reminder, in their own name, to the organisations whose mail is acknowledged. Each email is filed with the review. Otherwise people send emails from their own mailbox.',
    rule: 'KP-7'
  },
  'privacy-text': {
    title: 'Page about privacy',
    description:
      'What the page /privacy of the service says, which the Teams app names and anyone may open. Each line is a paragraph, and one that begins with # a heading. Have it checked by your data protection officer.'
  },
  'terms-text': {
    title: 'Page about terms of use',
    description: 'The same for the page /terms.'
  },
  'erase-after': {
    title: 'Reviews may be erased after',
    description:
      'How many years after it was closed a review may be erased, unless it is on legal hold. Nothing is erased by itself: an administrator runs the command. Have the number checked by your records manager.',
    rule: 'KP-2'
  },
  'limit-requests': {
    title: 'Requests of one person',
    description:
      'How many requests a minute the service takes from one person, in all. A person does not reach the standard value; a script that does has to try again later, so that it does not slow the service for others.'
  },
  'limit-files': {
    title: 'Report files for one person',
    description: 'How many files of regional risk reports one person can download each minute.'
  },
  'limit-strangers': {
    title: 'Requests without signing in',
    description: 'How many requests each minute the service takes from one address without a sign-in.'
  }
};

export const REMINDER_STAGE_LABELS: Readonly<Record<ReminderStageId, SettingWords>> = {
  early: { title: 'Reminder 1', description: 'When the person a task is assigned to is first reminded of it.' },
  soon: { title: 'Reminder 2', description: 'When they are reminded a second time.' },
  due: { title: 'Reminder 3', description: 'When they are reminded a third time.' },
  late: { title: 'Reminder 4', description: 'When they are reminded that the task is overdue.' },
  manager: {
    title: 'Reminder to the manager',
    description: 'When the region’s compliance managers are informed that a task is overdue.'
  },
  lead: {
    title: 'Reminder to the lead',
    description: 'When the regional safeguarding leads are informed that a task is overdue.'
  }
};
