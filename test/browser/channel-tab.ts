import type { Page } from 'playwright-core';

import { CHANNEL_SITE_PATH, CHANNEL_TAB_PATH } from '../../sharepoint/local/addresses';
import type { Tenant } from '../support/tenant';
import { addressAt, rested, USUAL } from './regional-page';
import type { Visitor } from './visitor';

/** The web part as a tab in a channel, which is a page of the site of a team. */
export interface ChannelTab {
  readonly page: Page;
  /** What the web part has asked of the REST interface of any site, each as method and path. */
  readonly asked: readonly string[];
}

/** SharePoint’s own page asks its site for a digest, before there is a web part on it. */
const OF_THE_PAGE = `POST ${CHANNEL_SITE_PATH}/_api/contextinfo`;

/** Opens the web part as a tab in a channel, and waits until it has loaded. */
export async function openChannelTab(
  visitor: Visitor,
  { home }: Pick<Tenant, 'home'>,
  view: Readonly<Record<string, string>>
): Promise<ChannelTab> {
  const page = await visitor.go('Open web part');
  await page.setViewportSize(USUAL);
  await rested(page);
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    const what = `${request.method()} ${pathname}`;
    if (pathname.includes('/_api/') && what !== OF_THE_PAGE) asked.push(what);
  });
  await page.goto(addressAt({ webPart: `${home}${CHANNEL_TAB_PATH}` }, view));
  await page.locator('nav').waitFor();
  await rested(page);
  return { page, asked };
}

/** Where the links of a page lead, but for those to another view of the same page. */
export async function linksAway(page: Page): Promise<readonly string[]> {
  const links = await page
    .getByRole('main')
    .locator('a[href]')
    .evaluateAll((all) => all.flatMap((link) => (link instanceof HTMLAnchorElement ? [link.href] : [])));
  return links.filter((address) => new URL(address).pathname !== CHANNEL_TAB_PATH);
}
