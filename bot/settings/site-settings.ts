import type { SPFI } from '@pnp/sp';

import type { Clock } from '../../src/domain/clock';
import { STANDARD_SETTINGS, type Settings } from '../../src/domain/settings';
import { isMissing } from '../../src/register/client/sharepoint-errors';
import { readSettings, type SettingFound } from '../../src/register/settings/settings';
import type { Logger } from '../log';
import { createClock } from './working-days';

/** The settings of the site as they stand, with the clock that follows from them and the rows they were read from. */
export interface SiteContext {
  readonly settings: Settings;
  readonly clock: Clock;
  readonly rows: readonly SettingFound[];
}

/** The settings, read again once a minute. Other copies of the service may read them at other times: nothing depends on their agreeing. */
export interface SiteSettings {
  /** Give it a batch that is sent anyway: then reading them costs no request of its own. */
  read(sp: SPFI): Promise<SiteContext>;
}

const KEPT_FOR = 60_000;

export function createSiteSettings({ now, log }: { readonly now: () => string; readonly log: Logger }): SiteSettings {
  let kept: { readonly context: SiteContext; readonly until: number } | undefined;

  const keep = ({ settings, rows }: Omit<SiteContext, 'clock'>): SiteContext => {
    const context = { settings, rows, clock: createClock(settings) };
    kept = { context, until: Date.parse(now()) + KEPT_FOR };
    return context;
  };

  return {
    async read(sp) {
      if (kept && Date.parse(now()) < kept.until) return kept.context;
      try {
        return keep(await readSettings(sp));
      } catch (fault) {
        if (kept) {
          log.fault('settings-not-read', fault);
          return kept.context;
        }
        if (!isMissing(fault)) throw fault;
        log.event('settings-missing');
        return keep({ settings: STANDARD_SETTINGS, rows: [] });
      }
    }
  };
}
