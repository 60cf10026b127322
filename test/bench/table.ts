import { rounded, UNITS, type Figure } from './figure';

const COLUMNS = ['operation', 'requests', 'with parts', 'ms', 'ratio', 'bytes', 'frames lost ‰', 'aim', ''] as const;
const TO_THE_RIGHT: readonly number[] = [1, 2, 3, 4, 5, 6];

const LEGEND = [
  'requests: to SharePoint, a batch is one; with parts: each part of a batch counted instead of the batch. ms: the median, of a machine that is shared,',
  'so look at the ratio: ms divided by those of the floor of the same run that the row names. bytes: of what is named. aim: what it should be at most.'
];

/** The figures as lines of text for people, and what the columns are. */
export function table(figures: readonly Figure[]): string {
  const rows = [COLUMNS, ...figures.map(cells)];
  const widths = COLUMNS.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) =>
        TO_THE_RIGHT.includes(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)
      )
      .join('  ')
      .trimEnd()
  );
  return [...lines, '', ...LEGEND].join('\n');
}

const count = (value: number | undefined): string => value?.toLocaleString('en-GB') ?? '';

function cells(figure: Figure): readonly string[] {
  const { operation, requests, parts, ms, ratio, against, bytes, frames, note } = figure;
  return [
    operation,
    count(requests),
    count(parts),
    ms === undefined ? '' : ms.toFixed(1),
    ratio === undefined ? '' : `${rounded(ratio).toFixed(ratio < 10 ? 2 : 1)} ×`,
    count(bytes),
    count(frames),
    verdict(figure),
    [...(against ? [`ratio to ${against}`] : []), ...(note ? [note] : [])].join('; ')
  ];
}

/** Whether what was measured is at most what it should be. */
function verdict(figure: Figure): string {
  return UNITS.map((unit) => ({ is: figure[unit] ?? Infinity, most: figure.aim?.[unit] }))
    .map(({ is, most }) => (most === undefined ? '' : `${is <= most ? 'met' : 'MISSED'}: at most ${count(most)}`))
    .join('');
}
