import { serviceClient } from '../../src/client/service';

const wanted = { step: 'agree-imr', reference: 'SCR-A-2026-0001', key: 'form', given: { version: '1.0' } } as const;

const answering = (status: number, body: string) => {
  const requests: { url: string; init: RequestInit | undefined }[] = [];
  const client = serviceClient({
    baseUrl: 'https://service.example/anything',
    token: () => Promise.resolve('t0ken'),
    fetch: (url, init) => {
      requests.push({ url: new Request(url).url, init });
      return Promise.resolve(new Response(body, { status }));
    }
  });
  return { client, requests };
};

test('a step is sent as the signed-in person, and its outcome read', async () => {
  const { client, requests } = answering(
    200,
    JSON.stringify({ reference: wanted.reference, review: {}, duties: [], warnings: { a: 'b' } })
  );
  expect(await client.take(wanted)).toEqual({ ok: true, reference: wanted.reference, warnings: { a: 'b' } });
  expect(requests[0]?.url).toBe('https://service.example/api/commands');
  expect(requests[0]?.init).toMatchObject({
    method: 'POST',
    headers: { authorization: 'Bearer t0ken' },
    body: JSON.stringify(wanted)
  });
});

test('a refusal is a value, with what is wrong by field', async () => {
  const { client } = answering(
    409,
    JSON.stringify({
      refusal: { code: 'guarded', rule: 'KP-11', sentence: 'Read it.', fields: { version: 'Read it.' } }
    })
  );
  expect(await client.take(wanted)).toEqual({
    ok: false,
    unreachable: false,
    code: 'guarded',
    sentence: 'Read it.',
    fields: { version: 'Read it.' }
  });
});

test('a busy SharePoint says when to try again', async () => {
  const { client } = answering(503, JSON.stringify({ refusal: { sentence: 'Busy.' }, retryAfterSeconds: 20 }));
  expect(await client.take(wanted)).toEqual({
    ok: false,
    unreachable: false,
    sentence: 'Busy.',
    retryAfterSeconds: 20
  });
});

test.each([
  ['a page of another site', '<html>', 502],
  ['JSON of another service', '{"ok":true}', 200],
  ['a refusal without words', '{"refusal":{}}', 400]
])('%s is not taken for an outcome', async (_what, body, status) => {
  expect(await answering(status, body).client.take(wanted)).toMatchObject({ ok: false, unreachable: true });
});

test('a network that fails is a value', async () => {
  const client = serviceClient({
    baseUrl: 'https://service.example',
    token: () => Promise.resolve('t'),
    fetch: () => Promise.reject(new TypeError('Failed to fetch'))
  });
  expect(await client.take(wanted)).toMatchObject({
    ok: false,
    unreachable: true,
    sentence: expect.stringContaining('problem with the service') as unknown
  });
});

test('a person who cannot be signed in reads that nothing was recorded', async () => {
  const client = serviceClient({
    baseUrl: 'https://service.example',
    token: () => Promise.reject(new Error('no consent'))
  });
  expect(await client.take(wanted)).toMatchObject({
    ok: false,
    unreachable: true,
    sentence: expect.stringContaining('nothing was recorded') as unknown
  });
});

test('where no administrator has approved the access, the sentence says who approves what', async () => {
  const refused = new Error('AADSTS65001: The user or administrator has not consented to use the application.');
  const service = serviceClient({
    baseUrl: 'https://scr.example',
    token: () => Promise.reject(refused),
    fetch: () => Promise.reject(new Error('Nothing is sent.'))
  });
  expect(await service.take({ step: 'agree-imr', reference: 'SCR-A-2012-0001', key: 'form', given: {} })).toMatchObject(
    {
      ok: false,
      unreachable: true,
      sentence: expect.stringContaining('approve “SCR service” under API access') as unknown
    }
  );
});
