import type { SPFI } from '@pnp/sp';
import type { Brief } from '../../../domain/brief';
import type { Period } from '../../../domain/clock';
import type { Labels } from '../../../domain/labels';
import type { LookedUp } from '../../../domain/location-checks';
import type { Directory } from '../../../domain/people';
import type { ReviewEvent } from '../../../domain/review';
import type { Region } from '../../../domain/words';
import type { IssuedReport } from '../../../domain/regional-report/report';
import { readDirectory, readEmail } from '../../../register/directory';
import type { DocumentListed } from '../../../register/document-list';
import { readHistory } from '../../../register/history';
import { readLabels } from '../../../register/labels';
import type { FoundLocations } from '../../../register/locations';
import { inOneRequest } from '../../../register/one-request';
import type { KeptReport } from '../../../register/reports';
import { readRegion } from '../../../register/region';
import { readReview } from '../../../register/reviews';
import type { OpenReview } from '../state/open-review';

/** The reviews of a region: those open, and those closed since a day, which the figures of that time still count. */
export interface RegionRead {
  readonly open: readonly OpenReview[];
  readonly closed: readonly OpenReview[];
}

/** What the page reads, as the signed-in person. Each throws RegisterBusy, RegisterDenied, RegisterOverfull or a fault. */
export interface Reads {
  /** Who is who, and so who looks at the page, and what the site calls things: in one request. */
  readonly opening: () => Promise<{ readonly directory: Directory; readonly labels: Labels }>;
  /** `since` and `today` are YYYY-MM-DD. */
  readonly region: (region: Region, days: { readonly since: string; readonly today: string }) => Promise<RegionRead>;
  /** All regions in brief: what is open there, and what was closed since a day. */
  readonly england: (days: { readonly since: string; readonly today: string }) => Promise<readonly Brief[]>;
  readonly review: (reference: string) => Promise<OpenReview | undefined>;
  readonly history: (reference: string) => Promise<readonly ReviewEvent[]>;
  /** The regional risk reports of a region, in the order of issue. */
  readonly reports: (region: Region) => Promise<readonly KeptReport[]>;
  readonly report: (region: Region, number: number) => Promise<IssuedReport | undefined>;
  /** The papers of a review in the documents library. */
  readonly documents: (reference: string) => Promise<readonly DocumentListed[]>;
  /** The address at work of somebody of the Directory, by directory object id; undefined where it says none. */
  readonly email: (personId: string) => Promise<string | undefined>;
  /** What the directory of locations says of codes, and the few that begin with what is typed, in one request. */
  readonly locations: (
    codes: readonly string[],
    typed: string
  ) => Promise<{ readonly known: LookedUp; readonly like: FoundLocations }>;
  /** How long nothing may happen to a review before it is stale: as the site has set it. */
  readonly staleAfter: () => Promise<Period>;
}

export const readsOf = (sp: SPFI): Reads => ({
  opening: async () => {
    const [directory, labels] = await inOneRequest(sp, (batch) => [readDirectory(batch), readLabels(batch)]);
    return { directory, labels };
  },
  region: (region, days) => readRegion(sp, region, days),
  england: async (days) =>
    (await import(/* webpackChunkName: 'england' */ '../../../register/england')).readEngland(sp, days),
  review: (reference) => readReview(sp, reference),
  history: async (reference) => (await readHistory(sp, reference)).map(({ event }) => event),
  reports: async (region) => (await reportsCode()).reportsOf(sp, region),
  report: async (region, number) => {
    const { issuedIn, readReport } = await reportsCode();
    const stored = await readReport(sp, region, number);
    return stored && issuedIn(stored);
  },
  // What few look at has code of its own.
  documents: async (reference) =>
    (await import(/* webpackChunkName: 'documents' */ '../../../register/document-list')).documentsOf(sp, reference),
  email: (personId) => readEmail(sp, personId),
  locations: async (codes, typed) =>
    (await import(/* webpackChunkName: 'locations' */ '../../../register/locations')).asTyped(sp, codes, typed),
  staleAfter: async () =>
    (await (await import(/* webpackChunkName: 'settings' */ '../../../register/settings')).readSettings(sp)).settings
      .staleAfter
});

// What is looked at once a quarter has code of its own.
const reportsCode = () => import(/* webpackChunkName: 'report' */ '../../../register/reports');
