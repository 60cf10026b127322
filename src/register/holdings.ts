import * as v from 'valibot';
import type { SPFI } from '@pnp/sp';
import type { Holding } from '../domain/people';
import { REGIONS } from '../domain/words';
import { isChanged, isDuplicate } from './answers';
import { line, whole } from './cells';
import { RegisterBusy } from './door';
import type { Cells } from './lists';
import { POST_LABELS, postLabelled } from './post-labels';
import { everyRow, parseRow, type Place } from './rows';
import { CellText } from './shapes';
import { addRow, updateRow } from './write-row';

/** One row of the Directory: a post that a person holds, from now on and without an end. */
export interface NewHolding extends Pick<Holding, 'post' | 'region'> {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
}

export type StoredHolding = NewHolding & Place;

const RowShape = v.object({ Title: CellText, PersonId: CellText, Email: CellText, Post: CellText, Region: CellText, From: v.nullish(v.string()) });
const RegionShape = v.picklist([...REGIONS, 'England']);

/** Person, post and region, and an empty first day: no two rows of the Directory have the same. */
export const holdingKey = ({ personId, post, region }: NewHolding): string => `${personId}|${post}|${region}|`;

/** The rows of the Directory without a first day: cover for a time is entered by hand and stays as it is. */
export async function readHoldings(sp: SPFI): Promise<readonly StoredHolding[]> {
  const rows = await everyRow(sp, 'directory', ['Title', 'PersonId', 'Email', 'Post', 'Region', 'From']);
  return rows.flatMap((row): StoredHolding[] => {
    const { Title, PersonId, Email, Post, Region, From, id, etag } = parseRow('directory', RowShape, row);
    const post = postLabelled(Post);
    const region = v.safeParse(RegionShape, Region);
    if (!post || !region.success || From) return [];
    return [{ personId: PersonId.trim().toLowerCase(), name: Title, email: Email, post, region: region.output, id, etag }];
  });
}

/** Enters a holding; one that somebody has just entered is left as it is. */
export async function addHolding(sp: SPFI, holding: NewHolding): Promise<void> {
  try {
    await addRow(sp, 'directory', cellsOf(holding));
  } catch (error) {
    if (!(await isDuplicate(error))) throw error;
  }
}

/** Changes the name and address of a holding that was read. */
export async function amendHolding(sp: SPFI, stored: StoredHolding, holding: NewHolding): Promise<void> {
  try {
    await updateRow(sp, 'directory', stored, cellsOf(holding));
  } catch (error) {
    if (isChanged(error)) throw new RegisterBusy(`${holding.name} is being changed in the Directory by somebody else.`);
    throw error;
  }
}

const cellsOf = (holding: NewHolding): Partial<Cells<'directory'>> => ({
  Title: line(holding.name),
  PersonId: whole(holding.personId),
  Post: POST_LABELS[holding.post] ?? null,
  Region: holding.region,
  Email: line(holding.email),
  HoldingKey: whole(holdingKey(holding))
});
