import type { SPFI } from '@pnp/sp';
import type { Directory, Person } from '../../../domain/people';
import type { ReviewEvent } from '../../../domain/review';
import type { Region } from '../../../domain/words';
import { readDirectory, readPerson } from '../../../register/directory';
import { readHistory } from '../../../register/history';
import { openReviews, readReview } from '../../../register/reviews';
import type { OpenReview } from '../state/open-review';

/** What the page reads, as the signed-in person. Each throws RegisterBusy, RegisterDenied or a fault. */
export interface Reads {
  readonly person: (id: string) => Promise<Person | undefined>;
  readonly openReviews: (region: Region) => Promise<readonly OpenReview[]>;
  readonly review: (reference: string) => Promise<OpenReview | undefined>;
  readonly history: (reference: string) => Promise<readonly ReviewEvent[]>;
  readonly directory: () => Promise<Directory>;
}

export const readsOf = (sp: SPFI): Reads => ({
  person: (id) => readPerson(sp, id),
  openReviews: (region) => openReviews(sp, region),
  review: (reference) => readReview(sp, reference),
  history: async (reference) => (await readHistory(sp, reference)).map(({ event }) => event),
  directory: () => readDirectory(sp)
});
