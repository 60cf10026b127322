import type { SPFI } from '@pnp/sp';

import { misfit, readSiteVersion } from '../src/register/site-version';
import { cached } from './cached';
import type { Logger } from './log';

/** Whether the lists of the site are those of this release. */
export interface SiteFit {
  /** Why this instance must leave the site alone; undefined while it fits, or SharePoint does not say. Never throws. */
  misfit(): Promise<string | undefined>;
}

const ASKED_EVERY = 60_000;
const ASKED_AGAIN = 5_000;

/** One request a minute at most, however often it is asked. */
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
  const read = cached(
    async () => {
      const sentence = misfit(await readSiteVersion(sp), siteUrl, 'service');
      if (sentence !== undefined) log.event('site-does-not-fit');
      return sentence;
    },
    { now, goodFor: ASKED_EVERY, badFor: ASKED_AGAIN }
  );
  return { misfit: () => read().catch(() => undefined) };
}
