import { COLLEAGUES } from '../../../../sharepoint/local/colleagues';
import { planUntil } from '../../../../sharepoint/local/demo/story/plan';
import file from '../../../../sharepoint/local/demo/reviews.json';
import { PERSONAS } from '../../../../sharepoint/local/personas';
import { createClock } from '../../../../bot/settings/working-days';
import { ukDay } from '../../../../src/domain/dates';
import { isLate } from '../../../../src/domain/duties';
import { patternsIn } from '../../../../src/domain/insight/patterns';
import { entryOf } from '../../../../src/domain/review/entry';
import { isClosed } from '../../../../src/domain/review/review';
import { directionOf } from '../../../../src/domain/review/risk';
import { STANDARD_SETTINGS } from '../../../../src/domain/settings';
import { REGIONS } from '../../../../src/domain/words';
import type { ReviewRecord } from '../../../../src/register/reviews/review-record';
import { decidedUntil } from './decided';

/** A Monday, a day after a holiday, a Saturday, and a leap day. */
const DAYS = ['2026-11-30', '2027-01-02', '2028-02-29'];
const [TODAY = ''] = DAYS;
const { plan, records, refused } = decidedUntil(TODAY, 'all');
const all = [...records.values()];

describe.each(DAYS)('what is told until %s', (day) => {
  const decided = day === TODAY ? { plan, records, refused } : decidedUntil(day, 'all');

  test('is taken by the rules, each step', () => {
    expect(decided.refused).toEqual([]);
    expect(decided.records.size).toBe(180);
  });

  test('happens on working days before that day, in the order of time', () => {
    const clock = createClock(STANDARD_SETTINGS);
    const times = decided.plan.steps.map(({ at }) => at);
    expect([...new Set(times.map(ukDay))].filter((each) => !clock.isWorkingDay(each) || each >= day)).toEqual([]);
    expect(times).toEqual([...times].sort());
  });
});

test('each region issues the report of each quarter that has ended within it, by a person who may', () => {
  const quarters = [...new Set(plan.reports.map(({ from, until }) => `${from} ${until}`))];
  expect(quarters).toEqual([
    '2025-01-01 2025-03-31',
    '2025-04-01 2025-06-30',
    '2025-07-01 2025-09-30',
    '2025-10-01 2025-12-31',
    '2026-01-01 2026-03-31',
    '2026-04-01 2026-06-30',
    '2026-07-01 2026-09-30'
  ]);
  for (const quarter of quarters)
    expect(
      plan.reports
        .filter(({ from, until }) => `${from} ${until}` === quarter)
        .map(({ region }) => region)
        .sort()
    ).toEqual([...REGIONS].sort());
  for (const { at, until } of plan.reports) expect(ukDay(at) > until && ukDay(at) < TODAY).toBe(true);
  for (const { by, region } of plan.reports)
    expect([...PERSONAS, ...COLLEAGUES].some((person) => person.id === by && inRegion(person, region))).toBe(true);
});

/** Personas hold several posts, colleagues one. */
const inRegion = (person: (typeof PERSONAS)[number] | (typeof COLLEAGUES)[number], region: string): boolean =>
  'regions' in person ? person.regions.some((each) => each === region) : person.region === region;

test('it is the same for the same day', () => {
  expect(planUntil(TODAY, 'all')).toEqual(plan);
});

test('it tells of 120 reviews of adults, the published ones among them, and 60 of children', () => {
  const begun = plan.steps.filter(({ step }) => step.startsWith('notify-'));
  expect(begun.filter(({ step }) => step === 'notify-adult')).toHaveLength(120);
  expect(begun.filter(({ step }) => step === 'notify-child')).toHaveLength(60);
  expect(begun.map(({ review }) => review)).toEqual(expect.arrayContaining(file.reviews.map(({ id }) => id)));
});

test('each review says that it is an example, and so does each text', () => {
  for (const { review, step, given } of plan.steps) {
    if (step.startsWith('notify-')) expect(given['partnershipReference']).toBe(`Example: ${review}`);
    if (step.startsWith('notify-') && !review.startsWith('PR')) expect(given['service']).toMatch(/ \(example\)$/);
    for (const field of ['note', 'reason', 'reasons', 'rationale', 'lessons', 'arrangements', 'evidence', 'summary'])
      expect(given[field] ?? 'Example: ').toMatch(/^Example: /);
  }
});

describe.each(REGIONS)('%s', (region) => {
  const own = all.filter(({ review }) => review.region === region);
  const open = own.filter(({ review }) => !isClosed(review));

  test('has closed reviews, open ones, and some with overdue tasks', () => {
    expect(own.length - open.length).toBeGreaterThan(0);
    expect(open.length).toBeGreaterThan(0);
    expect(open.filter(({ duties }) => duties.some((duty) => isLate(duty, TODAY))).length).toBeGreaterThan(0);
  });
});

test('ratings rise and fall, and a task has been waived', () => {
  const directions = all.map(({ review }) => directionOf(review.ratings));
  expect(new Set(directions)).toEqual(new Set(['rising', 'falling', 'steady']));
  expect(all.some(({ review }) => review.waived.length > 0)).toBe(true);
});

test('there are action plans with late actions, publications ahead, and IMRs that were returned', () => {
  const open = all.filter(({ review }) => !isClosed(review));
  expect(open.some(({ duties }) => duties.some((duty) => duty.duty === 'follow-action' && isLate(duty, TODAY)))).toBe(
    true
  );
  expect(open.some(({ review }) => review.tracks.publication === 'arranged')).toBe(true);
  expect(plan.steps.filter(({ step }) => step === 'return-imr').length).toBeGreaterThan(5);
});

test('two services have several reviews each, one of them of adults and of children', () => {
  const glances = all.map(({ review, duties }: ReviewRecord) => ({ review, duties }));
  const shared = patternsIn(glances).filter(({ kind }) => kind === 'location');
  expect(shared.map(({ reviews, mixed }) => [reviews.length, mixed])).toEqual([
    [6, true],
    [4, false]
  ]);
  expect(new Set(shared.flatMap(({ reviews }) => reviews.map(({ review }) => entryOf(review, 'service')))).size).toBe(
    2
  );
});

test('a post is vacant for a time, people are covered for, and an inspector hands over', () => {
  const { postings } = plan;
  expect(postings.filter(({ action }) => action === 'cover').length).toBeGreaterThan(3);
  expect(postings.some(({ given }) => given['until'] !== undefined && given['post'] === 'regional-director')).toBe(
    true
  );
  expect(plan.steps.some(({ step }) => step === 'hand-over')).toBe(true);
});

test('colleagues are none of the personas, by name or id', () => {
  const names = PERSONAS.flatMap(({ id, name, login }) => [id, name, login]);
  expect(COLLEAGUES.flatMap(({ id, name, login }) => [id, name, login]).filter((one) => names.includes(one))).toEqual(
    []
  );
  expect(new Set(COLLEAGUES.map(({ id }) => id)).size).toBe(COLLEAGUES.length);
});

test('a short demo tells of the published reviews alone', () => {
  const short = decidedUntil(TODAY, 'published');
  expect(short.refused).toEqual([]);
  expect([...short.records.keys()].sort()).toEqual(file.reviews.map(({ id }) => id).sort());
});
