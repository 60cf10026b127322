import type { SPFI } from '@pnp/sp';

import { misfit, readSiteVersion, type SiteVersion } from '../src/register/site-version';
import { whyNoSite } from '../src/register/site-there';
import { cached } from './cached';
import type { Logger } from './log';

/** Whether the lists of the site are those of this release. */
export interface SiteFit {
  /** Why this instance must leave the site alone; undefined while it fits, or SharePoint does not say. Never throws. */
  misfit(): Promise<string | undefined>;
  /** The version has just been read with something else. */
  noted(version: SiteVersion): void;
}

const ASKED_EVERY = 60_000;
const ASKED_AGAIN = 5_000;
/** What is read with the work of each minute is good until that of the next. */
const NOTED_FOR = 75_000;

/** One request a minute at most, however often it is asked, and none while the version is read with something else. */
export function createSiteFit({
  sp,
  siteUrl,
  now,
  log
}: {
  readonly sp: SPFI;
  readonly siteUrl: string;
  /** Milliseconds. */
  readonly now: () => number;
  readonly log: Logger;
}): SiteFit {
  const judged = (version: SiteVersion): string | undefined => {
    const sentence = misfit(version, siteUrl, 'service');
    if (sentence !== undefined) log.event('site-does-not-fit');
    return sentence;
  };
  const asked = async (): Promise<string | undefined> => {
    const sentence = judged(await readSiteVersion(sp));
    // Where there is no site, there are no lists of this release either: to provision would not help.
    return sentence === undefined ? undefined : ((await whyNoSite(sp, siteUrl)) ?? sentence);
  };
  const read = cached(asked, {
    now,
    goodFor: ASKED_EVERY,
    badFor: ASKED_AGAIN
  });
  return {
    misfit: () => read().catch(() => undefined),
    noted: (version) => read.learnt(judged(version), NOTED_FOR)
  };
}
