import type { SPFI } from '@pnp/sp';
import { PATHS } from '../../../client/paths';
import { ServiceUnread, type ServiceReader } from '../../../client/reader';
import { decodeRegion } from '../../../client/wire/decode-region';
import type { AnsweringRead } from '../../../client/wire/answering-wire';
import type { EmailTemplateId } from '../../../domain/email-templates';
import type { MailShown, MailsRead } from '../../../client/wire/mail-wire';
import type { OldProofShown, OldRegisterShown, OldRowsShown } from '../../../client/wire/old-register-wire';
import type { Period } from '../../../domain/clock';
import type { Brief } from '../../../domain/insight/brief';
import type { Span } from '../../../domain/insight/regional-report/period';
import type { ReadReport, RegionalReport } from '../../../domain/insight/regional-report/report';
import type { LookedUp } from '../../../domain/locations/location-checks';
import type { FurtherLink } from '../../../domain/people/further-links';
import type { Directory } from '../../../domain/people/people';
import type { ActionListed } from '../../../domain/review/actions';
import type { AtGlance } from '../../../domain/review/at-glance';
import type { ReviewEvent } from '../../../domain/review/review';
import type { ReviewWithDuties } from '../../../domain/review/review-with-duties';
import type { RowStage } from '../../../domain/take-over/signed-row';
import type { Terminology } from '../../../domain/terminology';
import type { Region } from '../../../domain/words';
import { regionInRegister } from '../../../register/views/region-link';
import { inOneRequest } from '../../../register/client/one-request';
import { readDirectory, readEmail } from '../../../register/directory/directory';
import type { FoundLocations } from '../../../register/locations/locations';
import type { RegisterRow } from '../../../register/register-rows';
import type { SavedReport } from '../../../register/reports';
import { readTerminology } from '../../../register/settings/terminology';
import type { HistoryRead, PapersRead } from './decoders';

/** The reviews of a region at a glance: those open, those closed lately, and the names of those that cannot be read. */
interface RegionRead {
  readonly open: readonly AtGlance[];
  readonly closed: readonly AtGlance[];
  readonly missing: readonly string[];
  /** Whether the site lets people open papers in SharePoint. */
  readonly opensPapers: boolean;
}

/**
 * What the page reads as the signed-in person: rows from SharePoint, reviews from the service. Each rejects with
 * ServiceUnread, RegisterUnavailable, RegisterDenied, RegisterOverfull or a fault.
 */
export interface PageQueries {
  /** The Directory and what the site calls things, in one request to SharePoint. */
  readonly opening: () => Promise<{ readonly directory: Directory; readonly terms: Terminology }>;
  readonly region: (region: Region) => Promise<RegionRead>;
  /** The actions of regulated organisations in the plans of the open reviews of a region. */
  readonly actions: (region: Region) => Promise<readonly ActionListed[]>;
  /** The people whom the person, a lead, has reminded of everything today, by directory id. */
  readonly remindedToday: () => Promise<readonly string[]>;
  /** All regions in brief: what is open there, and what was closed lately. */
  readonly england: () => Promise<readonly Brief[]>;
  /** Nothing where the person may not see it, or there is none. */
  readonly review: (reference: string) => Promise<ReviewWithDuties | undefined>;
  readonly history: (reference: string) => Promise<HistoryRead>;
  /** The regional risk reports of a region, in the order of issue. */
  readonly reports: (region: Region) => Promise<readonly SavedReport[]>;
  readonly report: (region: Region, number: number) => Promise<ReadReport | undefined>;
  /** A report as it would be issued now. */
  readonly preview: (region: Region, span: Span) => Promise<RegionalReport>;
  /** The documents of a review; none where the person may not see it. */
  readonly documents: (reference: string) => Promise<PapersRead>;
  /** Mail of the mailbox in brief: what the person may read. */
  readonly mails: () => Promise<MailsRead>;
  /** Nothing where the person may not read it, or there is none. */
  readonly mail: (key: string) => Promise<MailShown | undefined>;
  /** What of an email can be sent from the mailbox, and was; nothing without a service. */
  readonly answering: (reference: string, template: EmailTemplateId) => Promise<AnsweringRead>;
  /** How far the rows of the old register have got: for leads and administrators alone (KP-2). */
  readonly oldRegister: () => Promise<OldRegisterShown>;
  /** Its rows of a region at a stage, from an item on; 0 for the first. */
  readonly oldRows: (asked: {
    readonly region: Region;
    readonly stage: RowStage;
    readonly after: number;
  }) => Promise<OldRowsShown>;
  /** What became of each of its rows. */
  readonly oldProof: () => Promise<OldProofShown>;
  /** The rows of the open reviews of a region in SCR Register: what there is while the service is away. */
  readonly rows: (region: Region) => Promise<readonly RegisterRow[]>;
  /** The row of a review, whose facts are open to everyone with a post. */
  readonly row: (reference: string) => Promise<RegisterRow | undefined>;
  /** The email address of a person by directory object id; undefined where the Directory has none. */
  readonly email: (personId: string) => Promise<string | undefined>;
  /** What the location list says of these codes, and the first few that match what is typed, in one request. */
  readonly locations: (
    codes: readonly string[],
    typed: string
  ) => Promise<{ readonly known: LookedUp; readonly like: FoundLocations }>;
  /** How long a review may have no activity before it counts as a gap: a setting of the site. */
  readonly staleAfter: () => Promise<Period>;
  /** Where to read on: a setting of the site (B-7). */
  readonly furtherLinks: () => Promise<readonly FurtherLink[]>;
  /** The address of the open reviews of a region in SCR Register. */
  readonly regionInSharePoint: (region: Region) => string;
}

/** `service` is absent while the page has none. `siteUrl` is the address of the site that `sp` reads. */
export function createPageQueries(sp: SPFI, service: ServiceReader | undefined, siteUrl: string): PageQueries {
  const get: ServiceReader['get'] = (...asked) =>
    service ? service.get(...asked) : Promise.reject(new ServiceUnread('away'));
  /** What there always is, for those who may ask. */
  const there = async <T>(found: Promise<T | undefined>): Promise<T> => {
    const value = await found;
    if (value === undefined) throw new ServiceUnread('failed');
    return value;
  };
  return {
    opening: async () => {
      const [directory, terms] = await inOneRequest(sp, (batch) => [readDirectory(batch), readTerminology(batch)]);
      return { directory, terms };
    },
    region: (region) => there(get(PATHS.region, { region }, decodeRegion)),
    actions: (region) => there(get(PATHS.actions, { region }, async (body) => (await decoders()).actionsIn(body))),
    remindedToday: () => there(get(PATHS.reminders, {}, async (body) => (await decoders()).remindedIn(body))),
    england: () => there(get(PATHS.england, {}, async (body) => (await englandCode()).decodeEngland(body))),
    review: (reference) => get(PATHS.review, { reference }, async (body) => (await decoders()).reviewIn(body)),
    history: async (reference) => {
      const events: ReviewEvent[] = [];
      let offers: HistoryRead['offers'] = [];
      for (let isMore = true; isMore;) {
        const page = await get(PATHS.history, { reference, after: String(events.at(-1)?.seq ?? 0) }, async (body) =>
          (await decoders()).historyIn(body)
        );
        events.push(...(page?.events ?? []));
        offers = page?.offers ?? [];
        isMore = page !== undefined && page.isMore && page.events.length > 0;
      }
      return { events, offers };
    },
    reports: (region) => there(get(PATHS.reports, { region }, async (body) => (await reportsCode()).reportsIn(body))),
    report: (region, number) =>
      get(PATHS.report, { region, number: String(number) }, async (body) => (await reportsCode()).reportIn(body)),
    preview: (region, { from, until }) =>
      there(get(PATHS.reportPreview, { region, from, until }, async (body) => (await reportsCode()).previewIn(body))),
    documents: async (reference) =>
      (await get(PATHS.papers, { reference }, async (body) => (await decoders()).papersIn(body))) ?? NO_PAPERS,
    mails: () => there(get(PATHS.mails, {}, async (body) => (await mailCode()).mailsIn(body))),
    mail: (key) => get(PATHS.mail, { key }, async (body) => (await mailCode()).mailIn(body)),
    answering: (reference, template) =>
      there(get(PATHS.answering, { reference, template }, async (body) => (await emailCode()).answeringIn(body))),
    oldRegister: () => there(get(PATHS.oldRegister, {}, async (body) => (await oldCode()).oldRegisterIn(body))),
    oldRows: ({ region, stage, after }) =>
      there(
        get(PATHS.oldRows, { region, stage, after: String(after) }, async (body) => (await oldCode()).oldRowsIn(body))
      ),
    oldProof: () => there(get(PATHS.oldProof, {}, async (body) => (await oldCode()).oldProofIn(body))),
    rows: async (region) => (await rowsCode()).registerRows(sp, region),
    row: async (reference) => (await rowsCode()).registerRow(sp, reference),
    email: (personId) => readEmail(sp, personId),
    locations: async (codes, typed) =>
      (await import(/* webpackChunkName: 'locations' */ '../../../register/locations/locations')).asTyped(
        sp,
        codes,
        typed
      ),
    staleAfter: async () => (await (await settingsCode()).readSettings(sp)).settings.staleAfter,
    furtherLinks: async () => (await (await settingsCode()).readSettings(sp)).settings.furtherLinks,
    regionInSharePoint: (region) => regionInRegister(siteUrl, region)
  };
}

const NO_PAPERS: PapersRead = { papers: [], opens: false, isWithheld: false };

// Loaded on demand.
const decoders = () => import(/* webpackChunkName: 'decoders' */ './decoders');
const reportsCode = () => import(/* webpackChunkName: 'report-decoders' */ './report-decoders');
const englandCode = () => import(/* webpackChunkName: 'england' */ '../../../client/wire/england-wire');
const mailCode = () => import(/* webpackChunkName: 'mail' */ '../../../client/mails');
const emailCode = () => import(/* webpackChunkName: 'emails' */ '../../../client/answering');
const oldCode = () => import(/* webpackChunkName: 'old-register-client' */ '../../../client/old-register');
const rowsCode = () => import(/* webpackChunkName: 'rows' */ '../../../register/register-rows');
const settingsCode = () => import(/* webpackChunkName: 'settings' */ '../../../register/settings/settings');
