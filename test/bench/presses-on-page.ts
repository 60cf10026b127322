import type { Page } from 'playwright-core';

import { launchBrowser, personalBrowser } from '../browser/browser';
import type { Persona, Tenant } from '../support/tenant';
import { ANSWERED, farAway, MOST_FOR_A_PRESS } from './far-away';
import { median, type Figure } from './figure';
import { history, untilAnswered } from './page-answered';
import { counted, type Counts, type Logged } from './request-counts';
import { OF_THE_PAGE } from './web-part-opened';

const WARM_UP = 2;
const TIMES = 7;

interface Pressing {
  readonly tenant: Tenant;
  readonly director: Persona;
  readonly counts: Counts;
  /** How many reviews are open in the region, in words. */
  readonly of: string;
}

interface PressOnPage {
  readonly name: string;
  /** Presses it, on the list of open reviews; each time another one. */
  readonly press: (page: Page, time: number) => Promise<unknown>;
  /** What is on the page once it is answered. */
  readonly shown: (page: Page) => Promise<unknown>;
}

const PRESSES: readonly PressOnPage[] = [
  {
    name: 'open a review’s panel',
    press: (page, time) =>
      page
        .getByRole('table', { name: 'Open reviews' })
        .getByRole('button', { name: /^SCR-A-/ })
        .nth(time % 10)
        .click(),
    shown: (page) => history(page).waitFor()
  },
  {
    name: 'preview a report',
    press: (page) => page.getByRole('navigation').getByRole('link', { name: 'Risk report', exact: true }).click(),
    shown: (page) => page.getByRole('article').first().waitFor()
  }
];

/** From a press on the open page to all that it asks SharePoint and the service for. */
export async function measurePressesOnPage({ tenant, director, counts, of }: Pressing): Promise<readonly Figure[]> {
  const browser = await launchBrowser();
  try {
    const page = await (await personalBrowser(browser)).newPage();
    await page.goto(`${tenant.home}/identity/sign-in?persona=${director.id}`);
    const figures: Figure[] = [];
    for (const { name, press, shown } of PRESSES) {
      let time = 0;
      const once = async (
        measured: (work: () => Promise<number>) => Promise<{ readonly result: number; readonly log: readonly Logged[] }>
      ) => {
        await untilAnswered(page, tenant, () => page.goto(`${tenant.webPart}?section=reviews`));
        await page.getByRole('table', { name: 'Open reviews' }).waitFor();
        time += 1;
        return measured(() =>
          untilAnswered(page, tenant, async () => {
            await press(page, time);
            await shown(page);
          })
        );
      };
      const all: { readonly result: number; readonly log: readonly Logged[] }[] = [];
      for (let run = 0; run < WARM_UP + TIMES; run += 1) all.push(await once(counts.during));
      const taken = all.slice(WARM_UP);
      const far = await farAway(() => once(counts.atDistance), OF_THE_PAGE);
      const each = taken.map(({ log }) => OF_THE_PAGE.map((client) => counted(log, client)));
      figures.push(
        far({
          operation: `${name}, ${of}`,
          requests: Math.max(...each.map((by) => by.reduce((sum, { requests }) => sum + requests, 0))),
          ms: median(taken.map(({ result }) => result)),
          aim: { sequential: MOST_FOR_A_PRESS, atDistance: ANSWERED },
          note: 'requests: of the page and of the service, to SharePoint; until all is there that it asks for'
        })
      );
    }
    return figures;
  } finally {
    await browser.close();
  }
}
