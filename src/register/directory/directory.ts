import * as v from 'valibot';
import type { SPFI } from '@pnp/sp';
import { directoryOf, type DirectoryRow } from '../../domain/people/directory/row';
import { asEntered } from '../../domain/input/characters';
import type { Directory, Person } from '../../domain/people/people';
import { REGIONS } from '../../domain/words';
import { CodesSchema, PersonIdSchema } from './directory-cells';
import { DayCell } from '../client/read-day';
import { postTitled } from '../../domain/people/directory/post-titles';
import { IN_USE } from './in-use';
import { allRows, equals, items, readableRows } from '../client/rows';
import { CellText } from '../client/schemas';

/** SharePoint gives so many at once. No more can be in use: a change that would add one is refused. */
const MOST = 5000;
const COLUMNS = ['Title', 'PersonId', 'Post', 'Region', 'From', 'Until', 'CoverFor', 'Inspects'];

const RowSchema = v.object({
  Title: v.pipe(v.string(), v.transform(asEntered), v.nonEmpty()),
  PersonId: v.pipe(PersonIdSchema, v.nonEmpty()),
  Post: v.pipe(
    v.string(),
    v.transform(postTitled),
    v.custom<NonNullable<ReturnType<typeof postTitled>>>((post) => post !== undefined)
  ),
  Region: v.picklist([...REGIONS, 'England']),
  From: DayCell,
  Until: DayCell,
  CoverFor: PersonIdSchema,
  Inspects: CodesSchema
});

const EmailSchema = v.object({ Email: CellText });

/**
 * Everyone who holds a post or held one lately, in one request. People edit this list by hand, so rows that cannot be
 * read are skipped and counted.
 */
export async function readDirectory(sp: SPFI): Promise<Directory & { readonly unreadable: number }> {
  const { filter } = equals<'directory'>('InUse', IN_USE);
  const rows: unknown[] = await items(sp, 'directory')
    .select('Id', ...COLUMNS)
    .filter(filter)
    .top(MOST)();
  return peopleOf(rows);
}

/** One person, if they are in the Directory. `id` is their directory object id. */
export async function readPerson(sp: SPFI, id: string): Promise<Person | undefined> {
  return peopleOf(await allRows(sp, 'directory', COLUMNS, equals<'directory'>('PersonId', id.toLowerCase()))).people[0];
}

/** A person’s work email, if one of their rows has it. `id` is their directory object id. */
export async function readEmail(sp: SPFI, id: string): Promise<string | undefined> {
  const rows = await allRows(sp, 'directory', ['Email'], equals<'directory'>('PersonId', id.toLowerCase()));
  return readableRows('directory', EmailSchema, rows)
    .map(({ Email }) => Email.trim())
    .find((email) => email !== '');
}

function peopleOf(rows: readonly unknown[]): Directory & { readonly unreadable: number } {
  const read = readableRows('directory', RowSchema, rows).map(rowOf);
  return { ...directoryOf(read), unreadable: rows.length - read.length };
}

const rowOf = ({
  PersonId,
  Title,
  Post,
  Region,
  From,
  Until,
  CoverFor,
  Inspects
}: v.InferOutput<typeof RowSchema>): DirectoryRow => ({
  personId: PersonId,
  name: Title,
  email: '',
  post: Post,
  region: Region,
  inspects: Inspects,
  ...(From ? { from: From } : {}),
  ...(Until ? { until: Until } : {}),
  ...(CoverFor ? { coverFor: CoverFor } : {})
});
