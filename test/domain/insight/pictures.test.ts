import fc from 'fast-check';
import { addDays } from '../../../src/domain/dates';
import { AGES, type ReviewLifespan } from '../../../src/domain/insight/figures';
import type { Drawing, Shape } from '../../../src/domain/insight/pictures/drawing';
import { drawDueCalendar, dueCalendar } from '../../../src/domain/insight/pictures/due-calendar';
import { overdueAge } from '../../../src/domain/insight/pictures/overdue-age';
import { drawOverdueAges, overdueAges } from '../../../src/domain/insight/pictures/overdue-ages';
import { drawRiskOverTime, riskOverTime } from '../../../src/domain/insight/pictures/risk-over-time';
import { drawStageFlow, OPEN_STAGES, stageFlow } from '../../../src/domain/insight/pictures/stage-flow';
import { drawTrend, quartersBetween, trendOf } from '../../../src/domain/insight/pictures/trend';

const TODAY = '2026-11-23';
const RUNS = { seed: 20261130, numRuns: 60 };

const flat = (shapes: readonly Shape[]): readonly Shape[] =>
  shapes.flatMap((shape) => (shape.is === 'number' ? [shape, ...flat(shape.shapes)] : [shape]));
const labels = ({ shapes }: Drawing): readonly string[] =>
  flat(shapes).flatMap((shape) => (shape.is === 'number' ? [shape.label] : []));
const words = ({ shapes }: Drawing): readonly string[] =>
  flat(shapes).flatMap((shape) => (shape.is === 'words' ? [shape.words] : []));
/** What lies outside of a drawing. */
const outside = ({ width, height, shapes }: Drawing): readonly Shape[] =>
  flat(shapes).filter((shape) => {
    const points =
      shape.is === 'words'
        ? [[shape.x, shape.y] as const]
        : 'points' in shape
          ? shape.points
          : [[shape.x, shape.y] as const, [shape.x + shape.width, shape.y + shape.height] as const];
    return points.some(([x, y]) => x < 0 || x > width || y < 0 || y > height);
  });
const life = (entered: string, rest: Partial<ReviewLifespan> = {}): ReviewLifespan => ({
  entered,
  closed: undefined,
  owed: [],
  enteredLate: [],
  ratings: [],
  ...rest
});
const anyDay = fc.integer({ min: -800, max: 40 }).map((days) => addDays(TODAY, days));

describe('stages as a flow, with ages', () => {
  const anyReviews = fc.array(fc.record({ stage: fc.constantFrom(...OPEN_STAGES), age: fc.constantFrom(...AGES) }));

  test('on any reviews, each is counted once in its stage and once in its age there', () => {
    fc.assert(
      fc.property(anyReviews, (reviews) => {
        const stages = stageFlow(reviews);
        expect(stages.map(({ stage }) => stage)).toEqual(OPEN_STAGES);
        expect(stages.reduce((sum, { count }) => sum + count, 0)).toBe(reviews.length);
        for (const { count, ages } of stages) expect(Object.values(ages).reduce((sum, of) => sum + of, 0)).toBe(count);
        expect(outside(drawStageFlow(stages))).toEqual([]);
      }),
      RUNS
    );
  });

  test('each number says what it counts and opens it; a number of none opens nothing', () => {
    const drawing = drawStageFlow(stageFlow([{ stage: 'imr', age: '6-to-12' }]));
    expect(labels(drawing)).toEqual(['IMR: 1 review', 'IMR, 6 to 12 months: 1 review']);
    expect(flat(drawing.shapes)).toContainEqual(expect.objectContaining({ opens: { phase: 'imr', age: '6-to-12' } }));
  });
});

describe('for how long reviews have been overdue', () => {
  test.each([
    ['2026-11-24', undefined],
    ['2026-11-23', undefined],
    ['2026-11-22', 'up-to-week'],
    ['2026-11-16', 'up-to-week'],
    ['2026-11-15', 'up-to-4-weeks'],
    ['2026-10-26', 'up-to-4-weeks'],
    ['2026-10-25', 'up-to-12-weeks'],
    ['2026-08-31', 'up-to-12-weeks'],
    ['2026-08-30', 'longer']
  ])('a task due on %s: %s', (due, age) => {
    expect(overdueAge(due, TODAY)).toBe(age);
  });

  test('on any due days, those that are overdue are counted once each', () => {
    fc.assert(
      fc.property(fc.array(anyDay), (due) => {
        const counts = overdueAges(due, TODAY);
        expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(due.filter((day) => day < TODAY).length);
        expect(outside(drawOverdueAges(counts))).toEqual([]);
      }),
      RUNS
    );
  });

  test('each number says for how long', () => {
    expect(labels(drawOverdueAges(overdueAges(['2026-11-20', '2026-11-19', '2024-01-01'], TODAY)))).toEqual([
      'Up to 1 week overdue: 2 reviews',
      'Over 12 weeks overdue: 1 review'
    ]);
  });
});

describe('the next four weeks', () => {
  test('begin on a Monday and hold the next 28 days, today included', () => {
    fc.assert(
      fc.property(anyDay, (today) => {
        const days = dueCalendar([], today).flat();
        expect(new Date(days[0]?.day ?? '').getUTCDay()).toBe(1);
        expect(days.length % 7).toBe(0);
        expect(days.filter(({ isAhead }) => isAhead).map(({ day }) => day)).toEqual(
          Array.from({ length: 28 }, (_, ahead) => addDays(today, ahead))
        );
      }),
      RUNS
    );
  });

  test('a review counts once on a day, and what is overdue or later counts on none', () => {
    const weeks = dueCalendar([['2026-11-27', '2026-11-27'], ['2026-11-27'], ['2026-11-22'], ['2026-12-21']], TODAY);
    expect(weeks.flat().filter(({ count }) => count > 0)).toEqual([{ day: '2026-11-27', isAhead: true, count: 2 }]);
    const drawing = drawDueCalendar(weeks, TODAY);
    expect(labels(drawing)).toEqual(['Friday 27 November 2026: 2 reviews with a task due']);
    expect(words(drawing)).toEqual(expect.arrayContaining(['Mon', 'Sun', 'Today', '1 Dec']));
    expect(outside(drawing)).toEqual([]);
  });
});

describe('the trend', () => {
  test('marks the quarters of the calendar year, the first and last as far as they are shown', () => {
    expect(quartersBetween('2026-05-20', TODAY)).toEqual([
      { label: 'Apr to Jun', from: '2026-05-20', until: '2026-06-30' },
      { label: 'Jul to Sep', from: '2026-07-01', until: '2026-09-30' },
      { label: 'Oct to Dec', from: '2026-10-01', until: TODAY }
    ]);
  });

  test('covers 12 months, ends with the numbers of today, and stays in its drawing', () => {
    const points = trendOf([life('2026-01-10'), life('2026-09-01', { closed: '2026-10-30' })], TODAY);
    expect(points[0]).toEqual({ day: '2025-11-24', open: 0, late: 0 });
    expect(points.at(-1)).toEqual({ day: TODAY, open: 1, late: 0 });
    expect(points.find(({ day }) => day === '2026-09-14')?.open).toBe(2);
    const drawing = drawTrend(points);
    expect(words(drawing)).toEqual(expect.arrayContaining(['Open', 'With overdue tasks', 'Jan to Mar', 'Oct to Dec']));
    expect(outside(drawing)).toEqual([]);
  });

  test('without a day there is nothing to draw', () => {
    expect(drawTrend([]).shapes).toEqual([]);
  });
});

describe('risk over time (KP-6: rated by a person)', () => {
  const rated = life('2026-02-01', {
    ratings: [
      { level: 'red', on: '2026-03-01' },
      { level: 'green', on: '2026-10-01' }
    ]
  });

  test('a review counts with the rating that it had on that day, and not before it was entered or once it is closed', () => {
    const months = riskOverTime([rated, life('2026-01-01', { closed: '2026-05-01' })], TODAY);
    expect(months).toHaveLength(13);
    const on = (day: string) => months.find((month) => month.day === day)?.counts;
    expect(on('2025-11-23')).toEqual({ red: 0, amber: 0, green: 0, unrated: 0 });
    expect(on('2026-02-23')).toEqual({ red: 0, amber: 0, green: 0, unrated: 2 });
    expect(on('2026-04-23')).toEqual({ red: 1, amber: 0, green: 0, unrated: 1 });
    expect(on(TODAY)).toEqual({ red: 0, amber: 0, green: 1, unrated: 0 });
    expect(labels(drawRiskOverTime(months))).toEqual(['Green: 1 review']);
    expect(outside(drawRiskOverTime(months))).toEqual([]);
  });

  test('a rating of which the day did not come was there from the beginning', () => {
    const months = riskOverTime([life('2026-01-01', { ratings: [{ level: 'amber', on: '' }] })], TODAY);
    expect(months.find(({ day }) => day === '2026-01-23')?.counts.amber).toBe(1);
  });
});
