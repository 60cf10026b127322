import type { Page } from 'playwright-core';

import { REGIONS } from '../../src/domain/words';
import type { Section } from '../../src/webparts/regionalRisk/state/view';
import { CLIENTS, counted, type Counted, type Counts } from '../bench/request-counts';

/** Who looks: the part for the lead alone and the part for the director alone are among what is looked at. */
export type Looks = 'director' | 'lead';

/** One thing to look at, and what opening it costs in requests to SharePoint, however much the register holds. */
export interface LookedAt {
  readonly by: Looks;
  readonly section: Section;
  /** Opens a review beside it. */
  readonly review?: true;
  readonly requests: number;
  /** The same with each part of a batch counted instead of the batch, at most. */
  readonly parts: number;
}

/** Half a year is in two quarters or in three, by the day on which it is looked at. */
const MOST_QUARTERS = 3;
/**
 * The Directory with the terms of the site (a part each), and the region (a part for what is open, and for each quarter
 * of what was closed).
 */
const REGION: Counted = { requests: 2, parts: 3 + MOST_QUARTERS };
/** What a view reads besides, a request each. */
const and = (besides: number): Counted => ({ requests: REGION.requests + besides, parts: REGION.parts + besides });
/** England: one more request, with a part for each region and for each of those quarters. */
const withEngland: Counted = { requests: REGION.requests + 1, parts: REGION.parts + REGIONS.length + MOST_QUARTERS };

export const VIEWS = {
  'at a glance': { by: 'director', section: 'overview', ...withEngland },
  approvals: { by: 'director', section: 'approvals', ...REGION },
  reviews: { by: 'director', section: 'reviews', ...REGION },
  patterns: { by: 'director', section: 'patterns', ...REGION },
  actions: { by: 'director', section: 'actions', ...REGION },
  health: { by: 'lead', section: 'health', ...and(1) },
  'risk report': { by: 'director', section: 'report', ...and(1) },
  'a review': { by: 'director', section: 'reviews', review: true, ...and(2) }
} as const satisfies Readonly<Record<string, LookedAt>>;

/**
 * Counts the requests to SharePoint for a view opened by its address. Those of the page before it loads any web part do
 * not count.
 */
export async function costOf(
  page: Page,
  { section, review }: LookedAt,
  { address, reference, counts }: { readonly address: string; readonly reference: string; readonly counts: Counts }
): Promise<Counted> {
  const query = new URLSearchParams({ section, ...(review ? { review: reference } : {}) });
  const { log } = await counts.during(async () => {
    await page.goto(`${address}?${query.toString()}`, { waitUntil: 'networkidle' });
    await page.locator('a[aria-current=page]').waitFor();
  });
  return counted(
    log.filter(({ path }) => !/\/_api\/contextinfo/i.test(path)),
    CLIENTS.browser
  );
}
