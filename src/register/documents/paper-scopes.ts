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

const SharedSchema = v.array(
  v.object({ Name: v.string(), ListItemAllFields: v.object({ HasUniqueRoleAssignments: v.boolean() }) })
);

/** What is read of each review: of each folder, its permissions and its papers. */
const READS = 2 * PAPER_FOLDER_IDS.length;

/** The scopes of the folders that these reviews have, 25 reviews in each request. */
export async function readPaperScopes(sp: SPFI, references: readonly string[]): Promise<readonly PaperScope[]> {
  const found: PaperScope[] = [];
  const atOnce = MOST_IN_A_BATCH / READS;
  for (let first = 0; first < references.length; first += atOnce) {
    const some = references.slice(first, first + atOnce);
    const read = await inOneRequest(sp, (batch) =>
      some.flatMap((reference) => PAPER_FOLDER_IDS.map((folder) => readOne(batch, reference, folder)))
    );
    found.push(...read.flatMap((scope) => (scope ? [scope] : [])));
  }
  return found;
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
  const shared = v
    .parse(SharedSchema, files)
    .filter(({ ListItemAllFields }) => ListItemAllFields.HasUniqueRoleAssignments)
    .map(({ Name }) => Name);
  return { ...scope, reference, folder, shared };
}
