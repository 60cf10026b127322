import type { SPFI } from '@pnp/sp';
import * as v from 'valibot';
import { several } from '../../../src/domain/several';
import { historyItemsIn } from '../../../src/register/history';
import { LIST } from '../../../src/register/lists/list-names';
import { reviewsIn } from '../../../src/register/reviews/reviews';
import { SITE_VERSION } from '../../../src/register/site-version';
import { historyFaults } from '../history-faults';
import {
  CONTENTS,
  DOCUMENTS,
  FORMAT,
  listFile,
  PERMISSIONS,
  SITE,
  type Contents,
  type SavedDocument
} from './contents';
import { openFolderOut, type FolderOut } from './folder-out';
import { everythingInLibrary, readVersions } from './read-documents';
import { readLists, type ListRead } from './read-lists';
import { readPermissions } from './read-permissions';
import { savedRow } from './saved-row';

interface Exporting {
  readonly sp: SPFI;
  readonly siteUrl: string;
  /** The folder, which must be empty or not be there. */
  readonly to: string;
  readonly release: string;
  /** A UTC time. */
  readonly now: () => string;
  readonly say: (line: string) => void;
}

/**
 * Writes everything that the register holds into a folder, while people work: `contents.json`, written last, has the
 * hash of each file. Gives false, with sentences, if the folder is not empty, the history does not follow its chain, or
 * a document could not be read. A backup that was interrupted has no `contents.json`: begin again in another folder.
 */
export async function exportRegister({ sp, siteUrl, to, release, now, say }: Exporting): Promise<boolean> {
  const folder = await openFolderOut(to);
  if ('problem' in folder) {
    say(folder.problem);
    return false;
  }
  const startedAt = now();
  const lists: Record<string, Contents['lists'][string]> = {};
  const read: Partial<Record<ListRead['list'], readonly unknown[]>> = {};
  for await (const { list, rows, from, until } of readLists(sp, now)) {
    await folder.write(listFile(list), linesOf(rows.map((row) => savedRow(list, row))));
    lists[LIST[list]] = { rows: rows.length, from, until };
    if (list === 'reviews' || list === 'history') read[list] = rows;
    say(`${LIST[list]}: ${several(rows.length, 'row')}, as at ${until}.`);
  }
  const { documents, missing } = await exportDocuments(sp, folder, say);
  await folder.write(PERMISSIONS, pretty(await readPermissions(sp)));
  await folder.write(SITE, pretty(v.parse(SiteSchema, await sp.web.select(...Object.keys(SiteSchema.entries))())));
  const contents: Contents = {
    format: FORMAT,
    release,
    siteVersion: SITE_VERSION,
    siteUrl,
    startedAt,
    endedAt: now(),
    lists,
    documents,
    missing,
    files: folder.hashes()
  };
  await folder.write(CONTENTS, pretty(contents));
  const faults = historyFaults(reviewsIn(read.reviews ?? []), historyItemsIn(read.history ?? []));
  faults.forEach(say);
  missing.forEach(({ path, because }) => say(`${path} of ${LIST.documents} is not in the backup: ${because}`));
  say(
    faults.length === 0
      ? 'The history in the backup is complete.'
      : `The history in the backup has ${several(faults.length, 'fault')}.`
  );
  say(
    `${to} holds personal detail. Only your own account can read it: keep it on an encrypted drive, give it to nobody who may not read every review, and delete it when its time has come.`
  );
  return faults.length === 0 && missing.length === 0;
}

const SiteSchema = v.object({ Title: v.string(), Url: v.string(), Language: v.number(), MembersCanShare: v.boolean() });

/** JSON with one row on each line, so that it can be compared and searched line by line. */
const linesOf = (rows: readonly object[]): string =>
  rows.length === 0 ? '[]\n' : `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`;

const pretty = (content: unknown): string => `${JSON.stringify(content, null, 2)}\n`;

const WHY = {
  gone: 'it was removed while the backup was made.',
  open: 'someone has it open, so SharePoint does not give it. Ask them to close it, then make another backup.'
} as const;

async function exportDocuments(
  sp: SPFI,
  folder: FolderOut,
  say: (line: string) => void
): Promise<Pick<Contents, 'documents' | 'missing'>> {
  const all = await everythingInLibrary(sp);
  const documents: SavedDocument[] = [];
  const missing: Contents['missing'] = [];
  for (const { path, at, reference, kind, hash } of all.filter(({ isFolder }) => !isFolder)) {
    const versions = await readVersions(sp, { path, at }, (file, bytes) => folder.write(file, bytes));
    if (typeof versions === 'string') missing.push({ path, because: WHY[versions] });
    else documents.push({ path, reference, kind, hash, versions: [...versions] });
  }
  const folders = all
    .filter(({ isFolder }) => isFolder)
    .map(({ path }) => path)
    .sort((a, b) => a.split('/').length - b.split('/').length);
  await folder.write(DOCUMENTS, pretty({ folders, documents }));
  say(`${LIST.documents}: ${several(documents.length, 'document')}.`);
  return { documents: documents.length, missing };
}
