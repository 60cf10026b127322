import { request } from 'node:http';
import { gzipSync } from 'node:zlib';

import { createServer } from '../../../bot/http/server';
import { createLimits } from '../../../bot/limits/limits';
import { listen } from '../connector';

let server: { readonly url: string; close(): Promise<void> };
let taken: unknown[];
let logged: { name: string; fault?: unknown }[];
let now: number;
beforeEach(async () => {
  [taken, logged, now] = [[], [], 0];
  server = await listen(
    createServer({
      refusedFile: () => Promise.resolve(undefined),
      routes: [
        {
          method: 'post',
          path: '/api/commands',
          permission: 'signed-in',
          audit: 'command',
          handler: ({ body }) => Promise.resolve((taken.push(body), { status: 200, body: {} }))
        },
        {
          method: 'post',
          path: '/api/letter',
          permission: 'signed-in',
          takesLetters: true,
          audit: 'letter',
          handler: ({ body }) => Promise.resolve((taken.push(body), { status: 200, body: {} }))
        },
        {
          method: 'post',
          path: '/api/messages',
          permission: 'channel',
          letters: {
            knows: (header) => Promise.resolve(header === 'Bearer teams'),
            tooLong: { status: 200, body: { refusal: { sentence: 'The request is too long.' } } }
          },
          audit: 'activity',
          handler: (request, response) => void (taken.push(request.body), response.status(200).json({}))
        },
        {
          method: 'get',
          path: '/file',
          permission: 'signed-in',
          isFile: true,
          audit: 'file',
          handler: () => Promise.resolve((taken.push('file'), { status: 200, body: {} }))
        }
      ],
      identify: (header) =>
        Promise.resolve(
          header?.startsWith('Bearer p')
            ? { ok: true, actorId: header.slice(7) }
            : { ok: false, status: 401, code: 'no-token', sentence: 'Sign in first.' }
        ),
      limits: createLimits(
        () => ({ requests: 5, files: 2, strangers: 3 }),
        () => now
      ),
      mode: 'local',
      webOrigin: 'http://127.0.0.1',
      log: {
        event: (name) => void logged.push({ name }),
        fault: (name, fault) => void logged.push({ name, fault })
      }
    })
  );
});
afterEach(() => server.close());

const post = (body: BodyInit, headers: Record<string, string> = {}, path = '/api/commands') =>
  fetch(`${server.url}${path}`, {
    method: 'POST',
    headers: { authorization: 'Bearer p1', 'content-type': 'application/json', ...headers },
    body
  });
const nested = (depth: number, open = '[', close = ']'): string => open.repeat(depth) + close.repeat(depth);

test.each([
  ['lists in lists', nested(5_000), {}, 400],
  ['objects in objects', `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`, {}, 400],
  ['a list too many', nested(33), {}, 400],
  ['half of a list', '['.repeat(20_000), {}, 400],
  ['no JSON', '{"step":', {}, 400],
  ['a text alone', '"x"', {}, 400],
  ['another charset', '{}', { 'content-type': 'application/json; charset=koi8-r' }, 415],
  ['an unknown compression', '{}', { 'content-encoding': 'compress' }, 415],
  ['no gzip at all', '{}', { 'content-encoding': 'gzip' }, 400],
  ['half of a gzip', gzipSync(`{"a":"${'x'.repeat(900)}"}`).subarray(0, 30), { 'content-encoding': 'gzip' }, 400],
  ['a gzip that grows', gzipSync(`{"a":"${'x'.repeat(5_000_000)}"}`), { 'content-encoding': 'gzip' }, 413],
  ['too much', `{"a":"${'x'.repeat(70_000)}"}`, {}, 413]
] as const)('%s: a sentence, and no fault of ours', async (_what, body, headers, status) => {
  const answer = await post(typeof body === 'string' ? body : new Uint8Array(body), { ...headers });
  expect(answer.status).toBe(status);
  const { refusal } = (await answer.json()) as { refusal: { sentence: string } };
  expect(refusal.sentence).toMatch(/^The request .*\. Nothing has been recorded\.$/);
  expect(taken).toEqual([]);
  expect(logged.filter(({ fault }) => fault !== undefined)).toEqual([]);
});

test('what people send is taken', async () => {
  await post(gzipSync('{"given":{"a":"1"}}'), { 'content-encoding': 'gzip' });
  await post('{"a":1}', { 'content-type': 'application/json; charset=utf-8' });
  await post(nested(32));
  expect(taken).toEqual([{ given: { a: '1' } }, { a: 1 }, JSON.parse(nested(32))]);
});

describe('what may be a letter', () => {
  const long = (characters: number) => `{"a":"${'x'.repeat(characters)}"}`;

  test.each([
    ['/api/letter', 'Bearer p1'],
    ['/api/messages', 'Bearer teams']
  ])('at %s is longer than a form, also compressed', async (path, authorization) => {
    expect((await post(long(600_000), { authorization }, path)).status).toBe(200);
    const compressed = { authorization, 'content-encoding': 'gzip' };
    expect((await post(new Uint8Array(gzipSync(long(80_000))), compressed, path)).status).toBe(200);
    expect((await post('{"a":1}', { authorization }, path)).status).toBe(200);
    expect(taken).toEqual([JSON.parse(long(600_000)), JSON.parse(long(80_000)), { a: 1 }]);
  });

  test.each([
    ['/api/letter', 'Bearer p1', long(2_200_000), 413],
    ['/api/letter', 'Bearer p1', nested(40_000), 400],
    ['/api/messages', 'Bearer teams', long(2_200_000), 200],
    ['/api/messages', 'Bearer teams', nested(40_000), 400]
  ])('at %s from %s has a limit of its own, and a depth', async (path, authorization, body, status) => {
    const answer = await post(body, { authorization }, path);
    expect([answer.status, taken]).toEqual([status, []]);
    expect(await answer.json()).toMatchObject({
      refusal: { sentence: expect.stringMatching(/^The request /) as unknown }
    });
  });

  test.each(['/api/letter', '/api/messages'])(
    'at %s is refused from a stranger before any of it has been read, and a stranger who goes on waits',
    async (path) => {
      const asked = () =>
        new Promise<{ status: number | undefined; connection: string | undefined }>((resolve, reject) => {
          const headers = {
            authorization: 'Bearer none',
            'content-type': 'application/json',
            'content-length': 1_500_000
          };
          const sending = request(`${server.url}${path}`, { method: 'POST', headers }, (response) => {
            resolve({ status: response.statusCode, connection: response.headers.connection });
            sending.destroy();
          });
          sending.on('error', reject);
          // No more than its beginning is ever sent.
          sending.write('{"a":"');
        });
      expect((await asked()).status).toBe(401);
      await asked();
      await asked();
      expect((await asked()).status).toBe(429);
      expect(taken).toEqual([]);
    }
  );
});

test('an address that cannot be read is 400', async () => {
  const answer = await fetch(`${server.url}/%E0%A4%A`);
  expect([answer.status < 500, logged.filter(({ fault }) => fault)]).toEqual([true, []]);
});

test('a person who asks too much waits, and others do not', async () => {
  const statuses = async (person: string, times: number) =>
    Promise.all(
      Array.from({ length: times }, async () => (await post('{}', { authorization: `Bearer ${person}` })).status)
    );
  expect((await statuses('p1', 8)).filter((status) => status === 429)).toHaveLength(3);
  expect(await statuses('p2', 5)).toEqual([200, 200, 200, 200, 200]);
  const answer = await post('{}');
  expect(answer.headers.get('retry-after')).toBe('12');
  expect(await answer.json()).toEqual({
    refusal: {
      sentence: 'You have sent too many requests in a short time. Nothing has been recorded. Try again in 12 seconds.'
    },
    retryAfterSeconds: 12
  });
  now += 12_000;
  expect((await post('{}')).status).toBe(200);
});

test('files are fewer', async () => {
  const ask = async () => (await fetch(`${server.url}/file`, { headers: { authorization: 'Bearer p1' } })).status;
  expect([await ask(), await ask(), await ask()]).toEqual([200, 200, 429]);
});

test('whoever is not signed in is limited by address, as the proxy gives it, and keeps nobody else out', async () => {
  const stranger = async (forwarded: string) =>
    (await post('{}', { authorization: 'Bearer none', 'x-forwarded-for': forwarded })).status;
  for (const port of [1, 2, 3]) expect(await stranger(`6.6.6.6, 203.0.113.9:${port}`)).toBe(401);
  expect(await stranger('9.9.9.9, 203.0.113.9:4')).toBe(429);
  expect(await stranger('203.0.113.10')).toBe(401);
  expect((await post('{}', { 'x-forwarded-for': '203.0.113.9' })).status).toBe(200);
});

test('in local mode only a name of this computer is answered', async () => {
  const { port } = new URL(server.url);
  const asked = (host: string) =>
    new Promise<number | undefined>((resolve, reject) => {
      request({ host: '127.0.0.1', port, path: '/file', headers: { host, authorization: 'Bearer p1' } }, (response) =>
        resolve((response.resume(), response.statusCode))
      )
        .on('error', reject)
        .end();
    });
  expect([await asked(`127.0.0.1:${port}`), await asked(`localhost:${port}`)]).toEqual([200, 200]);
  for (const host of [`attacker.example:${port}`, '127.0.0.1.attacker.example', 'tenant@attacker.example'])
    expect([host, await asked(host)]).toEqual([host, 421]);
});
