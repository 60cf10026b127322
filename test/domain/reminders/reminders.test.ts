import { createClock } from '../../../bot/settings/working-days';
import {
  horizonOf,
  REMINDER_SCHEDULE,
  reminderKey,
  stageDue,
  REMINDER_STAGE_IDS,
  type ReminderStageId
} from '../../../src/domain/reminders/reminders';
import { STANDARD_SETTINGS } from '../../../src/domain/settings';

const clock = createClock(STANDARD_SETTINGS);
const rungs = STANDARD_SETTINGS.rungs;
const dayBefore = (day: string) => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
/** Every day on which something is sent, when the service runs on each of these days. */
function sent(
  duty: { since: string; entered?: string; due: string },
  days: readonly string[],
  ranOn = dayBefore(days[0] ?? '')
): Readonly<Record<string, ReminderStageId>> {
  const found: Record<string, ReminderStageId> = {};
  let last = ranOn;
  for (const today of days) {
    const rung = stageDue(duty, { today, ranOn: last, clock, rungs });
    if (rung) found[today] = rung;
    last = today;
  }
  return found;
}
const everyDay = (from: string, count: number) =>
  Array.from({ length: count }, (_, day) => new Date(Date.parse(from) + day * 86_400_000).toISOString().slice(0, 10));

describe('the ladder', () => {
  test('climbs from the owner to the manager to the lead: 5 and 2 working days before, on the day, 2, 4 and 6 after', () => {
    expect(REMINDER_STAGE_IDS.map((rung) => [REMINDER_SCHEDULE[rung].at, REMINDER_SCHEDULE[rung].to])).toEqual([
      [-5, 'owner'],
      [-2, 'owner'],
      [0, 'owner'],
      [2, 'owner'],
      [4, 'compliance-manager'],
      [6, 'regional-safeguarding-lead']
    ]);
  });

  test('given a duty that is due on a Friday, when every day is a day of the service, then each rung falls once', () => {
    expect(sent({ since: '2026-11-02', due: '2026-12-04' }, everyDay('2026-11-20', 40))).toEqual({
      '2026-11-27': 'early',
      '2026-12-02': 'soon',
      '2026-12-04': 'due',
      '2026-12-08': 'late',
      '2026-12-10': 'manager',
      '2026-12-14': 'lead'
    });
  });

  test('given a duty that is due on a Saturday, then its day is the Friday', () => {
    expect(sent({ since: '2026-11-02', due: '2026-12-05' }, everyDay('2026-11-20', 40))).toEqual({
      '2026-11-27': 'early',
      '2026-12-02': 'soon',
      '2026-12-04': 'due',
      '2026-12-08': 'late',
      '2026-12-10': 'manager',
      '2026-12-14': 'lead'
    });
  });

  test('given a duty that is due after Christmas, then no rung falls on a bank holiday', () => {
    expect(sent({ since: '2026-11-02', due: '2026-12-29' }, everyDay('2026-12-14', 30))).toEqual({
      '2026-12-18': 'early',
      '2026-12-23': 'soon',
      '2026-12-29': 'due',
      '2026-12-31': 'late',
      '2027-01-05': 'manager',
      '2027-01-07': 'lead'
    });
  });

  test('given a duty of two working days, then whoever was told of it this morning is not reminded of it this morning', () => {
    expect(sent({ since: '2026-11-24', due: '2026-11-26' }, everyDay('2026-11-24', 4))).toEqual({
      '2026-11-26': 'due'
    });
  });
});

describe('“reminders of a late entry begin with the entry, and do not come all at once”', () => {
  test('given a duty that was due before it was entered, then the owner, the manager and the lead hear of it in turn', () => {
    expect(sent({ since: '2026-09-01', entered: '2026-11-27', due: '2026-09-08' }, everyDay('2026-11-27', 30))).toEqual(
      {
        '2026-12-01': 'late',
        '2026-12-03': 'manager',
        '2026-12-07': 'lead'
      }
    );
  });

  test('given one that is still to come, then its stages are those of its due day, from the entry on', () => {
    expect(sent({ since: '2026-11-16', entered: '2026-11-27', due: '2026-11-30' }, everyDay('2026-11-27', 30))).toEqual(
      {
        '2026-11-30': 'due',
        '2026-12-02': 'late',
        '2026-12-04': 'manager',
        '2026-12-08': 'lead'
      }
    );
  });
});

describe('days on which nothing ran', () => {
  const duty = { since: '2026-11-02', due: '2026-12-04' };

  test('are made up for by one reminder, the latest', () => {
    expect(stageDue(duty, { today: '2026-12-07', ranOn: '2026-11-26', clock, rungs })).toBe('due');
    expect(stageDue(duty, { today: '2027-01-20', ranOn: '2026-11-26', clock, rungs })).toBe('lead');
  });

  test('leave nothing over for the next run', () => {
    expect(sent(duty, ['2026-12-07', '2026-12-08', '2026-12-09'], '2026-11-26')).toEqual({
      '2026-12-07': 'due',
      '2026-12-08': 'late'
    });
  });

  test('a second run on the same day finds nothing', () => {
    expect(stageDue(duty, { today: '2026-12-04', ranOn: '2026-12-04', clock, rungs })).toBeUndefined();
  });
});

test('a rung that the site does not use is left out', () => {
  const fewer = { ...rungs, early: null, soon: null, due: -1 };
  expect(
    stageDue(
      { since: '2026-11-02', due: '2026-12-04' },
      { today: '2026-12-03', ranOn: '2026-12-02', clock, rungs: fewer }
    )
  ).toBe('due');
  expect(
    stageDue(
      { since: '2026-11-02', due: '2026-12-04' },
      { today: '2026-11-27', ranOn: '2026-11-26', clock, rungs: fewer }
    )
  ).toBeUndefined();
});

test('the horizon reaches as far as the earliest rung, over a weekend', () => {
  expect(horizonOf('2026-11-24', { clock, rungs })).toBe('2026-12-01');
  expect(horizonOf('2026-11-27', { clock, rungs })).toBe('2026-12-06');
  expect(
    stageDue({ since: '2026-11-02', due: '2026-12-06' }, { today: '2026-11-27', ranOn: '2026-11-26', clock, rungs })
  ).toBe('early');
});

test('a reminder is one for each review, duty, action, rung and person', () => {
  const reminder = { duty: 'request-terms', since: '2026-11-24', rung: 'due' } as const;
  const keys = [
    reminderKey('SCR-A-2026-0001', reminder, 'p'),
    reminderKey('SCR-A-2026-0002', reminder, 'p'),
    reminderKey('SCR-A-2026-0001', reminder, 'q'),
    reminderKey('SCR-A-2026-0001', { ...reminder, item: 'A1' }, 'p'),
    reminderKey('SCR-A-2026-0001', { ...reminder, rung: 'late' }, 'p'),
    reminderKey('SCR-A-2026-0001', { ...reminder, since: '2026-11-25' }, 'p'),
    reminderKey('SCR-A-2026-0001', { ...reminder, duty: 'agree-imr' }, 'p')
  ];
  expect(new Set(keys).size).toBe(keys.length);
});
