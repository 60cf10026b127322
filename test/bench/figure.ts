/** What was measured of one operation. What does not apply is left out. */
export interface Figure {
  readonly operation: string;
  /** HTTP requests to SharePoint, of a page also to the service; a batch is one. */
  readonly requests?: number;
  /** What those requests hold when each part of a batch is counted. */
  readonly parts?: number;
  /** How many requests to SharePoint the answer waited for, one after another, counted at a distance. */
  readonly sequential?: number;
  /** Milliseconds, the median. */
  readonly ms?: number;
  /** The same with 200 ms added to each request to SharePoint, unless the operation says how many. */
  readonly atDistance?: number;
  /** `ms` divided by the floor of the same run that `against` names. */
  readonly ratio?: number;
  readonly against?: string;
  readonly bytes?: number;
  /** Frames that were not drawn, of every thousand. */
  readonly frames?: number;
  /** How many buttons, choices and links a person presses, and how many boxes they fill. */
  readonly presses?: number;
  readonly boxes?: number;
  /** What it should be at most. */
  readonly aim?: { readonly [unit in Unit]?: number };
  readonly note?: string;
}

/** What a figure can have an aim in, and what it is called. */
export const UNITS = {
  requests: 'requests',
  sequential: 'one after another',
  atDistance: 'ms at a distance',
  bytes: 'bytes',
  frames: 'frames lost ‰',
  presses: 'presses',
  boxes: 'boxes filled'
} as const;
export type Unit = keyof typeof UNITS;

/** A figure as it is given to programs: `missed` names each unit whose aim it does not meet. */
export type Published = Omit<Figure, 'parts' | 'against' | 'note'> & { readonly missed?: readonly Unit[] };

export function published(figure: Figure): Published {
  const { operation, requests, sequential, ms, atDistance, ratio, bytes, frames, presses, boxes, aim } = figure;
  const missed = missedBy(figure);
  return {
    operation,
    ...(requests === undefined ? {} : { requests }),
    ...(sequential === undefined ? {} : { sequential }),
    ...(ms === undefined ? {} : { ms: rounded(ms) }),
    ...(atDistance === undefined ? {} : { atDistance: rounded(atDistance) }),
    ...(ratio === undefined ? {} : { ratio: rounded(ratio) }),
    ...(bytes === undefined ? {} : { bytes }),
    ...(frames === undefined ? {} : { frames }),
    ...(presses === undefined ? {} : { presses }),
    ...(boxes === undefined ? {} : { boxes }),
    ...(aim === undefined ? {} : { aim }),
    ...(missed.length === 0 ? {} : { missed })
  };
}

/** Each unit in which a figure has an aim, in the order of the columns. */
export const aimedAt = ({ aim = {} }: Figure): readonly Unit[] =>
  (Object.keys(UNITS) as readonly Unit[]).filter((unit) => aim[unit] !== undefined);

/** Each unit in which a figure is more than its aim. What was not measured has not met it. */
export const missedBy = (figure: Figure): readonly Unit[] =>
  aimedAt(figure).filter((unit) => !((figure[unit] ?? Infinity) <= (figure.aim?.[unit] ?? Infinity)));

export const noting = (figure: Figure, note: string): Figure => ({
  ...figure,
  note: [note, ...(figure.note ? [figure.note] : [])].join('; ')
});

export const rounded = (value: number): number => Math.round(value * 100) / 100;

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  if (upper === undefined || lower === undefined) throw new Error('Nothing was measured.');
  return (upper + lower) / 2;
}
