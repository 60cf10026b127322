import { launchBrowser, personalBrowser } from '../browser/browser';
import { costOf, VIEWS, type Looks } from '../browser/views';
import type { Persona, Tenant } from '../support/tenant';
import type { Figure } from './figure';
import type { Counts } from './request-counts';

interface Viewing {
  readonly tenant: Tenant;
  readonly people: Readonly<Record<Looks, Persona>>;
  readonly counts: Counts;
  /** A review that is open in the region of both. */
  readonly reference: string;
  /** What the register holds, in words. */
  readonly of: string;
}

/** What each view of the web part asks of SharePoint when it is opened by its address. */
export async function measureViews({ tenant, people, counts, reference, of }: Viewing): Promise<readonly Figure[]> {
  const browser = await launchBrowser();
  try {
    const figures: Figure[] = [];
    for (const by of ['director', 'lead'] as const) {
      const page = await (await personalBrowser(browser)).newPage();
      await page.goto(`${tenant.home}/identity/sign-in?persona=${people[by].id}`);
      for (const [name, view] of Object.entries(VIEWS)) {
        if (view.by !== by) continue;
        const cost = await costOf(page, view, { address: tenant.webPart, reference, counts });
        figures.push({
          operation: `view: ${name}, ${of}`,
          ...cost,
          aim: { requests: view.requests },
          note: 'opened by its address; the aim is held by a test'
        });
      }
      await page.context().close();
    }
    return figures;
  } finally {
    await browser.close();
  }
}
