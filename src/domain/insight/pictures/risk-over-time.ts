import { addMonths } from '../../dates';
import { RISK_LABELS, RISK_LEVELS, type RiskLevel } from '../../review/risk';
import { ratingOn, wasOpenOn, type ReviewLifespan } from '../figures';
import { inFigures, several } from '../../several';
import { round, SMALL, TODAY_WORDS, topOf, type Drawing, type Shape } from './drawing';
import { monthOf } from './trend';

export const RATINGS = [...RISK_LEVELS, 'unrated'] as const;
type RatingName = (typeof RATINGS)[number];

export const RATING_LABELS: Readonly<Record<RatingName, string>> = { ...RISK_LABELS, unrated: 'Not rated yet' };

/** How many open reviews had each rating at the end of a day, YYYY-MM-DD. */
interface RatedOn {
  readonly day: string;
  readonly counts: Readonly<Record<RiskLevel | 'unrated', number>>;
}

/** The ratings (KP-6) of the reviews that were open, a month apart over the last 12 months; the last is today. */
export const riskOverTime = (lifespans: readonly ReviewLifespan[], today: string): readonly RatedOn[] =>
  Array.from({ length: 13 }, (_, place) => addMonths(today, place - 12)).map((day) => {
    const open = lifespans.filter((life) => wasOpenOn(life, day));
    const rated = (rating: RatingName): number => open.filter((life) => ratingOn(life, day) === rating).length;
    return {
      day,
      counts: { red: rated('red'), amber: rated('amber'), green: rated('green'), unrated: rated('unrated') }
    };
  });

const WIDTH = 396;
const LABELS = 96;
const NUMBERS = 40;
const ROW = 44;
const BARS = WIDTH - LABELS - NUMBERS;

/**
 * A row of bars for each rating, one bar a month, all on one scale, with the number of the last at its end.
 * `todayWords`: what the last is called; a document is read later than on that day.
 */
export function drawRiskOverTime(months: readonly RatedOn[], todayWords = TODAY_WORDS): Drawing {
  const top = topOf(months.flatMap(({ counts }) => Object.values(counts)));
  const step = BARS / months.length;
  const last = months.at(-1);
  return {
    width: WIDTH,
    height: RATINGS.length * ROW + 18,
    shapes: [
      ...RATINGS.flatMap((rating, row): readonly Shape[] => {
        const base = row * ROW + ROW - 6;
        const count = last?.counts[rating] ?? 0;
        return [
          { is: 'words', tone: 'words', x: 0, y: base - 8, words: RATING_LABELS[rating], align: 'start', size: SMALL },
          {
            is: 'line',
            tone: 'grid',
            points: [
              [LABELS, base],
              [LABELS + BARS, base]
            ]
          },
          ...months.flatMap(({ counts }, place): readonly Shape[] => {
            const height = round((counts[rating] / top) * (ROW - 12));
            return height === 0
              ? []
              : [
                  {
                    is: 'box',
                    tone: rating,
                    x: round(LABELS + place * step + 2),
                    y: round(base - height),
                    width: round(step - 4),
                    height
                  }
                ];
          }),
          ...numberOf(rating, count, base)
        ];
      }),
      ...months.flatMap(({ day }, place): readonly Shape[] =>
        place % 3 === 0
          ? [
              {
                is: 'words',
                tone: 'quiet',
                x: round(LABELS + place * step + step / 2),
                y: RATINGS.length * ROW + 12,
                words: place === months.length - 1 ? todayWords : monthOf(day),
                align: 'middle',
                size: 11
              }
            ]
          : []
      )
    ]
  };
}

function numberOf(rating: RatingName, count: number, base: number): readonly Shape[] {
  const [x, words]: readonly [number, Shape] = [
    LABELS + BARS + 4,
    {
      is: 'words',
      tone: count === 0 ? 'quiet' : 'words',
      x: WIDTH - 6,
      y: base - 7,
      words: inFigures(count),
      align: 'end',
      size: 16,
      ...(count === 0 ? {} : { bold: true as const })
    }
  ];
  if (count === 0) return [words];
  const label = `${RATING_LABELS[rating]}: ${several(count, 'review')}`;
  return [
    { is: 'number', label, opens: { risk: rating }, x, y: base - 30, width: NUMBERS - 4, height: 30, shapes: [words] }
  ];
}
