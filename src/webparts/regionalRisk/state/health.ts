import { dutyKey, dutyLabel, DUTIES } from '../../../domain/duties';
import { gapsOf, type Gap } from '../../../domain/insight/gaps';
import type { Period } from '../../../domain/clock';
import type { Directory } from '../../../domain/people/people';
import type { Say, Text } from '../../../domain/text';
import { WEEKDAY_CLOCK } from '../../../domain/reminders/weekday-clock';
import type { Row } from './rows';

/** One gap, with the review that it is on. */
export interface GapRow {
  readonly key: string;
  readonly line: Gap;
  readonly row: Row;
}

/** Gaps that have something in common. `id` is in the address while only they are shown. */
export interface GapGroup {
  readonly id: string;
  readonly label: string;
  readonly count: number;
}

export const GAP_KINDS = ['missing', 'late', 'stale', 'entered-late'] as const satisfies readonly Gap['kind'][];

/** The gaps of reviews, the worst review first. */
export function gapRows(
  rows: readonly Row[],
  o: { readonly directory: Directory; readonly today: string; readonly staleAfter: Period }
): readonly GapRow[] {
  const held = new Map(rows.map((row) => [row.reference, row]));
  return gapsOf(
    [...held.values()].map(({ shown }) => shown),
    { ...o, clock: WEEKDAY_CLOCK }
  ).flatMap(({ review, lines }) => {
    const row = held.get(review.reference);
    return row
      ? lines.map((line, at): GapRow => ({
          key: `${review.reference}/${line.kind}/${line.open ? dutyKey(line.open) : line.lateEntry ? at : ''}`,
          line,
          row
        }))
      : [];
  });
}

/** Everything that a gap is counted in: its kind, the task, and each person assigned to it. */
const groupsOf = ({
  line: { kind, open, owners }
}: GapRow): readonly { readonly id: string; readonly label: Text }[] => [
  { id: kind, label: '' },
  ...(open ? [{ id: `duty-${open.duty}`, label: DUTIES[open.duty].label }] : []),
  ...owners.map(({ id, name }) => ({ id: `by-${id}`, label: name }))
];

/** The gaps of one group, or all of them: what a number counts, and what the table then shows. */
export const gapsBehind = (only: string | undefined, gaps: readonly GapRow[]): readonly GapRow[] =>
  gaps.filter((gap) => only === undefined || groupsOf(gap).some(({ id }) => id === only));

/** The person of a group, by directory id. */
export const personOf = ({ id }: GapGroup): string => id.replace(/^by-/, '');

/** The gaps by the person assigned, or by task; the most first. */
export function groupedBy(by: 'duty' | 'by', gaps: readonly GapRow[], say: Say): readonly GapGroup[] {
  const labels = new Map(
    gaps
      .flatMap(groupsOf)
      .filter(({ id }) => id.startsWith(`${by}-`))
      .map(({ id, label }) => [id, label])
  );
  return [...labels]
    .map(([id, label]) => ({ id, label: say(label), count: gapsBehind(id, gaps).length }))
    .sort((a, b) => b.count - a.count || a.label.localeCompare(b.label, 'en-GB'));
}

/** The task of a gap; empty for a review with no recent activity and no task. */
export const taskOf = ({ line: { open }, row }: GapRow): Text => (open ? dutyLabel(open, row.shown.review) : '');
