import * as v from 'valibot';
import type { SPFI } from '@pnp/sp';
import '@pnp/sp/files/folder.js';
import '@pnp/sp/security/item.js';
import { Item } from '@pnp/sp/items/types.js';
import { PAPER_FOLDER_IDS, type PaperFolder } from '../../domain/need-to-know/paper-folders';
import { inOneRequest, MOST_IN_A_BATCH } from '../client/one-request';
import { unlessMissing } from '../client/sharepoint-errors';
import { readScope, type Place, type Scope } from '../permissions/scope';
import { paperFolder } from './folders';

/** Who may do what in a folder of papers, and the papers in it that have permissions of their own. */
export interface PaperScope extends Scope {
  readonly reference: string;
  readonly folder: PaperFolder;
  /** The names of the papers in it. */
  readonly names: readonly string[];
  /** By name. Nobody gives a paper such permissions but people who share it. */
  readonly shared: readonly string[];
}

export const paperPlace =
  (reference: string, folder: PaperFolder): Place =>
  (sp) =>
    Item(paperFolder(sp, reference, folder), 'listItemAllFields');

export const sharedPaper =
  (reference: string, folder: PaperFolder, name: string): Place =>
  (sp) =>
    Item(paperFolder(sp, reference, folder).files.getByUrl(name), 'listItemAllFields');

const PapersSchema = v.array(
  v.object({ Name: v.string(), ListItemAllFields: v.object({ HasUniqueRoleAssignments: v.boolean() }) })
);
const nameOf = ({ Name }: { readonly Name: string }): string => Name;

/** What is read of each review: of each folder, its permissions and its papers. */
const READS = 2 * PAPER_FOLDER_IDS.length;

/** The scopes of the folders that these reviews have, 25 reviews in each request. */
export async function readPaperScopes(sp: SPFI, references: readonly string[]): Promise<readonly PaperScope[]> {
  const found: PaperScope[] = [];
  const atOnce = MOST_IN_A_BATCH / READS;
  for (let first = 0; first < references.length; first += atOnce) {
    const some = references.slice(first, first + atOnce);
    const read = await inOneRequest(sp, (batch) => some.map((reference) => paperScopesIn(batch, reference)));
    found.push(...read.flat());
  }
  return found;
}

/** The scopes of the folders of a review, in a request that reads more. */
export async function paperScopesIn(batch: SPFI, reference: string): Promise<readonly PaperScope[]> {
  const read = await Promise.all(PAPER_FOLDER_IDS.map((folder) => readOne(batch, reference, folder)));
  return read.flatMap((scope) => (scope ? [scope] : []));
}

async function readOne(batch: SPFI, reference: string, folder: PaperFolder): Promise<PaperScope | undefined> {
  const [scope, files] = await Promise.all([
    unlessMissing(readScope(batch, paperPlace(reference, folder)), undefined),
    unlessMissing<unknown, undefined>(
      paperFolder(batch, reference, folder)
        .files.select('Name', 'ListItemAllFields/HasUniqueRoleAssignments')
        .expand('ListItemAllFields')(),
      undefined
    )
  ]);
  if (!scope || files === undefined) return undefined;
  const papers = v.parse(PapersSchema, files);
  const shared = papers.filter(({ ListItemAllFields }) => ListItemAllFields.HasUniqueRoleAssignments);
  return { ...scope, reference, folder, names: papers.map(nameOf), shared: shared.map(nameOf) };
}
