import { addDays } from '../../dates';
import type { Directory, Holding, Person } from '../people';

/** One row of the Directory: a post that a person holds. Rows are never deleted: they end. */
export interface DirectoryRow extends Holding {
  /** The directory object id, in small letters. */
  readonly personId: string;
  readonly name: string;
  /** Empty when not known. */
  readonly email: string;
  /** The name of the person they cover for; with `coverFor`. */
  readonly coverForName?: string;
}

/** Unique: person, post, region, first day and the person covered. */
export const rowKey = ({ personId, post, region, from = '', coverFor }: DirectoryRow): string =>
  `${personId}|${post}|${region}|${from}${coverFor ? `|${coverFor}` : ''}`;

/** The people in the rows, each by the name in their first row. */
export function directoryOf(rows: readonly DirectoryRow[]): Directory {
  const people = new Map<string, Person>();
  for (const row of rows) {
    const { name, holdings } = people.get(row.personId) ?? { name: row.name, holdings: [] };
    people.set(row.personId, { id: row.personId, name, holdings: [...holdings, holdingIn(row)] });
  }
  return { people: [...people.values()] };
}

/** The rows of the people. */
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

/** Whether a row includes a day from `from` to `until` (absent: no end). */
export const lastsWithin = (row: Pick<Holding, 'from' | 'until'>, from: string, until: string | undefined): boolean =>
  (row.until === undefined || row.until >= from) &&
  (until === undefined || row.from === undefined || row.from <= until) &&
  !neverBegins(row);

/** How many rows can be in use: SharePoint gives 5,000 at once, and some are added by hand. */
export const MOST_ROWS = 4_500;
/** In days. Someone whose post has just ended is told so, and not that they are unknown. */
const READ_AFTER_END = 90;

/** Whether commands still read a row on a day: it has not ended, or only lately. */
export const isInUse = ({ until }: Pick<Holding, 'until'>, today: string): boolean =>
  until === undefined || until >= addDays(today, -READ_AFTER_END);

/** A row that was added by mistake is ended before it begins. */
const neverBegins = ({ from, until }: Pick<Holding, 'from' | 'until'>): boolean =>
  from !== undefined && until !== undefined && until < from;
