import type { PublicPages } from '../../../src/domain/public-pages/public-pages';
import { textPage } from '../text-page';
import type { Route } from './route';

const TITLES: Readonly<Record<keyof PublicPages, string>> = { privacy: 'Privacy', terms: 'Terms of use' };

/** GET: the pages that the manifest of the Teams app names, for anyone, in the words of the site. */
export const publicPagesRoutes = (pages: () => PublicPages): readonly Route[] =>
  (['privacy', 'terms'] as const).map((name) => ({
    method: 'get',
    path: `/${name}`,
    permission: 'channel',
    audit: name,
    handler: (_request, response) => {
      const { html, policy } = textPage(TITLES[name], pages()[name]);
      response.setHeader('Content-Security-Policy', policy);
      response.type('html').send(html);
    }
  }));
