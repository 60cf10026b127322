import type { Region } from '../../../../domain/words';
import type { RegionCounts } from '../../state/england';
import type { Filters } from '../../state/view';

/** What each chart of England is drawn from. */
export interface EnglandProps {
  /** In the order of the map. */
  counts: readonly RegionCounts[];
  /** The region on the page. */
  here: Region;
  /** Opens the rows of a region by a filter; undefined for a region that the person may not see. */
  showing: (region: Region) => ((filters: Filters) => void) | undefined;
}
