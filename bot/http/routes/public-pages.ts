import type { PublicPages } from '../../../src/domain/public-pages/public-pages';
import { textPage } from '../text-page';
import type { Route } from './route';

const PAGES: Readonly<Record<keyof PublicPages, Pick<Route, 'audit'> & { readonly title: string }>> = {
  privacy: { title: 'Privacy', audit: 'privacy' },
  terms: { title: 'Terms of use', audit: 'terms' }
};

/** What the organisation says there is not known, and must not be replaced by the standard text. */
const NOT_NOW = 'This page cannot be shown at the moment. Try again in 10 seconds.';

/** GET: the pages that the manifest of the Teams app names, for anyone, in the words of the site. */
export const publicPagesRoutes = (pages: () => PublicPages | undefined): readonly Route[] =>
  (['privacy', 'terms'] as const).map((name) => ({
    method: 'get',
    path: `/${name}`,
    permission: 'channel',
    audit: PAGES[name].audit,
    handler: (_request, response) => {
      const said = pages();
      const { html, policy } = textPage(PAGES[name].title, said?.[name] ?? NOT_NOW);
      if (!said) response.status(503).setHeader('Retry-After', '10');
      response.setHeader('Content-Security-Policy', policy);
      response.type('html').send(html);
    }
  }));
