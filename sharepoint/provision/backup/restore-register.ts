import type { SPFI } from '@pnp/sp';
import { several } from '../../../src/domain/several';
import { inOneRequest } from '../../../src/register/client/one-request';
import { items } from '../../../src/register/client/rows';
import { everyHistoryItem } from '../../../src/register/history';
import { LIST, type ListName } from '../../../src/register/lists/list-names';
import { everyReview } from '../../../src/register/reviews/reviews';
import { misfit, readSiteVersion, saveSiteVersion, SITE_VERSION } from '../../../src/register/site-version';
import { giveAccess } from '../give-access';
import { historyFaults } from '../history-faults';
import { changesOf } from '../permissions/checks';
import { checkPapers } from '../permissions/papers-check';
import { openFolderIn } from './folder-in';
import { READING_ORDER } from './read-lists';
import { restoreDocuments } from './restore-documents';
import { isKeyed, restoreKeyed, restoreRows } from './restore-rows';
import { commandLine } from '../../../src/register/command-line';

interface Restoring {
  readonly sp: SPFI;
  readonly siteUrl: string;
  readonly from: string;
  /** A UTC time. */
  readonly now: () => string;
  readonly say: (line: string) => void;
}

/**
 * Puts a backup into a site that has been provisioned and is empty otherwise, and goes on where it was interrupted.
 * Until it has come to its end, the service and the other commands leave the site alone. Gives false, with sentences,
 * if the backup has been changed, the site is not empty, or the history does not follow its chain afterwards.
 */
export async function restoreRegister({ sp, siteUrl, from, now, say }: Restoring): Promise<boolean> {
  const refuse = (sentences: readonly string[]): false => {
    sentences.forEach(say);
    return false;
  };
  const backup = await openFolderIn(from);
  if ('problems' in backup) return refuse([...backup.problems, 'Nothing has been restored.']);
  const { contents, id } = backup;
  const site = await readSiteVersion(sp);
  if (site.restoring === undefined) {
    const problem = misfit(site, siteUrl, 'command');
    if (problem !== undefined) return refuse([problem]);
    const full = await listsWithRows(sp);
    if (full.length > 0)
      return refuse([
        `A backup is restored only into a site that is empty, and this one is not: ${full.join(', ')}. Provision another site, without --people.`
      ]);
    await saveSiteVersion(sp, { version: SITE_VERSION, restoring: id }, now());
  } else if (site.restoring !== id)
    return refuse(['Another backup is being put into this site. Run this with the folder that it was begun with.']);
  else say('Goes on where it was interrupted.');
  for (const list of READING_ORDER) {
    const rows = await backup.rows(list);
    if (isKeyed(list)) await restoreKeyed(sp, list, rows);
    else {
      const problems = await restoreRows(sp, list, rows);
      if (problems.length > 0) return refuse(problems);
    }
    say(`${LIST[list]}: ${several(rows.length, 'row')}.`);
  }
  (await restoreDocuments(sp, backup)).forEach(say);
  say(`${LIST.documents}: ${several(contents.documents, 'document')}.`);
  contents.missing.forEach(({ path }) => say(`${path} of ${LIST.documents} was not in the backup.`));
  (await giveAccess(sp)).forEach(say);
  for (const { make } of changesOf(await checkPapers(sp))) await make(sp);
  const faults = historyFaults(await everyReview(sp), await everyHistoryItem(sp));
  await saveSiteVersion(sp, { version: SITE_VERSION }, now());
  faults.forEach(say);
  say(
    faults.length === 0
      ? `The history is complete. Run “${commandLine('provision')}”, so that columns and views follow the settings, then start the service.`
      : `The history has ${several(faults.length, 'fault')}, as in the backup or since.`
  );
  return faults.length === 0;
}

/** Provisioning has rows of its own in SCR Settings and SCR Jobs. */
const BEGINS_EMPTY: readonly ListName[] = [...READING_ORDER.filter((list) => !isKeyed(list)), 'documents'];

async function listsWithRows(sp: SPFI): Promise<readonly string[]> {
  const found = await inOneRequest(sp, (batch) =>
    BEGINS_EMPTY.map((list) => items(batch, list).select('Id').top(1)<readonly unknown[]>())
  );
  return BEGINS_EMPTY.filter((_, index) => (found[index]?.length ?? 0) > 0).map((list) => LIST[list]);
}
