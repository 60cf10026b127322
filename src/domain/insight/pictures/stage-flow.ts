import { STAGE_LABELS, STAGES, type Stage } from '../../review/stage';
import { AGE_LABELS, AGES, type Age } from '../figures';
import { inFigures, several } from '../../several';
import { round, SMALL, type Counted, type Drawing, type Shape } from './drawing';

type OpenStage = Exclude<Stage, 'closed'>;

/** The stages of an open review, in their order. */
export const OPEN_STAGES = STAGES.filter((stage): stage is OpenStage => stage !== 'closed');

/** The open reviews of one stage: how many, and how many of each age. */
interface StageCount {
  readonly stage: OpenStage;
  readonly count: number;
  readonly ages: Readonly<Record<Age, number>>;
}

/** Counts open reviews by stage, and in each by age. Every stage is there, in order. */
export const stageFlow = (reviews: readonly { readonly stage: Stage; readonly age: Age }[]): readonly StageCount[] =>
  OPEN_STAGES.map((stage) => {
    const here = reviews.filter((review) => review.stage === stage);
    const aged = (age: Age): number => here.filter((review) => review.age === age).length;
    return {
      stage,
      count: here.length,
      ages: {
        'under-3': aged('under-3'),
        '3-to-6': aged('3-to-6'),
        '6-to-12': aged('6-to-12'),
        'over-12': aged('over-12')
      }
    };
  });

const WIDTH = 396;
const LABELS = 96;
const STEP = (WIDTH - LABELS) / OPEN_STAGES.length;
const HEAD = 40;
const TOTAL = 36;
const ROW = 32;
/** The point of an arrow. */
const POINT = 8;

/** The stages as arrows from left to right, below each how many reviews it has, and of which age. */
export function drawStageFlow(stages: readonly StageCount[]): Drawing {
  const most = Math.max(1, ...stages.flatMap(({ ages }) => Object.values(ages)));
  return {
    width: WIDTH,
    height: HEAD + TOTAL + AGES.length * ROW,
    shapes: [
      ...AGES.map((age, row): Shape => ({
        is: 'words',
        tone: 'words',
        x: 0,
        y: HEAD + TOTAL + row * ROW + 20,
        words: AGE_LABELS[age],
        align: 'start',
        size: SMALL
      })),
      { is: 'words', tone: 'words', x: 0, y: HEAD + 24, words: 'All', align: 'start', size: SMALL, bold: true },
      ...stages.flatMap((of, place) => drawStage(of, LABELS + place * STEP, most))
    ]
  };
}

function drawStage({ stage, count, ages }: StageCount, x: number, most: number): readonly Shape[] {
  const [end, middle] = [x + STEP - 3, HEAD / 2];
  const words = STAGE_LABELS[stage].split(' ');
  return [
    {
      is: 'area',
      tone: 'band',
      points: [
        [x, 0],
        [end - POINT, 0],
        [end, middle],
        [end - POINT, HEAD],
        [x, HEAD],
        [x + POINT, middle]
      ]
    },
    ...words.map((word, line): Shape => ({
      is: 'words',
      tone: 'words',
      x: x + STEP / 2,
      y: middle + 4 + (line - (words.length - 1) / 2) * 14,
      words: word,
      align: 'middle',
      size: 11
    })),
    ...numbered(
      count,
      { phase: stage },
      `${STAGE_LABELS[stage]}: ${several(count, 'review')}`,
      [x, HEAD + 2, TOTAL - 4],
      16
    ),
    ...AGES.flatMap((age, row) => {
      const [top, of] = [HEAD + TOTAL + row * ROW, ages[age]];
      const width = round((of / most) * (STEP - 28));
      return [
        ...(of > 0
          ? [{ is: 'box' as const, tone: `age-${age}` as const, x: x + 22, y: top + 9, width, height: 14 }]
          : []),
        ...numbered(
          of,
          { phase: stage, age },
          `${STAGE_LABELS[stage]}, ${AGE_LABELS[age].toLowerCase()}: ${several(of, 'review')}`,
          [x, top + 2, ROW - 4],
          SMALL
        )
      ];
    })
  ];
}

function numbered(
  count: number,
  opens: Counted,
  label: string,
  [x, y, height]: readonly [number, number, number],
  size: number
): readonly Shape[] {
  const words: Shape = {
    is: 'words',
    tone: count === 0 ? 'quiet' : 'words',
    x: size === SMALL ? x + 18 : x + STEP / 2,
    y: y + height / 2 + size / 3,
    words: inFigures(count),
    align: size === SMALL ? 'end' : 'middle',
    size,
    ...(count === 0 ? {} : { bold: true as const })
  };
  if (count === 0) return [words];
  return [{ is: 'number', label, opens, x, y, width: STEP - 3, height, shapes: [words] }];
}
