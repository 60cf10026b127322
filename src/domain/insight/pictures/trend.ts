import { addDays, addMonths, daysBetween, longDay } from '../../dates';
import { wasLateOn, wasOpenOn, type ReviewLifespan } from '../figures';
import { inFigures } from '../../several';
import { round, SMALL, topOf, type Drawing, type Shape } from './drawing';

/** The state of a region at the end of a day, YYYY-MM-DD. */
interface Point {
  readonly day: string;
  readonly open: number;
  readonly late: number;
}

export const pointOn = (lifespans: readonly ReviewLifespan[], day: string): Point => ({
  day,
  open: lifespans.filter((life) => wasOpenOn(life, day)).length,
  late: lifespans.filter((life) => wasLateOn(life, day)).length
});

/** Every second week of the last 12 months, the oldest first, and today: the days, YYYY-MM-DD. */
export const fortnightsTo = (today: string): readonly string[] =>
  Array.from({ length: 27 }, (_, back) => addDays(today, (back - 26) * 14)).filter(
    (day) => day > addMonths(today, -12)
  );

/** The state of a region at the end of each of these days. */
export const trendOf = (lifespans: readonly ReviewLifespan[], today: string): readonly Point[] =>
  fortnightsTo(today).map((day) => pointOn(lifespans, day));

/** A quarter of the calendar year between two days, as far as it lies between them; both YYYY-MM-DD. */
interface Quarter {
  /** “Oct to Dec”. */
  readonly label: string;
  readonly from: string;
  readonly until: string;
}

/** The quarters of the calendar year between two days, the earliest first. Days YYYY-MM-DD. */
export function quartersBetween(from: string, until: string): readonly Quarter[] {
  const month = Math.floor((Number(from.slice(5, 7)) - 1) / 3) * 3 + 1;
  const quarters: Quarter[] = [];
  for (
    let first = `${from.slice(0, 4)}-${String(month).padStart(2, '0')}-01`;
    first <= until;
    first = addMonths(first, 3)
  ) {
    const last = addDays(addMonths(first, 3), -1);
    quarters.push({
      label: `${monthOf(first)} to ${monthOf(last)}`,
      from: first < from ? from : first,
      until: last > until ? until : last
    });
  }
  return quarters;
}

/** “Oct”. */
export const monthOf = (day: string): string => (longDay(day).split(' ')[1] ?? '').slice(0, 3);

export const TREND_LABELS: Readonly<Record<'open' | 'late', string>> = { open: 'Open', late: 'With overdue tasks' };

const WIDTH = 396;
const LEFT = 24;
/** Above it is what the lines stand for. */
const TOP = 34;
const PLOT = 84;
/** Clear of the lines, which may reach the top. */
const MARK = TOP - 5;

/**
 * Open reviews and those with overdue tasks as two lines, with the quarters marked below and by their ground. `period`:
 * the days that a report is about, marked above.
 */
export function drawTrend(points: readonly Point[], period?: Period): Drawing {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return { width: WIDTH, height: 0, shapes: [] };
  const top = topOf(points.map(({ open }) => open));
  // Room for the last numbers, which stand at the ends of their lines.
  const right = WIDTH - 34;
  const x = (day: string): number =>
    round(LEFT + (daysBetween(first.day, day) / Math.max(1, daysBetween(first.day, last.day))) * (right - LEFT));
  const y = (number: number): number => round(TOP + PLOT - (number / top) * PLOT);
  const quarters = quartersBetween(first.day, last.day);
  return {
    width: WIDTH,
    height: TOP + PLOT + 24,
    shapes: [
      ...keyOf('open', TREND_LABELS.open, 0),
      ...keyOf('overdue', TREND_LABELS.late, 90),
      ...quarters.flatMap(({ label, from, until }, place): readonly Shape[] => {
        const [start, width] = [x(from), round(x(until) - x(from))];
        // The last, which is this one, always has a ground.
        const ground: readonly Shape[] =
          (quarters.length - place) % 2 === 1
            ? [{ is: 'box', tone: 'band', x: start, y: TOP, width, height: PLOT }]
            : [
                {
                  is: 'line',
                  tone: 'grid',
                  points: [
                    [start, TOP],
                    [start, TOP + PLOT]
                  ]
                }
              ];
        return width < 44
          ? ground
          : [
              ...ground,
              { is: 'words', tone: 'quiet', x: start + 2, y: TOP + PLOT + 16, words: label, align: 'start', size: 11 }
            ];
      }),
      ...(period ? markOf(period, first.day, last.day, x) : []),
      ...[0, top].flatMap((number): readonly Shape[] => [
        {
          is: 'line',
          tone: 'grid',
          points: [
            [LEFT, y(number)],
            [right, y(number)]
          ]
        },
        { is: 'words', tone: 'quiet', x: LEFT - 6, y: y(number) + 4, words: inFigures(number), align: 'end', size: 11 }
      ]),
      { is: 'line', tone: 'open', points: points.map(({ day, open }) => [x(day), y(open)] as const) },
      { is: 'line', tone: 'overdue', dashed: true, points: points.map(({ day, late }) => [x(day), y(late)] as const) },
      {
        is: 'words',
        tone: 'words',
        x: right + 6,
        y: y(last.open) + (last.open - last.late < top / 8 ? -3 : 4),
        words: inFigures(last.open),
        align: 'start',
        size: SMALL,
        bold: true
      },
      {
        is: 'words',
        tone: 'words',
        x: right + 6,
        y: y(last.late) + (last.open - last.late < top / 8 ? 11 : 4),
        words: inFigures(last.late),
        align: 'start',
        size: SMALL
      }
    ]
  };
}

/** The first and the last day of a period, YYYY-MM-DD. */
interface Period {
  readonly from: string;
  readonly until: string;
}

/** A bracket above the days of a period, as far as they are drawn; nothing where none are. */
function markOf({ from, until }: Period, first: string, last: string, x: (day: string) => number): readonly Shape[] {
  if (until < first || from > last) return [];
  const [start, end] = [x(from < first ? first : from), x(until > last ? last : until)];
  return [
    {
      is: 'line',
      tone: 'words',
      points: [
        [start, TOP - 1],
        [start, MARK],
        [end, MARK],
        [end, TOP - 1]
      ]
    },
    { is: 'words', tone: 'words', x: end, y: MARK - 4, words: 'This report', align: 'end', size: 11 }
  ];
}

const keyOf = (tone: 'open' | 'overdue', words: string, x: number): readonly Shape[] => [
  {
    is: 'line',
    tone,
    points: [
      [x, 8],
      [x + 28, 8]
    ],
    ...(tone === 'overdue' ? { dashed: true as const } : {})
  },
  { is: 'words', tone: 'words', x: x + 34, y: 12, words, align: 'start', size: SMALL }
];
