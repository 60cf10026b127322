import { shortLinksRoute } from '../../../../bot/http/routes/short-links';
import { linksOf } from '../../../../bot/links';
import { openedBy } from './opened';

const PAGE = 'https://tenant.sharepoint.example/sites/scr/SitePages/Risk.aspx';
const LINKS = linksOf({
  webPartUrl: PAGE,
  serviceUrl: 'https://scr.example.org',
  siteUrl: 'https://tenant.sharepoint.example'
});

test.each([
  ['/r/SCR-A-2026-0001', 302, `${PAGE}?review=SCR-A-2026-0001`],
  ['/r/scr-c-2026-0012', 302, `${PAGE}?review=SCR-C-2026-0012`],
  ['/r/nothing', 404, null],
  ['/r/https:%2F%2Fattacker.example', 404, null]
])('the short link %s answers %d and leads to %s', async (path, status, to) => {
  const { status: answered, headers } = await openedBy([shortLinksRoute(LINKS)], path);
  expect([answered, headers.get('location')]).toEqual([status, to]);
});
