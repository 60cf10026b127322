import type { SPFI } from '@pnp/sp';
import type { Directory } from '../../../domain/people';
import type { ReviewEvent } from '../../../domain/review';
import type { Region } from '../../../domain/words';
import { readDirectory } from '../../../register/directory';
import { readHistory } from '../../../register/history';
import { readRegion, readReview } from '../../../register/reviews';
import type { OpenReview } from '../state/open-review';

/** The reviews of a region: those open, and those closed since a day, which the figures of that time still count. */
export interface RegionRead {
  readonly open: readonly OpenReview[];
  readonly closed: readonly OpenReview[];
}

/** What the page reads, as the signed-in person. Each throws RegisterBusy, RegisterDenied or a fault. */
export interface Reads {
  /** Who is who, and who looks at the page. */
  readonly directory: () => Promise<Directory>;
  /** `since` is YYYY-MM-DD. */
  readonly region: (region: Region, since: string) => Promise<RegionRead>;
  readonly review: (reference: string) => Promise<OpenReview | undefined>;
  readonly history: (reference: string) => Promise<readonly ReviewEvent[]>;
}

export const readsOf = (sp: SPFI): Reads => ({
  directory: () => readDirectory(sp),
  region: (region, since) => readRegion(sp, region, since),
  review: (reference) => readReview(sp, reference),
  history: async (reference) => (await readHistory(sp, reference)).map(({ event }) => event)
});
