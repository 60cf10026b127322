import { dutyKey, dutyLabel, DUTIES } from '../../../domain/duties';
import { gapsOf, type Gap } from '../../../domain/insight/gaps';
import type { Period } from '../../../domain/clock';
import type { Directory } from '../../../domain/people/people';
import { OUR_WORDS, type SiteWords } from '../../../domain/site-words';
import { WEEKDAY_CLOCK } from '../../../domain/reminders/weekday-clock';
import { rowsBehind, type Row } from './rows';
import type { Filters } from './view';

/** One thing that is missing, late or stale, with the review that it is on. */
export interface GapRow {
  readonly key: string;
  readonly line: Gap;
  readonly row: Row;
}

/** So many gaps that have something in common. `id` is what stands in the address while they alone are shown. */
export interface GapGroup {
  readonly id: string;
  readonly label: string;
  readonly count: number;
}

export const GAP_KINDS = ['missing', 'late', 'stale'] as const satisfies readonly Gap['kind'][];

/** What is missing, late or stale on the reviews that meet the filters, the worst review first. */
export function gapRows(
  rows: readonly Row[],
  filters: Filters,
  o: { readonly directory: Directory; readonly today: string; readonly staleAfter: Period }
): readonly GapRow[] {
  const held = new Map(rowsBehind(filters, rows).map((row) => [row.reference, row]));
  return gapsOf(
    [...held.values()].map(({ shown }) => shown),
    { ...o, clock: WEEKDAY_CLOCK }
  ).flatMap(({ review, lines }) => {
    const row = held.get(review.reference);
    return row
      ? lines.map((line): GapRow => ({
          key: `${review.reference}/${line.kind}/${line.open ? dutyKey(line.open) : ''}`,
          line,
          row
        }))
      : [];
  });
}

/** Everything that a gap is counted in: its kind, the duty, and each person who can fill it. */
function groupsOf({ line: { kind, open, owners } }: GapRow, words = OUR_WORDS): readonly Omit<GapGroup, 'count'>[] {
  return [
    { id: kind, label: '' },
    ...(open ? [{ id: `duty-${open.duty}`, label: words(DUTIES[open.duty].label) }] : []),
    ...owners.map(({ id, name }) => ({ id: `by-${id}`, label: name }))
  ];
}

/** The gaps of one group, or all of them: what a number counts, and what the table then shows. */
export const gapsBehind = (only: string | undefined, gaps: readonly GapRow[]): readonly GapRow[] =>
  gaps.filter((gap) => only === undefined || groupsOf(gap).some(({ id }) => id === only));

/** The gaps by whoever can fill them, or by duty, in the words of the site; the most first. */
export function groupedBy(by: 'duty' | 'by', gaps: readonly GapRow[], words = OUR_WORDS): readonly GapGroup[] {
  const groups = new Map(
    gaps
      .flatMap((gap) => groupsOf(gap, words))
      .filter(({ id }) => id.startsWith(`${by}-`))
      .map((group) => [group.id, group])
  );
  return [...groups.values()]
    .map((group) => ({ ...group, count: gapsBehind(group.id, gaps).length }))
    .sort((a, b) => b.count - a.count || a.label.localeCompare(b.label, 'en-GB'));
}

/** What is owed where a gap is, in words; nothing for a review that does not move and owes nothing. */
export const owedIn = ({ line: { open }, row }: GapRow, words: SiteWords): string =>
  open ? dutyLabel(open, row.shown.review, words) : '';
