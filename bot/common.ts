import type { SPFI } from '@pnp/sp';

import { sayIn } from '../src/domain/text';
import { createSharePointClient } from '../src/register/client/sharepoint-client';
import type { Config } from './config';
import type { SayFor } from './http/routes/route';
import { linksOf, type Links } from './links';
import type { Logger } from './log';
import { createLanes, type Lanes } from './outbox/lanes';
import { createPaperKeeper, type PaperKeeper } from './outbox/paper-keeper';
import { createSiteSettings, type SiteSettings } from './settings/site-settings';
import { createSiteAccess, type SiteAccess } from './site-access';
import { siteToken } from './site-token';
import type { Time } from './told-time';
import { createUnreachedPeople, type UnreachedPeople } from './unreached-people';
import { createUnreadableRows, type UnreadableRows } from './unreadable-rows';

/** What most parts are made with. People wait for `answering`, and not for `background`. */
export interface Common {
  readonly config: Config;
  readonly answering: SPFI;
  readonly background: SPFI;
  readonly site: SiteSettings;
  readonly sayFor: SayFor;
  readonly links: Links;
  readonly lanes: Lanes;
  readonly unreadable: UnreadableRows;
  readonly unreached: UnreachedPeople;
  readonly access: SiteAccess;
  readonly papers: PaperKeeper;
  /** A UTC time. */
  readonly now: () => string;
  readonly log: Logger;
}

export function commonOf(config: Config, { now }: Pick<Time, 'now'>, log: Logger): Common {
  const { answering, background } = createRegister(config);
  const site = createSiteSettings({ now, log });
  return {
    config,
    answering,
    background,
    site,
    sayFor: (kind) => sayIn(site.terminology(background), kind),
    links: linksOf(config),
    lanes: createLanes(),
    unreadable: createUnreadableRows(log),
    unreached: createUnreachedPeople({ sp: background, now }),
    access: createSiteAccess({ sp: background, now, log }),
    papers: createPaperKeeper({ sp: background, now, log }),
    now,
    log
  };
}

function createRegister({ siteUrl, site }: Config): Pick<Common, 'answering' | 'background'> {
  const access = { siteUrl, token: siteToken(site) };
  return {
    answering: createSharePointClient({
      ...access,
      patience: 'answering',
      userAgent: 'NONISV|SeriousCaseReviews|Service/1.0'
    }),
    background: createSharePointClient({
      ...access,
      patience: 'background',
      userAgent: 'NONISV|SeriousCaseReviews|Effects/1.0'
    })
  };
}
