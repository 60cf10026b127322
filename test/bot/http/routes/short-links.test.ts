import { createServer } from '../../../../bot/http/server';
import { shortLinksRoute } from '../../../../bot/http/routes/short-links';
import { createLimits } from '../../../../bot/limits/limits';
import { linksOf } from '../../../../bot/links';
import { listen } from '../../connector';

const PAGE = 'https://tenant.sharepoint.example/sites/scr/SitePages/Risk.aspx';

test.each([
  ['/r/SCR-A-2026-0001', 302, `${PAGE}?review=SCR-A-2026-0001`],
  ['/r/scr-c-2026-0012', 302, `${PAGE}?review=SCR-C-2026-0012`],
  ['/r/nothing', 404, null],
  ['/r/https:%2F%2Fattacker.example', 404, null]
])('the short link %s answers %d and leads to %s', async (path, status, to) => {
  const app = createServer({
    refusedFile: () => Promise.resolve(undefined),
    routes: [
      shortLinksRoute(
        linksOf({
          webPartUrl: PAGE,
          serviceUrl: 'https://scr.example.org',
          siteUrl: 'https://tenant.sharepoint.example'
        })
      )
    ],
    limits: createLimits(() => ({ requests: 20, files: 20, strangers: 20 })),
    mode: 'production',
    identify: () => Promise.reject(new Error('Nobody is asked who they are.')),
    webOrigin: 'https://tenant.sharepoint.example',
    log: { event: () => undefined, fault: () => undefined }
  });
  const server = await listen(app);
  const answer = await fetch(`${server.url}${path}`, { redirect: 'manual' });
  expect([answer.status, answer.headers.get('location')]).toEqual([status, to]);
  await server.close();
});
