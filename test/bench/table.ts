import { aimedAt, missedBy, rounded, UNITS, type Figure } from './figure';

const COLUMNS = [
  'operation',
  'requests',
  'with parts',
  'one after another',
  'ms',
  'ms at a distance',
  'ratio',
  'bytes',
  'frames lost ‰',
  'presses',
  'boxes filled',
  'aim',
  ''
] as const;
const TO_THE_RIGHT: readonly number[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

const LEGEND = [
  'requests: to SharePoint, of a page also to the service, a batch is one; with parts: each part of a batch counted instead of the batch. one after another:',
  'requests to SharePoint that the answer waited for, each begun after the one before it had ended, counted with 200 ms added to each, so that those made at once',
  'overlap on any machine. ms: the median, of a machine that is shared, so look at the ratio: ms divided by those of the floor of the same run that the row names.',
  'ms at a distance: the median with those 200 ms. bytes: of what is named. presses and boxes filled: what a person does, as the browser',
  'tests count and hold it. aim: what it should be at most.'
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
  return [...lines, '', ...LEGEND, '', ...misses(figures)].join('\n');
}

const count = (value: number | undefined): string => value?.toLocaleString('en-GB', { maximumFractionDigits: 0 }) ?? '';

function cells(figure: Figure): readonly string[] {
  const {
    operation,
    requests,
    parts,
    sequential,
    ms,
    atDistance,
    ratio,
    against,
    bytes,
    frames,
    presses,
    boxes,
    note
  } = figure;
  return [
    operation,
    count(requests),
    count(parts),
    count(sequential),
    ms === undefined ? '' : ms.toFixed(1),
    atDistance === undefined ? '' : atDistance.toFixed(0),
    ratio === undefined ? '' : `${rounded(ratio).toFixed(ratio < 10 ? 2 : 1)} ×`,
    count(bytes),
    count(frames),
    count(presses),
    count(boxes),
    verdict(figure),
    [...(against ? [`ratio to ${against}`] : []), ...(note ? [note] : [])].join('; ')
  ];
}

/** Each aim, and whether what was measured is at most that. */
function verdict(figure: Figure): string {
  const missed = missedBy(figure);
  return aimedAt(figure)
    .map((unit) => `${missed.includes(unit) ? 'MISSED' : 'met'}: at most ${count(figure.aim?.[unit])} ${UNITS[unit]}`)
    .join('; ');
}

/** A line for each aim that was missed. */
function misses(figures: readonly Figure[]): readonly string[] {
  const lines = figures.flatMap((figure) =>
    missedBy(figure).map(
      (unit) =>
        `MISSED  ${figure.operation}: ${count(figure[unit])} ${UNITS[unit]}, at most ${count(figure.aim?.[unit])}`
    )
  );
  return lines.length === 0 ? ['Every aim is met.'] : lines;
}
