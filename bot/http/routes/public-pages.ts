import type { PublicPages } from '../../../src/domain/public-pages/public-pages';
import { textPage } from '../text-page';
import type { Route } from './route';

const PAGES: Readonly<Record<keyof PublicPages, Pick<Route, 'audit'> & { readonly title: string }>> = {
  privacy: { title: 'Privacy', audit: 'privacy' },
  terms: { title: 'Terms of use', audit: 'terms' }
};

/** GET: the pages that the manifest of the Teams app names, for anyone, in the words of the site. */
export const publicPagesRoutes = (pages: () => PublicPages): readonly Route[] =>
  (['privacy', 'terms'] as const).map((name) => ({
    method: 'get',
    path: `/${name}`,
    permission: 'channel',
    audit: PAGES[name].audit,
    handler: (_request, response) => {
      const { html, policy } = textPage(PAGES[name].title, pages()[name]);
      response.setHeader('Content-Security-Policy', policy);
      response.type('html').send(html);
    }
  }));
