import * as v from 'valibot';
import type { SPFI } from '@pnp/sp';
import type { Directory, Holding, Person } from '../domain/people';
import { REGIONS } from '../domain/words';
import { CodesShape, DayShape, PersonIdShape } from './directory-cells';
import { postLabelled } from './post-labels';
import { allRows, equals, items } from './rows';

const MOST = 5000;
const COLUMNS = ['Title', 'PersonId', 'Post', 'Region', 'From', 'Until', 'CoverFor', 'Inspects'];

const RowShape = v.object({
  Title: v.pipe(v.string(), v.trim(), v.nonEmpty()),
  PersonId: v.pipe(PersonIdShape, v.nonEmpty()),
  Post: v.pipe(v.string(), v.transform(postLabelled), v.custom<NonNullable<ReturnType<typeof postLabelled>>>((post) => post !== undefined)),
  Region: v.picklist([...REGIONS, 'England']),
  From: DayShape,
  Until: DayShape,
  CoverFor: PersonIdShape,
  Inspects: CodesShape
});

/** Everybody, in one request. People edit this list by hand: rows that cannot be read are left out, and counted. */
export async function readDirectory(sp: SPFI): Promise<Directory & { readonly unreadable: number }> {
  const rows: unknown[] = await items(sp, 'directory').select(...COLUMNS).top(MOST)();
  if (rows.length >= MOST) throw new Error(`SCR Directory has ${MOST} rows or more, which is too many to read at once.`);
  return peopleOf(rows);
}

/** One person, or nothing when they are not in the Directory. `id` is their directory object id. */
export async function readPerson(sp: SPFI, id: string): Promise<Person | undefined> {
  return peopleOf(await allRows(sp, 'directory', COLUMNS, equals<'directory'>('PersonId', id.toLowerCase()))).people[0];
}

function peopleOf(rows: readonly unknown[]): Directory & { readonly unreadable: number } {
  const people = new Map<string, { id: string; name: string; holdings: Holding[] }>();
  let unreadable = 0;
  for (const row of rows) {
    const parsed = v.safeParse(RowShape, row);
    if (!parsed.success) {
      unreadable += 1;
      continue;
    }
    const { PersonId: id, Title: name } = parsed.output;
    const person = people.get(id) ?? { id, name, holdings: [] };
    person.holdings.push(holdingOf(parsed.output));
    people.set(id, person);
  }
  return { people: [...people.values()], unreadable };
}

const holdingOf = ({ Post: post, Region: region, From: from, Until: until, CoverFor: coverFor, Inspects: inspects }: v.InferOutput<typeof RowShape>): Holding => ({
  post,
  region,
  ...(from ? { from } : {}),
  ...(until ? { until } : {}),
  ...(coverFor ? { coverFor } : {}),
  ...(inspects.length > 0 ? { inspects } : {})
});
