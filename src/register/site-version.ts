import * as v from 'valibot';
import type { SPFI } from '@pnp/sp';
import { whole } from './client/cells';
import { OVERTAKEN, unlessOvertaken, untilWritten } from './client/overtaken';
import { equals, firstRow, placeOf } from './client/rows';
import { isMissingColumn, unlessMissing } from './client/sharepoint-errors';
import { addUnlessThere, updateRow } from './client/write-row';
import { commandLine } from './command-line';

/**
 * The version of the lists that this release reads and writes. A change of lists that an earlier release could not work
 * with makes it one more.
 */
export const SITE_VERSION = 5;

/** The row of SCR Jobs that holds the version of the site. */
export const SITE_VERSION_KEY = 'site-version';

/** The lists of commit 23e79c2, which did not say their version. */
const FIRST = 1;

/**
 * The version of a site’s lists; with `to`, they are between that one and `to`, and fit neither; with `restoring`, the
 * backup whose contents have that hash is being put into them, and nothing else may be done with them.
 */
export interface SiteVersion {
  readonly version: number;
  readonly to?: number;
  readonly restoring?: string;
}

const VersionCell = v.pipe(
  v.object({ DoneFor: v.pipe(v.string(), v.regex(/^[1-9]\d{0,5}( to [1-9]\d{0,5}| restoring [0-9a-f]{64})?$/)) }),
  v.transform(({ DoneFor }): SiteVersion => {
    const [number, what, other = ''] = DoneFor.split(' ');
    const version = Number(number);
    if (what === 'restoring') return { version, restoring: other };
    return what === undefined ? { version } : { version, to: Number(other) };
  })
);

/**
 * The version of the site, in one request. A site that does not say so readably is at the first: what leads on from
 * there looks at what is still to do.
 */
export const readSiteVersion = async (sp: SPFI): Promise<SiteVersion> => versionIn(await versionRow(sp));

function versionIn(row: unknown): SiteVersion {
  const read = v.safeParse(VersionCell, row);
  return read.success ? read.output : { version: FIRST };
}

/** Before a site is provisioned, it has no SCR Jobs, or only some of the columns. */
async function versionRow(sp: SPFI): Promise<unknown> {
  try {
    return await unlessMissing(firstRow(sp, 'jobs', ['DoneFor'], equals<'jobs'>('Key', SITE_VERSION_KEY)), undefined);
  } catch (error) {
    if (isMissingColumn(error)) return undefined;
    throw error;
  }
}

/** Records the version of the site, unless it is recorded. `at` is a UTC time. */
export async function saveSiteVersion(sp: SPFI, site: SiteVersion, at: string): Promise<void> {
  const cells = {
    Title: SITE_VERSION_KEY,
    Key: whole(SITE_VERSION_KEY),
    DoneFor: whole(doneFor(site)),
    DoneAt: at
  };
  await untilWritten('version of the site', async () => {
    const row = await versionRow(sp);
    if (row !== undefined && doneFor(versionIn(row)) === doneFor(site)) return undefined;
    if (row !== undefined) return unlessOvertaken(updateRow(sp, 'jobs', placeOf('jobs', row), cells));
    return (await addUnlessThere(sp, 'jobs', cells)) === 'added' ? undefined : OVERTAKEN;
  });
}

function doneFor({ version, to, restoring }: SiteVersion): string {
  if (restoring !== undefined) return `${version} restoring ${restoring}`;
  return to === undefined ? `${version}` : `${version} to ${to}`;
}

/** Who finds that the site is for another release, with what to do about a newer one, and after an earlier one. */
const WHO = {
  service: { newer: 'Update the service.', then: 'start the service again' },
  command: { newer: 'Use this command of the newer release.', then: 'run this again' }
} as const;
type Who = keyof typeof WHO;

/**
 * Says that this release must leave the site alone; undefined if it is not for a newer one, and no backup is being put
 * into it.
 */
export function keptFrom({ version, to = version, restoring }: SiteVersion, who: Who): string | undefined {
  if (restoring !== undefined)
    return `A backup is being put into this site. Run “${commandLine('restore')}” with the same folder to its end, then ${WHO[who].then}.`;
  return to > SITE_VERSION
    ? `The lists of this site are for a newer release (version ${to}) than this one (version ${SITE_VERSION}). ${WHO[who].newer}`
    : undefined;
}

/** Says why this release cannot work with the site as it is, and what to do; undefined if it can. */
export function misfit(site: SiteVersion, siteUrl: string, who: Who): string | undefined {
  const { version, to, restoring } = site;
  if (to === undefined && restoring === undefined && version === SITE_VERSION) return undefined;
  const found =
    to === undefined
      ? `for an earlier release (version ${version}) than this one (version ${SITE_VERSION})`
      : `between version ${version} and version ${to}`;
  return (
    keptFrom(site, who) ??
    `The lists of this site are ${found}. Run “${commandLine('provision', `--site ${siteUrl}`)}” to its end, then ${WHO[who].then}.`
  );
}
