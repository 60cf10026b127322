import type { Period } from './clock';
import { STANDARD_TERMS, type Terminology } from './terminology';
import { REMINDER_SCHEDULE, type StageDays, type ReminderStageId } from './reminders/reminders';
import type { Rule } from './words';

/** What a site can set. Days are YYYY-MM-DD, times HH:MM in the United Kingdom. */
export interface Settings {
  /** How long each duty may take; one that is absent takes as long as its table says. */
  readonly periods: Readonly<Record<string, Period>>;
  readonly workingHours: Hours;
  /** From when of a working day the directors’ digests are sent. */
  readonly digestTime: string;
  readonly rungs: StageDays;
  readonly staleAfter: Period;
  readonly bankHolidays: BankHolidays;
  /** Days that the rules take for bank holidays and that are none, because the holiday was moved. */
  readonly notBankHolidays: readonly string[];
  readonly labels: Terminology;
}

export interface Hours {
  readonly from: string;
  readonly to: string;
}

export interface BankHolidays {
  /** Days besides those that follow from the rules. */
  readonly days: readonly string[];
  /** The days of a published list, which stands instead of the rules for every year that it covers. */
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
  labels: STANDARD_TERMS
};

/** How a setting is explained to the administrator who may change it. */
export interface SettingWords {
  readonly title: string;
  readonly description: string;
  readonly rule?: Rule;
}

export type SettingId = 'working-hours' | 'digest-time' | 'stale-after' | 'bank-holidays' | 'not-bank-holidays';

export const SETTING_WORDS: Readonly<Record<SettingId, SettingWords>> = {
  'working-hours': {
    title: 'Working hours',
    description:
      'When reminders and digests are sent: between these times, UK time, from Monday to Friday but on no bank holiday. What has to be told at once, such as a new review, is sent at any hour.'
  },
  'digest-time': {
    title: 'Time of the digest',
    description:
      'From what time of a working day each regional director is sent a digest: what waits for them, what turned late and what is stale. It is one card a day at most, and none when there is nothing to say.'
  },
  'stale-after': {
    title: 'Stale after',
    description:
      'A review to which nothing has happened for this long is shown to its regional director as stale: we should stay aware of its progress.',
    rule: 'KP-7'
  },
  'bank-holidays': {
    title: 'Bank holidays besides the usual ones',
    description:
      'The usual bank holidays of England follow from rules, for this year and every later one. A holiday for one year only, or one that is moved, nobody can know before it is announced: enter its day here when it is, one day on each line, such as 2022-09-19 or 19 September 2022. You can paste the whole of https://www.gov.uk/bank-holidays.json instead: for each year in it, that list stands in place of the rules; years after its last one follow the rules again. Due dates of open reviews are reckoned again within minutes.'
  },
  'not-bank-holidays': {
    title: 'Usual bank holidays that are none this time',
    description:
      'When a usual bank holiday is moved, enter the day that it is moved away from here, one day on each line, and the new day under “Bank holidays besides the usual ones”.'
  }
};

export const REMINDER_STAGE_LABELS: Readonly<Record<ReminderStageId, SettingWords>> = {
  early: { title: 'Reminder 1', description: 'When whoever owes something is first reminded of it.' },
  soon: { title: 'Reminder 2', description: 'When they are reminded again.' },
  due: { title: 'Reminder 3', description: 'When they are reminded a third time.' },
  late: { title: 'Reminder 4', description: 'When they are reminded that it is late.' },
  manager: {
    title: 'Reminder to the manager',
    description: 'When the compliance managers of the region are told that something is late.'
  },
  lead: {
    title: 'Reminder to the lead',
    description: 'When the regional safeguarding leads are told that something is late.'
  }
};
