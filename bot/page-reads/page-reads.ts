import type { SPFI } from '@pnp/sp';

import type { RegionAtGlance } from '../../src/client/wire/encode-region';
import { ukDay } from '../../src/domain/dates';
import type { Brief } from '../../src/domain/insight/brief';
import { lookedBackTo } from '../../src/domain/insight/figures';
import type { PaperFolder } from '../../src/domain/need-to-know/paper-folders';
import { paperReading, type PaperReading } from '../../src/domain/need-to-know/papers';
import { coversRegion, type Directory, type Person } from '../../src/domain/people/people';
import type { ActionListed } from '../../src/domain/review/actions';
import { canSee } from '../../src/domain/review/decide';
import { glanceOf } from '../../src/domain/review/glance-of';
import { puttingRightOffers, type PuttingRightOffer } from '../../src/domain/review/putting-right/who-puts-right';
import type { ReviewEvent } from '../../src/domain/review/review';
import type { ReviewWithDuties } from '../../src/domain/review/review-with-duties';
import type { Region } from '../../src/domain/words';
import { inOneRequest } from '../../src/register/client/one-request';
import { readDirectory } from '../../src/register/directory/directory';
import { documentsOf, type DocumentListed } from '../../src/register/documents/document-list';
import { readHistory } from '../../src/register/history';
import { readEngland } from '../../src/register/reviews/england';
import { readRegion } from '../../src/register/reviews/region';
import { readReview, type StoredReview } from '../../src/register/reviews/reviews';
import { eventsOf, pastOf } from '../commands/past-of';
import type { SiteSettings } from '../settings/site-settings';
import { askerIn, NO_REVIEW, type Answer } from './asker';

/** `actorId` comes from a verified token. */
interface Asked {
  readonly actorId: string;
}
type OfRegion = Asked & { readonly region: Region };
type OfReview = Asked & { readonly reference: string };

/**
 * What a page reads of reviews, for one person: of each review only if they may see it today. Each throws
 * `RegisterUnavailable` when SharePoint cannot be reached, `RegisterOverfull` or `RowUnreadable`.
 */
export interface PageReads {
  /** The reviews of a region that are open, and those closed since `since`, YYYY-MM-DD. */
  readonly region: (asked: OfRegion) => Promise<Answer<{ readonly glances: RegionAtGlance; readonly since: string }>>;
  /** The actions of regulated organisations in the plans of the open reviews of a region (B-3). */
  readonly actions: (asked: OfRegion) => Promise<Answer<{ readonly actions: readonly ActionListed[] }>>;
  /** All regions in brief, without any detail of a case: for everyone with a post. */
  readonly england: (asked: Asked) => Promise<Answer<{ readonly briefs: readonly Brief[]; readonly since: string }>>;
  readonly review: (asked: OfReview) => Promise<Answer<{ readonly held: ReviewWithDuties }>>;
  /**
   * The events after a number, the first ones, and whether there are more. `offers`: what of the whole history the
   * person may put right.
   */
  readonly history: (asked: OfReview & { readonly after: number }) => Promise<
    Answer<{
      readonly events: readonly ReviewEvent[];
      readonly isMore: boolean;
      readonly offers: readonly PuttingRightOffer[];
    }>
  >;
  /**
   * The papers of a review that the person reads. `opens`: they do in SharePoint; otherwise the service sends them.
   * `isWithheld`: those of its IMR are left out while it is being written.
   */
  readonly papers: (
    asked: OfReview
  ) => Promise<
    Answer<{ readonly papers: readonly DocumentListed[]; readonly opens: boolean; readonly isWithheld: boolean }>
  >;
}

/** Events in one answer. Few reviews have more. */
export const EVENTS_AT_ONCE = 200;

export function createPageReads({
  sp,
  site,
  now,
  opensPapers
}: {
  readonly sp: SPFI;
  readonly site: Pick<SiteSettings, 'read'>;
  readonly now: () => string;
  /** Whether the site lets people open papers in SharePoint, as far as is known. */
  readonly opensPapers: () => boolean;
}): PageReads {
  /** The reviews of a region that the person may see: all of them where they hold a post in it. */
  const seenIn = async ({ actorId, region }: OfRegion) => {
    const today = ukDay(now());
    const since = lookedBackTo(today);
    const [directory, read] = await Promise.all([readDirectory(sp), readRegion(sp, region, { since, today })]);
    const known = askerIn(directory, actorId, today);
    if (!known.ok) return known;
    const isSeen = ({ review }: ReviewWithDuties): boolean => canSee(review, known.asker, today);
    const covers = coversRegion(known.asker, region, today).length > 0;
    return {
      ok: true as const,
      since,
      open: read.open.filter(isSeen),
      closed: read.closed.filter(isSeen),
      // Whose reviews they are cannot be read, so only the region’s own people are told of them.
      missing: covers ? read.missing : []
    };
  };

  /** Something of one review, if the person may see it. */
  const ofReview = async <T>(
    { actorId, reference }: OfReview,
    read: (batch: SPFI) => Promise<T>
  ): Promise<
    Answer<{
      readonly stored: StoredReview;
      readonly asker: Person;
      readonly directory: Directory;
      readonly value: T;
    }>
  > => {
    const [directory, stored, value] = await inOneRequest<
      [Promise<Directory>, Promise<StoredReview | undefined>, Promise<T>]
    >(sp, (batch) => [readDirectory(batch), readReview(batch, reference), read(batch)]);
    const today = ukDay(now());
    const known = askerIn(directory, actorId, today);
    if (!known.ok) return known;
    return stored && canSee(stored.review, known.asker, today)
      ? { ok: true, stored, asker: known.asker, directory, value }
      : NO_REVIEW;
  };

  return {
    region: async (asked) => {
      const seen = await seenIn(asked);
      if (!seen.ok) return seen;
      const { since, open, closed, missing } = seen;
      const glance = (held: ReviewWithDuties) => glanceOf(held, since);
      return {
        ok: true,
        since,
        glances: {
          region: asked.region,
          open: open.map(glance),
          closed: closed.map(glance),
          missing,
          opensPapers: opensPapers()
        }
      };
    },
    actions: async (asked) => {
      const seen = await seenIn(asked);
      if (!seen.ok) return seen;
      return {
        ok: true,
        actions: seen.open.flatMap(({ review: { reference, actions } }) =>
          actions.filter(({ regulated }) => regulated).map((action) => ({ reference, action }))
        )
      };
    },
    england: async ({ actorId }) => {
      const today = ukDay(now());
      const since = lookedBackTo(today);
      const [directory, briefs] = await Promise.all([readDirectory(sp), readEngland(sp, { since, today })]);
      const known = askerIn(directory, actorId, today);
      return known.ok ? { ok: true, briefs, since } : known;
    },
    review: async (asked) => {
      const seen = await ofReview(asked, () => Promise.resolve(undefined));
      return seen.ok ? { ok: true, held: { review: seen.stored.review, duties: seen.stored.duties } } : seen;
    },
    history: async ({ after, ...asked }) => {
      const seen = await ofReview(asked, (batch) =>
        Promise.all([readHistory(batch, asked.reference), site.read(batch)])
      );
      if (!seen.ok) return seen;
      const {
        stored,
        asker: actor,
        directory,
        value: [written, { clock }]
      } = seen;
      const past = pastOf(stored, written, clock);
      const later = eventsOf(stored, written).filter(({ seq }) => seq > after);
      return {
        ok: true,
        events: later.slice(0, EVENTS_AT_ONCE),
        isMore: later.length > EVENTS_AT_ONCE,
        offers: past ? puttingRightOffers({ review: stored.review, past, actor, directory, now: now() }) : []
      };
    },
    papers: async (asked) => {
      const seen = await ofReview(asked, (batch) => documentsOf(batch, asked.reference));
      if (!seen.ok) return seen;
      const { asker, stored, value } = seen;
      const readingOf = (folder: PaperFolder): PaperReading =>
        paperReading(stored.review, asker, folder, { today: ukDay(now()), opensPapers: opensPapers() });
      return {
        ok: true,
        papers: value.filter(({ folder }) => readingOf(folder) !== 'not yet'),
        opens: readingOf('partnership') === 'in SharePoint',
        isWithheld: readingOf('imr') === 'not yet'
      };
    }
  };
}
