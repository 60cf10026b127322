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
  /** The same with each part of a batch counted instead of the batch. */
  readonly parts: number;
}

/** Who is who with what the site calls things, and the region: one request with two parts, and one with a part for what is open and one for each quarter of what was closed. */
const REGION: Counted = { requests: 2, parts: 5 };
/** What a view reads besides, a request each. */
const and = (besides: number): Counted => ({ requests: REGION.requests + besides, parts: REGION.parts + besides });
/** The picture of England: a request of its own once the numbers stand, with a part for each region and for each of those quarters. */
const withEngland: Counted = { requests: REGION.requests + 1, parts: REGION.parts + REGIONS.length + 2 };

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

/** What SharePoint is asked when somebody opens a view by its address, until nothing more is asked. What the page itself asks before it loads any web part is not counted. */
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
