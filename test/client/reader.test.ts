import { serviceReader, ServiceUnread } from '../../src/client/reader';

const readerOf = (answers: (Response | Error)[], token = () => Promise.resolve('t0ken')) => {
  const requests: { url: string; headers: Headers }[] = [];
  const reader = serviceReader({
    baseUrl: 'https://service.example/anything',
    token,
    fetch: (url, init) => {
      requests.push({ url: new Request(url).url, headers: new Headers(init?.headers) });
      const next = answers.shift();
      return next instanceof Response
        ? Promise.resolve(next)
        : Promise.reject(next ?? new TypeError('Failed to fetch'));
    }
  });
  return { reader, requests };
};
const saying = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  new Response(status === 304 ? null : JSON.stringify(body), { status, headers });
const asIs = (body: unknown): unknown => body;

test('what is still there is decoded once, and not sent again', async () => {
  const { reader, requests } = readerOf([
    saying({ a: 1 }, 200, { etag: 'W/"1"' }),
    saying(undefined, 304),
    saying({ a: 2 }, 200, { etag: 'W/"2"' })
  ]);
  const decode = jest.fn(asIs);
  const ask = () => reader.get('/api/region', { region: 'South West' }, decode);
  const first = await ask();
  expect(await ask()).toBe(first);
  expect(await ask()).toEqual({ a: 2 });
  expect(decode).toHaveBeenCalledTimes(2);
  expect(requests.map(({ url, headers }) => [url, headers.get('authorization'), headers.get('if-none-match')])).toEqual(
    [null, 'W/"1"', 'W/"1"'].map((etag) => [
      'https://service.example/api/region?region=South+West',
      'Bearer t0ken',
      etag
    ])
  );
});

test('what another address said is not taken for the answer of this one', async () => {
  const { reader, requests } = readerOf([saying(1, 200, { etag: 'W/"1"' }), saying(2)]);
  await reader.get('/api/region', { region: 'London' }, asIs);
  await reader.get('/api/region', { region: 'South West' }, asIs);
  expect(requests[1]?.headers.get('if-none-match')).toBeNull();
});

test('there is nothing where there is no such review for this person', async () => {
  const { reader } = readerOf([saying({ refusal: { code: 'no-such-review', sentence: 'No.' } }, 404)]);
  expect(await reader.get('/api/review', {}, asIs)).toBeUndefined();
});

test.each([
  ['a person who is not answered', saying({ refusal: { code: 'not-in-directory' } }, 403), 'denied'],
  ['too many requests', saying({}, 429), 'busy'],
  ['a busy SharePoint', saying({}, 503), 'busy'],
  ['more than SharePoint can search', saying({ reason: 'register-overfull' }, 409), 'overfull'],
  ['a row that cannot be read', saying({ refusal: {} }, 409), 'failed'],
  ['a fault', saying({}, 500), 'failed'],
  ['something else at the address', new Response('<html>', { status: 404 }), 'away'],
  ['a proxy without a service', new Response('', { status: 502 }), 'away'],
  ['no connection', new TypeError('Failed to fetch'), 'away'],
  ['an answer cut off', new Response('{"a":', { status: 200 }), 'away']
])('%s is told apart', async (_what, answer, why) => {
  const { reader } = readerOf([answer]);
  await expect(reader.get('/api/region', {}, asIs)).rejects.toEqual(new ServiceUnread(why as 'away'));
  await expect(reader.get('/api/region', {}, asIs)).rejects.toMatchObject({ why: 'away' });
});

test('without a token the service is away, and asked for nothing', async () => {
  const { reader, requests } = readerOf([], () => Promise.reject(new Error('AADSTS65001')));
  await expect(reader.get('/api/region', {}, asIs)).rejects.toMatchObject({ why: 'away' });
  expect(requests).toEqual([]);
});
