import * as v from 'valibot';
import { DUTIES, DUTY_IDS, type DutyId } from '../../domain/duties';
import { TERM_DESCRIPTIONS, TERM_IDS, STANDARD_TERMS, type TermId } from '../../domain/terminology';
import { REMINDER_STAGE_IDS, type ReminderStageId } from '../../domain/reminders/reminders';
import {
  REMINDER_STAGE_LABELS,
  SETTING_WORDS,
  STANDARD_SETTINGS,
  type SettingId,
  type Settings,
  type SettingWords
} from '../../domain/settings';
import { STEPS } from '../../domain/steps';
import { labelKey } from './label-text';
import {
  BANK_HOLIDAYS_TEXT,
  DAYS_TEXT,
  HOURS_TEXT,
  LABEL_TEXT,
  PERIOD_TEXT,
  RUNG_TEXT,
  TIME_TEXT,
  type SettingText
} from './setting-texts';

/** One row of the Settings list. `standard` is its value where nobody has set another. */
export interface SettingRow extends SettingWords {
  readonly key: string;
  readonly standard: string;
  /** What a value looks like. */
  readonly like: string;
  /** What the settings become by a value; nothing when it cannot be read. */
  readonly read: (text: string) => ((settings: Settings) => Settings) | undefined;
}

const row = <Value>(
  o: SettingWords & {
    key: string;
    text: SettingText<Value>;
    standard: Value;
    put: (settings: Settings, value: Value) => Settings;
  }
): SettingRow => ({
  key: o.key,
  title: o.title,
  description: o.description,
  ...(o.rule ? { rule: o.rule } : {}),
  standard: o.text.write(o.standard),
  like: o.text.like,
  read: (text) => {
    const parsed = v.safeParse(o.text.read, text);
    return parsed.success ? (settings) => o.put(settings, parsed.output) : undefined;
  }
});

const named = (id: SettingId): SettingWords & { key: string } => ({ key: id, ...SETTING_WORDS[id] });
const { workingHours, digestTime, staleAfter, bankHolidays, notBankHolidays, rungs } = STANDARD_SETTINGS;

const FIXED: Readonly<Record<SettingId, SettingRow>> = {
  'working-hours': row({
    ...named('working-hours'),
    text: HOURS_TEXT,
    standard: workingHours,
    put: (settings, value) => ({ ...settings, workingHours: value })
  }),
  'digest-time': row({
    ...named('digest-time'),
    text: TIME_TEXT,
    standard: digestTime,
    put: (settings, value) => ({ ...settings, digestTime: value })
  }),
  'stale-after': row({
    ...named('stale-after'),
    text: PERIOD_TEXT,
    standard: staleAfter,
    put: (settings, value) => ({ ...settings, staleAfter: value })
  }),
  'bank-holidays': row({
    ...named('bank-holidays'),
    text: BANK_HOLIDAYS_TEXT,
    standard: bankHolidays,
    put: (settings, value) => ({ ...settings, bankHolidays: value })
  }),
  'not-bank-holidays': row({
    ...named('not-bank-holidays'),
    text: DAYS_TEXT,
    standard: notBankHolidays,
    put: (settings, value) => ({ ...settings, notBankHolidays: value })
  })
};

const rungRow = (rung: ReminderStageId): SettingRow =>
  row({
    ...REMINDER_STAGE_LABELS[rung],
    key: `reminder/${rung}`,
    text: RUNG_TEXT,
    standard: rungs[rung],
    put: (settings, at) => ({ ...settings, rungs: { ...settings.rungs, [rung]: at } })
  });

const periodRow = (duty: DutyId): SettingRow => {
  const { label, rule, after, within, due } = DUTIES[duty];
  const wins = due ? ' A date that the partnership sets wins over it.' : '';
  return row({
    key: `period/${duty}`,
    title: `Time for: ${label}`,
    description: `How long this may take, from: ${after.map((step) => STEPS[step].past).join(', or ')}. The briefing names no number of days: this is a local target.${wins}`,
    rule,
    text: PERIOD_TEXT,
    standard: within,
    put: (settings, period) => ({ ...settings, periods: { ...settings.periods, [duty]: period } })
  });
};

const labelRow = (label: TermId): SettingRow =>
  row({
    key: labelKey(label),
    title: `Word: ${STANDARD_TERMS[label]}`,
    description: TERM_DESCRIPTIONS[label],
    text: LABEL_TEXT,
    standard: STANDARD_TERMS[label],
    put: (settings, word) => ({ ...settings, labels: { ...settings.labels, [label]: word } })
  });

/** Every row of the Settings list, in the order in which it is entered. */
export const SETTING_ROWS: readonly SettingRow[] = [
  ...Object.values(FIXED),
  ...REMINDER_STAGE_IDS.map(rungRow),
  ...DUTY_IDS.map(periodRow),
  ...TERM_IDS.map(labelRow)
];

/** What stands beside the value for whoever may change it. */
export const explained = ({ description, rule, standard, like }: SettingRow): string =>
  `${description} Write it like this: ${like}. Standard: ${standard || 'empty'}.${rule ? ` (${rule})` : ''}`;
