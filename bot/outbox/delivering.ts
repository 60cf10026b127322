import type { SPFI } from '@pnp/sp';

import type { StoredMessage } from '../../src/register/messages';
import type { Logger } from '../log';
import type { SiteSettings } from '../settings/site-settings';
import type { Teams } from '../teams/sending';
import type { Queued } from '../told-time';
import type { Gate } from './gate';
import type { Lanes } from './lanes';
import type { PaperKeeper } from './paper-keeper';
import type { Limits } from './time-limits';

/** `link` makes the address of a review, `register` is that of the register. */
export interface DeliveryDependencies {
  readonly sp: SPFI;
  readonly teams: Pick<Teams, 'send' | 'update' | 'remove'>;
  readonly lanes: Lanes;
  readonly site: SiteSettings;
  readonly now: () => string;
  readonly link: (reference: string) => string;
  readonly register: string;
  /** Makes the address of a mail on the page. */
  readonly mailLink: (key: string) => string;
  readonly papers: Pick<PaperKeeper, 'hold' | 'opensPapers'>;
  readonly queued: Queued;
  readonly log: Logger;
  readonly limits?: Limits;
}

/**
 * `later`: Teams did not take everything, so it has to be tried again. `newer`: events have come that will draw the
 * cards again.
 */
export type DeliveryState = 'done' | 'later' | 'newer';

/** What the deliveries of one instance share. */
export interface Delivering extends DeliveryDependencies {
  readonly limits: Limits;
  /** Requests to SharePoint. */
  readonly gate: Gate;
  /** A message that Teams has not answered in time. Once it has, the cards that tell of it are drawn again. */
  readonly straggles: (message: Pick<StoredMessage, 'reference' | 'person'>, work: Promise<unknown>) => void;
}
