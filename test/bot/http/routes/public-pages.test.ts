import { publicPagesRoutes } from '../../../../bot/http/routes/public-pages';
import { createServer } from '../../../../bot/http/server';
import { createLimits } from '../../../../bot/limits/limits';
import { STANDARD_PAGES, type PublicPages } from '../../../../src/domain/public-pages/public-pages';
import { listen } from '../../connector';

async function opened(path: string, pages: PublicPages = STANDARD_PAGES) {
  const app = createServer({
    refusedFile: () => Promise.resolve(undefined),
    routes: publicPagesRoutes(() => pages),
    limits: createLimits(() => ({ requests: 20, files: 20, strangers: 20 })),
    mode: 'production',
    identify: () => Promise.reject(new Error('Nobody is asked who they are.')),
    webOrigin: 'https://tenant.sharepoint.example',
    log: { event: () => undefined, fault: () => undefined }
  });
  const server = await listen(app);
  const answer = await fetch(`${server.url}${path}`);
  const page = await answer.text();
  await server.close();
  return { page, status: answer.status, headers: answer.headers };
}

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
