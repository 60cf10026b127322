import { rounded, type Figure } from './figure';

const COLUMNS = ['operation', 'requests', 'with parts', 'ms', 'ratio', 'bytes', 'aim', ''] as const;
const TO_THE_RIGHT: readonly number[] = [1, 2, 3, 4, 5];

/** The figures as lines of text for people. */
export function table(figures: readonly Figure[]): string {
  const rows = [COLUMNS, ...figures.map(cells)];
  const widths = COLUMNS.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => row.map((cell, column) => (TO_THE_RIGHT.includes(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0))).join('  ').trimEnd()).join('\n');
}

const count = (value: number | undefined): string => value?.toLocaleString('en-GB') ?? '';

function cells({ operation, requests, parts, ms, ratio, against, bytes, aim, note }: Figure): readonly string[] {
  return [
    operation,
    count(requests),
    count(parts),
    ms === undefined ? '' : ms.toFixed(1),
    ratio === undefined ? '' : `${rounded(ratio).toFixed(ratio < 10 ? 2 : 1)} ×`,
    count(bytes),
    verdict({ requests, bytes }, aim),
    [...(against ? [`ratio to ${against}`] : []), ...(note ? [note] : [])].join('; ')
  ];
}

function verdict(measured: { readonly requests: number | undefined; readonly bytes: number | undefined }, aim: Figure['aim']): string {
  const [unit, most] = aim?.requests === undefined ? (['bytes', aim?.bytes] as const) : (['requests', aim.requests] as const);
  if (most === undefined) return '';
  return `${(measured[unit] ?? Infinity) <= most ? 'met' : 'MISSED'}: at most ${count(most)}`;
}
