import type { Locator, Page, Request } from 'playwright-core';

import type { Tenant } from '../support/tenant';
import { until } from '../support/until';

/** Milliseconds without a request of the page after which it asks for nothing more. */
const QUIET = 600;

/**
 * Does something on a page, and gives the milliseconds until all is there that it asked SharePoint and the service for
 * because of that. On a busy machine a page may ask again only after a while, so `act` waits for what is shown.
 */
export async function untilAnswered(page: Page, { service }: Tenant, act: () => Promise<unknown>): Promise<number> {
  const waiting = new Set<Request>();
  let last: number | undefined;
  const isRead = (request: Request): boolean =>
    request.url().startsWith(`${service}/api/`) || /\/_api\/(?!contextinfo)/i.test(request.url());
  const asked = (request: Request): void => void (isRead(request) && waiting.add(request));
  const ended = (request: Request): void => {
    if (waiting.delete(request)) last = performance.now();
  };
  page.on('request', asked).on('requestfinished', ended).on('requestfailed', ended);
  try {
    const started = performance.now();
    await act();
    const at = await until(
      () => (waiting.size === 0 && last !== undefined && performance.now() - last > QUIET ? last : undefined),
      { what: 'the page to have all that it asks for', within: 30_000 }
    );
    return at - started;
  } finally {
    page.off('request', asked).off('requestfinished', ended).off('requestfailed', ended);
  }
}

/** The first line of the history of the review that is open. */
export const history = (page: Page): Locator =>
  page.getByRole('dialog').getByRole('region', { name: 'History' }).getByRole('listitem').first();
