import { publicPagesRoutes } from '../../../../bot/http/routes/public-pages';
import { STANDARD_PAGES, type PublicPages } from '../../../../src/domain/public-pages/public-pages';
import { openedBy } from './opened';

const opened = (path: string, pages: PublicPages = STANDARD_PAGES) =>
  openedBy(
    publicPagesRoutes(() => pages),
    path
  );

test.each([
  ['/privacy', 'Privacy', 'Your rights'],
  ['/terms', 'Terms of use', 'What is expected of you']
])(
  '%s, which the manifest of the Teams app names, opens for anyone, with a title and headings',
  async (path, title, heading) => {
    const { page, status, headers } = await opened(path);
    expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(page).toContain(`<title>${title}</title>`);
    expect(page).toContain(`<h1>${title}</h1>`);
    expect(page).toContain(`<h2>${heading}</h2>`);
  }
);

test('a site says it in words of its own, which are words and nothing else', async () => {
  const privacy = '# Ours\n\nAsk <b>us</b> & "them".\r\n<script>alert(1)</script>';
  const { page, headers } = await opened('/privacy', { ...STANDARD_PAGES, privacy });
  expect(page).toContain(
    '<h2>Ours</h2><p>Ask &#60;b&#62;us&#60;/b&#62; &#38; &#34;them&#34;.</p><p>&#60;script&#62;alert(1)&#60;/script&#62;</p>'
  );
  expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-[\w+/=]+';/);
});

test('while the site has not been read, no text is shown that may not be its own', async () => {
  const { page, status, headers } = await openedBy(
    publicPagesRoutes(() => undefined),
    '/privacy'
  );
  expect([status, headers.get('retry-after')]).toEqual([503, '10']);
  expect(page).toContain('This page cannot be shown at the moment. Try again in 10 seconds.');
  expect(page).not.toContain('Your rights');
});
