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
  /** What it should be at most. */
  readonly aim?: { readonly requests?: number; readonly bytes?: number };
  readonly note?: string;
}

export type Published = Pick<Figure, 'operation' | 'requests' | 'ms' | 'ratio' | 'bytes'>;

/** A figure as it is given to programs. */
export const published = ({ operation, requests, ms, ratio, bytes }: Figure): Published => ({
  operation,
  ...(requests === undefined ? {} : { requests }),
  ...(ms === undefined ? {} : { ms: rounded(ms) }),
  ...(ratio === undefined ? {} : { ratio: rounded(ratio) }),
  ...(bytes === undefined ? {} : { bytes })
});

export const rounded = (value: number): number => Math.round(value * 100) / 100;

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  if (upper === undefined || lower === undefined) throw new Error('Nothing was measured.');
  return (upper + lower) / 2;
}
