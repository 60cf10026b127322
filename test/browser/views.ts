import type { Page, Request } from 'playwright-core';

import type { Section } from '../../src/webparts/regionalRisk/state/view';
import { CLIENTS, counted, type Counted, type Counts } from '../bench/request-counts';

/** Who looks: the parts for the lead, the director and the inspector alone are among what is looked at. */
export const LOOKS = ['director', 'lead', 'inspector'] as const;
export type Looks = (typeof LOOKS)[number];

/** One thing to look at, and what opening it costs in requests to SharePoint, however much the register holds. */
export interface LookedAt {
  readonly by: Looks;
  readonly section: Section;
  /** Opens a review beside it. */
  readonly review?: true;
  readonly requests: number;
  /** Requests to the service. */
  readonly asked: number;
  /** The same with each part of a batch counted instead of the batch, at most. */
  readonly parts: number;
}

/** The Directory with the terms of the site, a part each. All else of reviews comes from the service. */
const OPENING: Counted = { requests: 1, parts: 2 };
/** What a view reads from SharePoint besides, a request each. */
const and = (besides: number): Counted => ({ requests: OPENING.requests + besides, parts: OPENING.parts + besides });

export const VIEWS = {
  'at a glance': { by: 'director', section: 'overview', asked: 2, ...OPENING },
  approvals: { by: 'director', section: 'approvals', asked: 1, ...OPENING },
  reviews: { by: 'director', section: 'reviews', asked: 1, ...OPENING },
  patterns: { by: 'director', section: 'patterns', asked: 1, ...OPENING },
  actions: { by: 'director', section: 'actions', asked: 2, ...OPENING },
  health: { by: 'lead', section: 'health', asked: 3, ...and(1) },
  'risk report': { by: 'director', section: 'report', asked: 3, ...OPENING },
  'mail and letters': { by: 'inspector', section: 'mail', asked: 2, ...OPENING },
  'a review': { by: 'director', section: 'reviews', review: true, asked: 4, ...OPENING }
} as const satisfies Readonly<Record<string, LookedAt>>;

export function addressOf(
  { webPart }: { readonly webPart: string },
  { section, review }: LookedAt,
  reference: string
): string {
  const query = new URLSearchParams({ section, ...(review ? { review: reference } : {}) });
  return `${webPart}?${query.toString()}`;
}

/** In milliseconds: for the requests that a view makes, and for those that it should not. */
const PATIENCE = 5_000;
const QUIET = 500;

/**
 * Counts the requests to SharePoint for a view opened by its address. Those of the page before it loads any web part do
 * not count.
 */
export async function costOf(
  page: Page,
  view: LookedAt,
  { address, reference, counts }: { readonly address: string; readonly reference: string; readonly counts: Counts }
): Promise<Counted & { readonly asked: number }> {
  const asked: string[] = [];
  const note = (request: Request): void => {
    const { pathname } = new URL(request.url());
    if (request.method() === 'GET' && pathname.startsWith('/api/')) asked.push(pathname);
  };
  page.on('request', note);
  const { log } = await counts.during(async () => {
    await page.goto(addressOf({ webPart: address }, view, reference), { waitUntil: 'networkidle' });
    await page.locator('a[aria-current=page]').waitFor();
    // On a busy machine the page may work for longer between two requests than the network counts as idle.
    for (const end = Date.now() + PATIENCE; asked.length < view.asked && Date.now() < end;)
      await page.waitForTimeout(100);
    await page.waitForTimeout(QUIET);
  });
  page.off('request', note);
  return {
    asked: asked.length,
    ...counted(
      log.filter(({ path }) => !/\/_api\/contextinfo/i.test(path)),
      CLIENTS.browser
    )
  };
}
