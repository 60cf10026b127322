import { launchBrowser, personalBrowser } from '../browser/browser';
import { rested } from '../browser/regional-page';
import { addressOf, costOf, LOOKS, VIEWS, type Looks } from '../browser/views';
import type { Persona, Tenant } from '../support/tenant';
import type { Figure } from './figure';
import { farAway } from './far-away';
import { history, untilAnswered } from './page-answered';
import type { Counts } from './request-counts';
import { OF_THE_PAGE } from './web-part-opened';

interface Viewing {
  readonly tenant: Tenant;
  readonly people: Readonly<Record<Looks, Persona>>;
  readonly counts: Counts;
  /** A review that is open in the region of all. */
  readonly reference: string;
  /** What the register holds, in words. */
  readonly of: string;
}

/**
 * What each view of the web part asks of SharePoint and of the service when it is opened by its address, and until all
 * of that is there.
 */
export async function measureViews({ tenant, people, counts, reference, of }: Viewing): Promise<readonly Figure[]> {
  const browser = await launchBrowser();
  try {
    const figures: Figure[] = [];
    for (const by of LOOKS) {
      const page = await (await personalBrowser(browser)).newPage();
      await page.goto(`${tenant.home}/identity/sign-in?persona=${people[by].id}`);
      for (const [name, view] of Object.entries(VIEWS)) {
        if (view.by !== by) continue;
        // What the view before still asks for is not of this one.
        await page.goto('about:blank');
        const { asked, requests, parts } = await costOf(page, view, { address: tenant.webPart, reference, counts });
        const opened = async (): Promise<void> => {
          await page.goto(addressOf(tenant, view, reference));
          await page.locator('a[aria-current=page]').waitFor();
          await rested(page);
          if ('review' in view) await history(page).waitFor();
        };
        const far = await farAway(() => counts.atDistance(() => untilAnswered(page, tenant, opened)), OF_THE_PAGE);
        figures.push(
          far({
            operation: `view: ${name}, ${of}`,
            requests: requests + asked,
            parts: parts + asked,
            aim: { requests: view.requests + view.asked },
            note: 'opened by its address, until all that it asks for is there; the aim is held by a test'
          })
        );
      }
      await page.context().close();
    }
    return figures;
  } finally {
    await browser.close();
  }
}
