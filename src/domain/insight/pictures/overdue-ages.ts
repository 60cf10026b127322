import { inFigures, several } from '../../several';
import { round, SMALL, type Drawing, type Shape } from './drawing';
import { OVERDUE_AGE_LABELS, OVERDUE_AGES, overdueAge, type OverdueAge } from './overdue-age';

/** How many reviews there are of each age, the newest first. Every age is there. */
interface OverdueCount {
  readonly age: OverdueAge;
  readonly count: number;
}

/** Counts each review once, by its task that was due first. `due`: the first due days, YYYY-MM-DD. */
export const overdueAges = (due: readonly string[], today: string): readonly OverdueCount[] =>
  OVERDUE_AGES.map((age) => ({ age, count: due.filter((day) => overdueAge(day, today) === age).length }));

const WIDTH = 396;
const BAR = 32;
const STEP = WIDTH / OVERDUE_AGES.length;

/** A strip of the ages from left to right, with a bar for each. */
export function drawOverdueAges(counts: readonly OverdueCount[]): Drawing {
  const most = Math.max(1, ...counts.map(({ count }) => count));
  const base = 20 + BAR;
  const shapes = counts.flatMap(({ age, count }, place): readonly Shape[] => {
    const x = round(place * STEP);
    const height = round((count / most) * BAR);
    const number: Shape = {
      is: 'words',
      tone: count === 0 ? 'quiet' : 'words',
      x: x + 4,
      y: base - height - 5,
      words: inFigures(count),
      align: 'start',
      size: 16,
      bold: true
    };
    const bar: Shape = { is: 'box', tone: 'overdue', x, y: round(base - height), width: round(STEP - 6), height };
    const parts = count === 0 ? [number] : [bar, number];
    return [
      ...(count === 0
        ? parts
        : [
            {
              is: 'number' as const,
              label: `${OVERDUE_AGE_LABELS[age]} overdue: ${several(count, 'review')}`,
              opens: { overdue: age },
              x,
              y: 0,
              width: round(STEP - 6),
              height: base,
              shapes: parts
            }
          ]),
      { is: 'words', tone: 'words', x, y: base + 17, words: OVERDUE_AGE_LABELS[age], align: 'start', size: SMALL }
    ];
  });
  return {
    width: WIDTH,
    height: base + 22,
    shapes: [
      {
        is: 'line',
        tone: 'grid',
        points: [
          [0, base],
          [WIDTH - 6, base]
        ]
      },
      ...shapes
    ]
  };
}
