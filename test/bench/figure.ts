/** What was measured of one operation. What does not apply is left out. */
export interface Figure {
  readonly operation: string;
  /** HTTP requests to SharePoint; a batch is one. */
  readonly requests?: number;
  /** What those requests hold when each part of a batch is counted. */
  readonly parts?: number;
  /** Milliseconds, the median. */
  readonly ms?: number;
  /** `ms` divided by the floor of the same run that `against` names. */
  readonly ratio?: number;
  readonly against?: string;
  readonly bytes?: number;
  /** Frames that were not drawn, of every thousand. */
  readonly frames?: number;
  /** What it should be at most. */
  readonly aim?: { readonly [unit in Unit]?: number };
  readonly note?: string;
}

/** What a figure can have an aim in. */
export const UNITS = ['requests', 'bytes', 'frames'] as const;
type Unit = (typeof UNITS)[number];

export type Published = Pick<Figure, 'operation' | 'requests' | 'ms' | 'ratio' | 'bytes' | 'frames'>;

/** A figure as it is given to programs. */
export const published = ({ operation, requests, ms, ratio, bytes, frames }: Figure): Published => ({
  operation,
  ...(requests === undefined ? {} : { requests }),
  ...(ms === undefined ? {} : { ms: rounded(ms) }),
  ...(ratio === undefined ? {} : { ratio: rounded(ratio) }),
  ...(bytes === undefined ? {} : { bytes }),
  ...(frames === undefined ? {} : { frames })
});

export const rounded = (value: number): number => Math.round(value * 100) / 100;

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  if (upper === undefined || lower === undefined) throw new Error('Nothing was measured.');
  return (upper + lower) / 2;
}
