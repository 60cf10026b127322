import * as v from 'valibot';
import type { SPFI } from '@pnp/sp';
import '@pnp/sp/folders/list.js';
import { PAPER_FOLDERS } from '../../domain/need-to-know/paper-folders';
import { LIST } from '../lists/list-names';
import { everyRow, items } from '../client/rows';
import type { Place } from '../permissions/scope';

/** Something in the library that has permissions of its own. */
export interface OtherScope {
  /** From the library, such as `SCR-A-2026-0001/IMR/Notes`. */
  readonly path: string;
  readonly place: Place;
  /** The reference that the folder has for its name, where it is a folder of papers or a file in one. */
  readonly paperOf?: string;
}

const RowSchema = v.object({
  Id: v.number(),
  FileRef: v.string(),
  FileSystemObjectType: v.number(),
  HasUniqueRoleAssignments: v.boolean()
});
const FOLDER = 1;

/**
 * Whatever in the library has permissions of its own, apart from the two folders of these reviews and the files in
 * them. Nobody gives such permissions but people who share something. One request for each thousand documents and
 * folders.
 */
export async function otherScopes(sp: SPFI, references: ReadonlySet<string>): Promise<readonly OtherScope[]> {
  const [root, rows] = await Promise.all([
    sp.web.lists.getByTitle(LIST.documents).rootFolder.select('ServerRelativeUrl')<unknown>(),
    everyRow(sp, 'documents', ['FileRef', 'FileSystemObjectType', 'HasUniqueRoleAssignments'])
  ]);
  const { ServerRelativeUrl: library } = v.parse(v.object({ ServerRelativeUrl: v.string() }), root);
  return v
    .parse(v.array(RowSchema), rows)
    .filter(({ HasUniqueRoleAssignments }) => HasUniqueRoleAssignments)
    .map(({ Id, FileRef, FileSystemObjectType }) => {
      const path = FileRef.slice(library.length + 1);
      const paperOf = paperIn(path, FileSystemObjectType === FOLDER);
      return {
        path,
        place: (site: SPFI) => items(site, 'documents').getById(Id),
        ...(paperOf === undefined ? {} : { paperOf })
      };
    })
    .filter(({ paperOf }) => paperOf === undefined || !references.has(paperOf));
}

/** A folder within a folder of papers is not one. */
function paperIn(path: string, isFolder: boolean): string | undefined {
  const [reference, folder, ...rest] = path.split('/');
  const isPaper = Object.values(PAPER_FOLDERS).some((name) => name === folder) && rest.length === (isFolder ? 0 : 1);
  return isPaper ? reference : undefined;
}
