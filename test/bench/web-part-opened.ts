import type { Page } from 'playwright-core';

import { launchBrowser, personalBrowser } from '../browser/browser';
import type { Persona, Tenant } from '../support/tenant';
import { until } from '../support/until';
import { median, type Figure } from './figure';
import { CLIENTS, counted, type Counts, type Logged } from './request-counts';

const WARM_UP = 3;
const TIMES = 15;
const SHOWN = 'numbers shown';
/** The first of the three numbers of At a glance. */
const FIRST_NUMBER = '[role=group][aria-label="Key figures"] button';

interface Opening {
  readonly tenant: Tenant;
  readonly director: Persona;
  readonly counts: Counts;
}

interface Opened {
  readonly ms: number;
  /** What SharePoint answered the page with, before compression. */
  readonly bytes: number;
}

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
    await page.addInitScript(markNumbers, { mark: SHOWN, number: FIRST_NUMBER });
    await page.goto(`${tenant.home}/identity/sign-in?persona=${director.id}`);
    const openings: { readonly result: Opened; readonly log: readonly Logged[] }[] = [];
    for (let time = 0; time < WARM_UP + TIMES; time += 1)
      openings.push(await counts.during(() => openOnce(page, tenant.webPart, open)));
    const taken = openings.slice(WARM_UP).map(({ result, log }) => ({
      result,
      frame: log.filter(isFrame).length,
      reads: log.filter((entry) => !isFrame(entry))
    }));
    const each = taken.map(({ reads }) => counted(reads, CLIENTS.browser));
    const busy = median(
      taken.map(({ reads }) =>
        reads.filter(({ client, part }) => client === CLIENTS.browser && !part).reduce((sum, { ms }) => sum + ms, 0)
      )
    );
    return {
      operation,
      requests: Math.max(...each.map(({ requests }) => requests)),
      parts: Math.max(...each.map(({ parts }) => parts)),
      ms: median(taken.map(({ result }) => result.ms)),
      bytes: median(taken.map(({ result }) => result.bytes)),
      aim: { requests: 3 },
      note: `bytes read until then, uncompressed; SharePoint itself took ${busy.toFixed(1)} ms; ${Math.max(...taken.map(({ frame }) => frame))} contextinfo of the page not counted`
    };
  } finally {
    await browser.close();
  }
}

/** What the page asks for before it loads any web part. */
const isFrame = ({ path }: Logged): boolean => /\/_api\/contextinfo/i.test(path);

async function openOnce(page: Page, address: string, open: number): Promise<Opened> {
  await page.goto(address, { waitUntil: 'commit' });
  const ms = await until(() => page.evaluate((mark) => performance.getEntriesByName(mark)[0]?.startTime, SHOWN), {
    what: 'the numbers of the web part',
    within: 20_000
  });
  const said = await page.locator(FIRST_NUMBER).first().innerText();
  if (!said.startsWith(`${open.toLocaleString('en-GB')}\n`))
    throw new Error(`The web part says “${said}” where ${open} reviews are open.`);
  const bytes = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .reduce(
        (sum, entry) =>
          sum + (/\/_api\//.test(entry.name) && 'decodedBodySize' in entry ? Number(entry.decodedBodySize) : 0),
        0
      )
  );
  return { ms, bytes };
}

/** Runs in the page: marks the first frame in which a tile shows its number. */
function markNumbers({ mark, number }: { readonly mark: string; readonly number: string }): void {
  const watch = new MutationObserver(() => {
    if (!/^\d/.test(document.querySelector(number)?.textContent?.trim() ?? '')) return;
    watch.disconnect();
    requestAnimationFrame(() => performance.mark(mark));
  });
  watch.observe(document, { childList: true, subtree: true, characterData: true });
}
