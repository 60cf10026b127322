import type { SPFI } from '@pnp/sp';

import type { Clock } from '../../src/domain/clock';
import type { FurtherLink } from '../../src/domain/people/further-links';
import type { PublicPages } from '../../src/domain/public-pages/public-pages';
import { STANDARD_SETTINGS, type RateLimits, type Settings } from '../../src/domain/settings';
import type { Terminology } from '../../src/domain/terminology';
import { isMissing } from '../../src/register/client/sharepoint-errors';
import { readSettings, type SettingFound } from '../../src/register/settings/settings';
import type { Logger } from '../log';
import { createClock } from './working-days';

/** The settings of the site, with the clock that follows from them and the rows they were read from. */
export interface SiteContext {
  readonly settings: Settings;
  readonly clock: Clock;
  readonly rows: readonly SettingFound[];
}

/**
 * The settings, read again once a minute. Other instances may read them at other times: nothing depends on their
 * agreeing.
 */
export interface SiteSettings {
  /** Give it a batch that is sent anyway: then reading them costs no request of its own. */
  read(sp: SPFI): Promise<SiteContext>;
  /**
   * The terms of the site as last read, at once: no answer waits for them. Terms older than a minute are read again in
   * the background. Until the site has been read they are those of the briefing.
   */
  terminology(sp: SPFI): Terminology;
  /** The links of the help, in the same way. */
  furtherLinks(sp: SPFI): readonly FurtherLink[];
  /** The pages that anyone may open, in the same way; undefined until the site has been read: its own may say more. */
  publicPages(sp: SPFI): PublicPages | undefined;
  /** The rate limits, in the same way. */
  limits(sp: SPFI): RateLimits;
}

const FRESH_FOR = 60_000;

export function createSiteSettings({ now, log }: { readonly now: () => string; readonly log: Logger }): SiteSettings {
  let last: { readonly context: SiteContext; readonly until: number } | undefined;
  let refreshing: Promise<unknown> | undefined;

  const isFresh = (): boolean => last !== undefined && Date.parse(now()) < last.until;

  const save = ({ settings, rows }: Omit<SiteContext, 'clock'>): SiteContext => {
    const context = { settings, rows, clock: createClock(settings) };
    last = { context, until: Date.parse(now()) + FRESH_FOR };
    return context;
  };

  async function read(sp: SPFI): Promise<SiteContext> {
    if (last && isFresh()) return last.context;
    try {
      return save(await readSettings(sp));
    } catch (fault) {
      if (last) {
        log.fault('settings-not-read', fault);
        return last.context;
      }
      if (!isMissing(fault)) throw fault;
      log.event('settings-missing');
      return save({ settings: STANDARD_SETTINGS, rows: [] });
    }
  }

  const atOnce = (sp: SPFI): Settings => {
    if (!isFresh())
      refreshing ??= read(sp)
        .catch((fault: unknown) => log.fault('settings-not-read', fault))
        .finally(() => (refreshing = undefined));
    return last?.context.settings ?? STANDARD_SETTINGS;
  };

  return {
    read,
    terminology: (sp) => atOnce(sp).labels,
    furtherLinks: (sp) => atOnce(sp).furtherLinks,
    publicPages: (sp) => {
      atOnce(sp);
      return last?.context.settings.pages;
    },
    limits: (sp) => atOnce(sp).limits
  };
}
