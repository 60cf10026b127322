import type { SPFI } from '@pnp/sp';

import { ukDay } from '../../src/domain/dates';
import { namesPeople, paperAccess } from '../../src/domain/need-to-know/papers';
import type { Directory } from '../../src/domain/people/people';
import type { Review } from '../../src/domain/review/review';
import { RegisterDenied } from '../../src/register/client/sharepoint-client';
import { readDirectory } from '../../src/register/directory/directory';
import { comparePapers, holdPapers, type OtherwiseHeld } from '../../src/register/documents/paper-permissions';
import { readReview, type StoredReview } from '../../src/register/reviews/reviews';
import type { Logger } from '../log';

/** Keeps the folders of papers in SharePoint open to those who may read them, and to nobody else. */
export interface PaperKeeper {
  /**
   * Holds the folders of a review at what its state and the Directory say today. False if it has to be done again.
   * Three requests, two one after another, where there is nothing to change.
   */
  hold(review: Review): Promise<boolean>;
  /**
   * The same for open reviews that name people, after the Directory or the day has changed; for all open ones at first.
   * `refused`: SharePoint does not let the service give permissions. It is asked again after an hour.
   */
  holdOpen(
    open: () => Promise<readonly StoredReview[]>,
    directory: Directory,
    which: 'all' | 'those that name people'
  ): Promise<'held' | 'refused'>;
  /** Whether people open papers in SharePoint: not where it last refused the service to give permissions. */
  opensPapers(): boolean;
  /** What administrators have to know: that SharePoint refused the service when it last set permissions. */
  warnings(): readonly string[];
}

const REFUSED =
  'SharePoint refuses the service to give permissions, so people read papers through the service alone. Give the service full control of the site.';

/** In milliseconds. */
const ASKED_AGAIN_AFTER = 3_600_000;

/** Others may take steps while the folders are held: so often it looks again. */
const ROUNDS = 4;

export function createPaperKeeper({
  sp,
  now,
  log
}: {
  readonly sp: SPFI;
  readonly now: () => string;
  readonly log: Logger;
}): PaperKeeper {
  /** Since when SharePoint has refused; a UTC time. */
  let refusedAt: string | undefined;

  async function unlessRefused(work: () => Promise<void>): Promise<'held' | 'refused'> {
    try {
      await work();
      return 'held';
    } catch (fault) {
      if (!(fault instanceof RegisterDenied)) throw fault;
      if (refusedAt === undefined) log.fault('permissions-refused', fault);
      refusedAt = now();
      return 'refused';
    }
  }

  const compared = async (reviews: readonly Review[], directory: Directory): Promise<readonly OtherwiseHeld[]> => {
    const today = ukDay(now());
    const { otherwise, unplaced } = await comparePapers(
      sp,
      reviews.map((review) => ({ reference: review.reference, access: paperAccess(review, directory, today) }))
    );
    for (const { person, because } of unplaced) log.event('not-placed', { personId: person.id, code: because });
    return otherwise;
  };

  /** What was changed may be out of date by then: another instance, or a later step. */
  async function holdLatest(review: Review): Promise<void> {
    let latest = review;
    for (let round = 0; round < ROUNDS; round += 1) {
      const otherwise = await compared([latest], await readDirectory(sp));
      for (const folder of otherwise) {
        await holdPapers(sp, folder);
        refusedAt = undefined;
      }
      if (otherwise.length === 0) return;
      const stored = await readReview(sp, review.reference);
      if (!stored || stored.review.seq === latest.seq) return;
      latest = stored.review;
    }
  }

  return {
    warnings: () => (refusedAt === undefined ? [] : [REFUSED]),
    opensPapers: () => refusedAt === undefined,
    async hold(review) {
      try {
        await unlessRefused(() => holdLatest(review));
        return true;
      } catch (fault) {
        log.fault('papers-left', fault, { reference: review.reference });
        return false;
      }
    },
    async holdOpen(readOpen, directory, which) {
      if (refusedAt !== undefined && Date.parse(now()) - Date.parse(refusedAt) < ASKED_AGAIN_AFTER) return 'refused';
      const today = ukDay(now());
      const open = (await readOpen())
        .map(({ review }) => review)
        .filter((review) => which === 'all' || namesPeople(review, directory, today));
      return unlessRefused(async () => {
        const references = new Set((await compared(open, directory)).map(({ scope }) => scope.reference));
        for (const review of open) if (references.has(review.reference)) await holdLatest(review);
      });
    }
  };
}
