import type { Region } from '../../../../domain/words';
import type { RegionCounts } from '../../state/england';
import type { Filters } from '../../state/view';

/** What each picture of England is drawn from. */
export interface EnglandProps {
  /** In the order of the map. */
  counts: readonly RegionCounts[];
  /** The region on the page. */
  here: Region;
  /** What opens the rows of a region by a filter; nothing where the person does not answer for the region. */
  showing: (region: Region) => ((filters: Filters) => void) | undefined;
}
