import * as v from 'valibot';
import { DUTIES, DUTY_IDS, type DutyId } from '../../domain/duties';
import { TERM_DESCRIPTIONS, TERM_IDS, STANDARD_TERMS, type TermId } from '../../domain/terminology';
import { REMINDER_STAGE_IDS, type ReminderStageId } from '../../domain/reminders/reminders';
import {
  REMINDER_STAGE_LABELS,
  SETTING_WORDS,
  STANDARD_SETTINGS,
  type RateLimits,
  type SettingId,
  type Settings
} from '../../domain/settings';
import { STEPS } from '../../domain/steps';
import { joined, term, text, type Text } from '../../domain/text';
import type { Rule } from '../../domain/words';
import { LINKS_FORMAT } from './links-format';
import { ADDRESS_FORMAT, DOMAINS_FORMAT, MAIL_TEXT_FORMAT, PAGE_TEXT_FORMAT } from './mail-formats';
import { termKey } from './term-setting';
import {
  BANK_HOLIDAYS_FORMAT,
  DAYS_FORMAT,
  HOURS_FORMAT,
  TERM_FORMAT,
  PERIOD_FORMAT,
  RATE_FORMAT,
  STAGE_FORMAT,
  YEARS_FORMAT,
  TIME_FORMAT,
  YES_OR_NO_FORMAT,
  type SettingFormat
} from './setting-formats';

/** One row of SCR Settings, with its standard value. */
export interface SettingRow {
  readonly key: string;
  readonly title: Text;
  readonly description: Text;
  readonly rule?: Rule;
  readonly standard: string;
  /** Examples of a value. */
  readonly example: string;
  /** How many characters fit, where that is said to people. */
  readonly longest?: number;
  /** Reads a value into the settings; undefined if it cannot be read. */
  readonly read: (text: string) => ((settings: Settings) => Settings) | undefined;
}

const row = <Value>(
  o: Pick<SettingRow, 'key' | 'title' | 'description' | 'rule'> & {
    format: SettingFormat<Value>;
    standard: Value;
    put: (settings: Settings, value: Value) => Settings;
  }
): SettingRow => ({
  key: o.key,
  title: o.title,
  description: o.description,
  ...(o.rule ? { rule: o.rule } : {}),
  standard: o.format.write(o.standard),
  example: o.format.example,
  ...(o.format.longest !== undefined && { longest: o.format.longest }),
  read: (text) => {
    const parsed = v.safeParse(o.format.read, text);
    return parsed.success ? (settings) => o.put(settings, parsed.output) : undefined;
  }
});

const named = (id: SettingId) => ({ key: id, ...SETTING_WORDS[id] });
const {
  workingHours,
  digestTime,
  staleAfter,
  bankHolidays,
  notBankHolidays,
  furtherLinks,
  rungs,
  limits,
  mail,
  pages,
  eraseAfter
} = STANDARD_SETTINGS;

const limitRow = (id: SettingId, limit: keyof RateLimits): SettingRow =>
  row({
    ...named(id),
    format: RATE_FORMAT,
    standard: limits[limit],
    put: (settings, rate) => ({ ...settings, limits: { ...settings.limits, [limit]: rate } })
  });

const FIXED: Readonly<Record<SettingId, SettingRow>> = {
  'working-hours': row({
    ...named('working-hours'),
    format: HOURS_FORMAT,
    standard: workingHours,
    put: (settings, value) => ({ ...settings, workingHours: value })
  }),
  'digest-time': row({
    ...named('digest-time'),
    format: TIME_FORMAT,
    standard: digestTime,
    put: (settings, value) => ({ ...settings, digestTime: value })
  }),
  'stale-after': row({
    ...named('stale-after'),
    format: PERIOD_FORMAT,
    standard: staleAfter,
    put: (settings, value) => ({ ...settings, staleAfter: value })
  }),
  'bank-holidays': row({
    ...named('bank-holidays'),
    format: BANK_HOLIDAYS_FORMAT,
    standard: bankHolidays,
    put: (settings, value) => ({ ...settings, bankHolidays: value })
  }),
  'not-bank-holidays': row({
    ...named('not-bank-holidays'),
    format: DAYS_FORMAT,
    standard: notBankHolidays,
    put: (settings, value) => ({ ...settings, notBankHolidays: value })
  }),
  'further-links': row({
    ...named('further-links'),
    format: LINKS_FORMAT,
    standard: furtherLinks,
    put: (settings, value) => ({ ...settings, furtherLinks: value })
  }),
  mailbox: row({
    ...named('mailbox'),
    format: ADDRESS_FORMAT,
    standard: mail.mailbox,
    put: (settings, mailbox) => ({ ...settings, mail: { ...settings.mail, mailbox } })
  }),
  'mailbox-domains': row({
    ...named('mailbox-domains'),
    format: DOMAINS_FORMAT,
    standard: mail.domains,
    put: (settings, domains) => ({ ...settings, mail: { ...settings.mail, domains } })
  }),
  'mailbox-text': row({
    ...named('mailbox-text'),
    format: MAIL_TEXT_FORMAT,
    standard: mail.acknowledgement,
    put: (settings, acknowledgement) => ({ ...settings, mail: { ...settings.mail, acknowledgement } })
  }),
  'mailbox-sends': row({
    ...named('mailbox-sends'),
    format: YES_OR_NO_FORMAT,
    standard: mail.sends,
    put: (settings, sends) => ({ ...settings, mail: { ...settings.mail, sends } })
  }),
  'privacy-text': row({
    ...named('privacy-text'),
    format: PAGE_TEXT_FORMAT,
    standard: pages.privacy,
    put: (settings, privacy) => ({ ...settings, pages: { ...settings.pages, privacy } })
  }),
  'terms-text': row({
    ...named('terms-text'),
    format: PAGE_TEXT_FORMAT,
    standard: pages.terms,
    put: (settings, terms) => ({ ...settings, pages: { ...settings.pages, terms } })
  }),
  'erase-after': row({
    ...named('erase-after'),
    format: YEARS_FORMAT,
    standard: eraseAfter,
    put: (settings, value) => ({ ...settings, eraseAfter: value })
  }),
  'limit-requests': limitRow('limit-requests', 'requests'),
  'limit-files': limitRow('limit-files', 'files'),
  'limit-strangers': limitRow('limit-strangers', 'strangers')
};

const stageRow = (rung: ReminderStageId): SettingRow =>
  row({
    ...REMINDER_STAGE_LABELS[rung],
    key: `reminder/${rung}`,
    format: STAGE_FORMAT,
    standard: rungs[rung],
    put: (settings, at) => ({ ...settings, rungs: { ...settings.rungs, [rung]: at } })
  });

const periodRow = (duty: DutyId): SettingRow => {
  const { label, rule, after, within, due } = DUTIES[duty];
  const setByPartnership = due ? text` A date set by the ${term.partnership} comes first.` : '';
  return row({
    key: `period/${duty}`,
    title: text`Time for: ${label}`,
    description: text`Local target: how long this can take. It counts from: ${joined(
      after.map((step) => STEPS[step].past),
      ', or '
    )}. The briefing gives no number of days.${setByPartnership}`,
    rule,
    format: PERIOD_FORMAT,
    standard: within,
    put: (settings, period) => ({ ...settings, periods: { ...settings.periods, [duty]: period } })
  });
};

const termRow = (label: TermId): SettingRow =>
  row({
    key: termKey(label),
    title: `Term: ${STANDARD_TERMS[label]}`,
    description: TERM_DESCRIPTIONS[label],
    format: TERM_FORMAT,
    standard: STANDARD_TERMS[label],
    put: (settings, word) => ({ ...settings, labels: { ...settings.labels, [label]: word } })
  });

/** Every row of SCR Settings, in its order. */
export const SETTING_ROWS: readonly SettingRow[] = [
  ...Object.values(FIXED),
  ...REMINDER_STAGE_IDS.map(stageRow),
  ...DUTY_IDS.map(periodRow),
  ...TERM_IDS.map(termRow)
];

/** Why a value cannot be read, and how to write one, in a sentence or two. The value itself is not repeated. */
export function whyUnread({ example, longest, read }: SettingRow, value: string): string {
  if (value === '') return `It cannot be empty. Write it like this: ${example}.`;
  if (longest !== undefined && value.length > longest && read(value.slice(0, longest)))
    return `It has ${inFull(value.length)} characters, and at most ${inFull(longest)} fit. Shorten it.`;
  return `The service cannot read it. Write it like this: ${example}.`;
}

const inFull = (count: number): string => count.toLocaleString('en-GB');

/** The description of a setting, for administrators. */
export const explained = ({ description, rule, standard, example }: SettingRow): Text =>
  text`${description} Write it like this: ${example}. Standard: ${standard || 'empty'}.${rule ? ` (${rule})` : ''}`;
