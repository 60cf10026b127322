import type { OldRow } from './row';

const NOTHING_TO_TELL_BY = 'Nothing tells this row from others. Enter a number, the initials, a date or the service.';

/** Rejects rows that cannot be told apart: two with one key, and those that say nothing to be known by. */
export function rejectTwice(rows: readonly OldRow[]): readonly OldRow[] {
  const byKey = new Map<string, readonly OldRow[]>();
  for (const row of rows) byKey.set(row.key, [...(byKey.get(row.key) ?? []), row]);
  return rows.map((row) => {
    if (row.key === '') return rejected(row, NOTHING_TO_TELL_BY);
    const [other] = (byKey.get(row.key) ?? []).filter((each) => each !== row);
    return other ? rejected(row, sameAs(other)) : row;
  });
}

const sameAs = ({ sheet, row }: OldRow): string =>
  `Row ${row} of sheet “${sheet}” cannot be told from this one: they have the same number, or neither has one and their board, initials, date and service are the same. Give one of them another number, or take one out.`;

const rejected = (row: OldRow, words: string): OldRow => ({
  ...row,
  problems: [...row.problems, { column: 0, words }],
  cells: row.cells.map((cell) => ({ ...cell, rule: undefined, fate: 'rejected', fields: [] }))
});
