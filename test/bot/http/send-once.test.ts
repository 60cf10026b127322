import { createServer } from '../../../bot/http/server';
import type { Route } from '../../../bot/http/routes/route';
import { createLimits } from '../../../bot/limits/limits';
import { listen } from '../connector';

const ORIGIN = 'https://tenant.sharepoint.example';
let body: Readonly<Record<string, unknown>>;
let server: { readonly url: string; close(): Promise<void> };

beforeAll(async () => {
  const route: Route = {
    method: 'get',
    path: '/api/what',
    permission: 'signed-in',
    audit: 'what-read',
    handler: () => Promise.resolve({ status: 200, body })
  };
  server = await listen(
    createServer({
      refusedFile: () => Promise.resolve(undefined),
      routes: [route],
      identify: () => Promise.resolve({ ok: true, actorId: 'p1' }),
      limits: createLimits(() => ({ requests: 1_000, files: 10, strangers: 10 })),
      mode: 'production',
      webOrigin: ORIGIN,
      log: { event: () => undefined, fault: () => undefined }
    })
  );
});
beforeEach(() => (body = { what: 'it says' }));
afterAll(() => server.close());

const ask = (headers: Readonly<Record<string, string>> = {}) => fetch(`${server.url}/api/what`, { headers });

test('what the page says that it has is not sent again, until it has changed', async () => {
  const first = await ask();
  const etag = first.headers.get('etag') ?? '';
  expect([first.status, first.headers.get('cache-control')]).toEqual([200, 'private, no-store']);
  const again = await ask({ 'if-none-match': `W/"another", ${etag}` });
  expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
  body = { what: 'it says now' };
  const changed = await ask({ 'if-none-match': etag });
  expect([changed.status, await changed.json()]).toEqual([200, body]);
});

test('a long answer is compressed for those who take it, and says that it depends on that', async () => {
  body = { what: 'it says '.repeat(1_000) };
  const plain = await ask({ 'accept-encoding': 'identity' });
  const packed = await ask({ 'accept-encoding': 'gzip' });
  expect([plain, packed].map(({ headers }) => headers.get('content-encoding'))).toEqual([null, 'gzip']);
  expect(packed.headers.get('vary')).toContain('Accept-Encoding');
  expect([await plain.json(), await packed.json()]).toEqual([body, body]);
});

test('pages of the site may say what they have, and read the name of an answer', async () => {
  const asked = await fetch(`${server.url}/api/what`, { method: 'OPTIONS', headers: { origin: ORIGIN } });
  expect(asked.headers.get('access-control-allow-headers')).toContain('if-none-match');
  expect(asked.headers.get('access-control-expose-headers')).toContain('ETag');
});
