import type { SPFI } from '@pnp/sp';
import type { Brief } from '../../../domain/insight/brief';
import type { Period } from '../../../domain/clock';
import type { Terminology } from '../../../domain/terminology';
import type { LookedUp } from '../../../domain/locations/location-checks';
import type { Directory } from '../../../domain/people/people';
import type { ReviewEvent } from '../../../domain/review/review';
import type { Region } from '../../../domain/words';
import type { IssuedReport } from '../../../domain/insight/regional-report/report';
import { readDirectory, readEmail } from '../../../register/directory/directory';
import type { DocumentListed } from '../../../register/documents/document-list';
import { readHistory } from '../../../register/history';
import { readTerminology } from '../../../register/settings/terminology';
import type { FoundLocations } from '../../../register/locations/locations';
import { inOneRequest } from '../../../register/client/one-request';
import type { SavedReport } from '../../../register/reports';
import { readRegion, type RegionRead } from '../../../register/reviews/region';
import { readReview } from '../../../register/reviews/reviews';
import type { ReviewWithDuties } from '../../../domain/review/review-with-duties';

/**
 * What the page reads, as the signed-in person. Each rejects with RegisterUnavailable, RegisterDenied, RegisterOverfull
 * or a fault.
 */
export interface PageQueries {
  /** The Directory and what the site calls things, in one request. */
  readonly opening: () => Promise<{ readonly directory: Directory; readonly terms: Terminology }>;
  /** `since` and `today` are YYYY-MM-DD. */
  readonly region: (region: Region, days: { readonly since: string; readonly today: string }) => Promise<RegionRead>;
  /** All regions in brief: what is open there, and what was closed since a day. */
  readonly england: (days: { readonly since: string; readonly today: string }) => Promise<readonly Brief[]>;
  readonly review: (reference: string) => Promise<ReviewWithDuties | undefined>;
  readonly history: (reference: string) => Promise<readonly ReviewEvent[]>;
  /** The regional risk reports of a region, in the order of issue. */
  readonly reports: (region: Region) => Promise<readonly SavedReport[]>;
  readonly report: (region: Region, number: number) => Promise<IssuedReport | undefined>;
  /** The documents of a review. */
  readonly documents: (reference: string) => Promise<readonly DocumentListed[]>;
  /** The email address of a person by directory object id; undefined where the Directory has none. */
  readonly email: (personId: string) => Promise<string | undefined>;
  /** What the location list says of these codes, and the first few that match what is typed, in one request. */
  readonly locations: (
    codes: readonly string[],
    typed: string
  ) => Promise<{ readonly known: LookedUp; readonly like: FoundLocations }>;
  /** How long a review may have no activity before it counts as a gap: a setting of the site. */
  readonly staleAfter: () => Promise<Period>;
}

export const createPageQueries = (sp: SPFI): PageQueries => ({
  opening: async () => {
    const [directory, terms] = await inOneRequest(sp, (batch) => [readDirectory(batch), readTerminology(batch)]);
    return { directory, terms };
  },
  region: (region, days) => readRegion(sp, region, days),
  england: async (days) =>
    (await import(/* webpackChunkName: 'england' */ '../../../register/reviews/england')).readEngland(sp, days),
  review: (reference) => readReview(sp, reference),
  history: async (reference) => (await readHistory(sp, reference)).map(({ event }) => event),
  reports: async (region) => (await reportsCode()).reportsOf(sp, region),
  report: async (region, number) => {
    const { issuedIn, readReport } = await reportsCode();
    const stored = await readReport(sp, region, number);
    return stored && issuedIn(stored);
  },
  // Loaded on demand.
  documents: async (reference) =>
    (await import(/* webpackChunkName: 'documents' */ '../../../register/documents/document-list')).documentsOf(
      sp,
      reference
    ),
  email: (personId) => readEmail(sp, personId),
  locations: async (codes, typed) =>
    (await import(/* webpackChunkName: 'locations' */ '../../../register/locations/locations')).asTyped(
      sp,
      codes,
      typed
    ),
  staleAfter: async () =>
    (await (await import(/* webpackChunkName: 'settings' */ '../../../register/settings/settings')).readSettings(sp))
      .settings.staleAfter
});

// Loaded on demand.
const reportsCode = () => import(/* webpackChunkName: 'report' */ '../../../register/reports');
