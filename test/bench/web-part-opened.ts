import type { Page, Request } from 'playwright-core';

import { launchBrowser, personalBrowser } from '../browser/browser';
import type { Persona, Tenant } from '../support/tenant';
import { until } from '../support/until';
import { ANSWERED, farAway } from './far-away';
import { median, type Figure } from './figure';
import { CLIENTS, counted, isOfThePage, type Counts, type Logged } from './request-counts';

const WARM_UP = 3;
const TIMES = 9;
const SHOWN = 'numbers shown';
/** The numbers of At a glance; one of them is how many reviews are open. */
const NUMBERS = '[role=group][aria-label="Key figures"] button';

interface Opening {
  readonly tenant: Tenant;
  readonly director: Persona;
  readonly counts: Counts;
}

interface Opened {
  readonly ms: number;
  /** What SharePoint and the service answered the page with, before compression. */
  readonly bytes: number;
  /** Requests to the service. */
  readonly asked: number;
}

/** The page waits for what it asks of SharePoint itself, and for what the service asks on its behalf. */
export const OF_THE_PAGE: readonly string[] = [CLIENTS.browser, CLIENTS.answering];

/**
 * From navigation until the numbers of the region are on the screen, in Chromium, as a person who has been on the page
 * before. `open` is how many reviews are open in the region.
 */
export async function measureOpening(
  { tenant, director, counts }: Opening,
  operation: string,
  open: number
): Promise<Figure> {
  const browser = await launchBrowser();
  try {
    const page = await (await personalBrowser(browser)).newPage();
    await page.addInitScript(markNumbers, { mark: SHOWN, number: NUMBERS });
    await page.goto(`${tenant.home}/identity/sign-in?persona=${director.id}`);
    const once = (): Promise<Opened> => openOnce(page, tenant, open);
    const openings: { readonly result: Opened; readonly log: readonly Logged[] }[] = [];
    for (let time = 0; time < WARM_UP + TIMES; time += 1) openings.push(await counts.during(once));
    const taken = openings.slice(WARM_UP).map(({ result, log }) => ({
      result,
      frame: log.filter(isOfThePage).length,
      reads: log.filter((entry) => !isOfThePage(entry))
    }));
    const each = taken.map(({ result, reads }) => ({ ...counted(reads, CLIENTS.browser), asked: result.asked }));
    const busy = median(
      taken.map(({ reads }) =>
        reads.filter(({ client, part }) => OF_THE_PAGE.includes(client) && !part).reduce((sum, { ms }) => sum + ms, 0)
      )
    );
    const far = await farAway(async () => {
      const { result, log } = await counts.atDistance(once);
      return { result: result.ms, log };
    }, OF_THE_PAGE);
    return far({
      operation,
      requests: Math.max(...each.map(({ requests, asked }) => requests + asked)),
      parts: Math.max(...each.map(({ parts, asked }) => parts + asked)),
      ms: median(taken.map(({ result }) => result.ms)),
      bytes: median(taken.map(({ result }) => result.bytes)),
      aim: { requests: 3, sequential: 2, atDistance: ANSWERED },
      note: `${Math.max(...each.map(({ asked }) => asked))} of the requests to the service; bytes read until then, uncompressed; SharePoint itself took ${busy.toFixed(1)} ms; ${Math.max(...taken.map(({ frame }) => frame))} contextinfo of the page not counted`
    });
  } finally {
    await browser.close();
  }
}

async function openOnce(page: Page, { webPart, service }: Tenant, open: number): Promise<Opened> {
  // What the page before still asks for is not of this one.
  await page.goto('about:blank');
  const answered: Request[] = [];
  let asked = 0;
  const onRequest = (request: Request): void => {
    if (request.method() === 'GET' && request.url().startsWith(`${service}/api/`)) asked += 1;
  };
  const onFinished = (request: Request): void => {
    if (request.method() !== 'OPTIONS' && isRead(request.url(), service)) answered.push(request);
  };
  page.on('request', onRequest);
  page.on('requestfinished', onFinished);
  try {
    await page.goto(webPart, { waitUntil: 'commit' });
    const ms = await until(() => page.evaluate((mark) => performance.getEntriesByName(mark)[0]?.startTime, SHOWN), {
      what: 'the numbers of the web part',
      within: 20_000
    });
    const said = await page.locator(NUMBERS).filter({ hasText: 'open adult review' }).innerText();
    if (!said.startsWith(`${open.toLocaleString('en-GB')}\n`))
      throw new Error(`The web part says “${said}” where ${open} reviews are open.`);
    const bodies = await Promise.all([...answered].map(async (request) => (await request.response())?.body()));
    return { ms, asked, bytes: bodies.reduce((sum, body) => sum + (body?.byteLength ?? 0), 0) };
  } finally {
    page.off('request', onRequest);
    page.off('requestfinished', onFinished);
  }
}

const isRead = (url: string, service: string): boolean => url.startsWith(`${service}/api/`) || /\/_api\//.test(url);

/** Runs in the page: marks the first frame in which a tile shows its number. */
function markNumbers({ mark, number }: { readonly mark: string; readonly number: string }): void {
  const watch = new MutationObserver(() => {
    if (!/^\d/.test(document.querySelector(number)?.textContent?.trim() ?? '')) return;
    watch.disconnect();
    requestAnimationFrame(() => performance.mark(mark));
  });
  watch.observe(document, { childList: true, subtree: true, characterData: true });
}
