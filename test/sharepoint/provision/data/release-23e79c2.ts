import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { PERSONAS } from '../../../../sharepoint/local/personas';
import { openSiteLike, type LocalSite } from '../../../register/local-site';

/**
 * The site as commit 23e79c2 left it: its own local tenant, its own provisioning and its own service made every row, in
 * a run of that commit in which the people of people.json took the steps. A closed review of an adult, one whose IMR
 * was returned and submitted again, one that was closed and opened again, and one of a child; each with its history,
 * the second with an event whose history row and messages are still to be written.
 */
export const openOldSite = (): Promise<LocalSite> =>
  openSiteLike(async (database) => {
    const packed = await readFile(join(__dirname, 'release-23e79c2.sqlite.gz'));
    await writeFile(database, await promisify(gunzip)(packed));
  }, PERSONAS);

/** Its reviews, with the number of events of each. */
export const OLD_REVIEWS = {
  'SCR-A-2026-0001': 26,
  'SCR-A-2026-0002': 13,
  'SCR-A-2026-0003': 8,
  'SCR-C-2026-0001': 10
} as const;
