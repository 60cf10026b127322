import type { Directory, Holding, Person } from '../people';

/** One row of the Directory: a post that a person holds. Rows are never deleted: they end. */
export interface DirectoryRow extends Holding {
  /** The directory object id, in small letters. */
  readonly personId: string;
  readonly name: string;
  /** Empty when nobody has said. */
  readonly email: string;
  /** Whom they cover for; with `coverFor`. */
  readonly coverForName?: string;
}

/** Person, post, region, first day and whom it covers for: no two rows have the same. */
export const rowKey = ({ personId, post, region, from = '', coverFor }: DirectoryRow): string =>
  `${personId}|${post}|${region}|${from}${coverFor ? `|${coverFor}` : ''}`;

/** The people that the rows make, each by the name of their first row. */
export function directoryOf(rows: readonly DirectoryRow[]): Directory {
  const people = new Map<string, Person>();
  for (const row of rows) {
    const { name, holdings } = people.get(row.personId) ?? { name: row.name, holdings: [] };
    people.set(row.personId, { id: row.personId, name, holdings: [...holdings, holdingIn(row)] });
  }
  return { people: [...people.values()] };
}

/** The rows that make the people. */
export const rowsOf = ({ people }: Directory): readonly DirectoryRow[] =>
  people.flatMap(({ id, name, holdings }) =>
    holdings.map((holding) => ({ personId: id, name, email: '', ...holding, ...coverName(holding, people) }))
  );

const coverName = ({ coverFor }: Holding, people: readonly Person[]): Pick<DirectoryRow, 'coverForName'> => {
  const covered = people.find(({ id }) => id === coverFor);
  return covered ? { coverForName: covered.name } : {};
};

const holdingIn = ({ post, region, from, until, coverFor, inspects }: DirectoryRow): Holding => ({
  post,
  region,
  ...(from ? { from } : {}),
  ...(until ? { until } : {}),
  ...(coverFor ? { coverFor } : {}),
  ...(inspects && inspects.length > 0 ? { inspects } : {})
});

/** Whether a row lasts on one of the days from `from` to `until` (absent: for ever). */
export const lastsWithin = (row: Pick<Holding, 'from' | 'until'>, from: string, until: string | undefined): boolean =>
  (row.until === undefined || row.until >= from) &&
  (until === undefined || row.from === undefined || row.from <= until) &&
  !neverBegins(row);

/** A row that was entered by mistake is ended before it begins. */
const neverBegins = ({ from, until }: Pick<Holding, 'from' | 'until'>): boolean =>
  from !== undefined && until !== undefined && until < from;
