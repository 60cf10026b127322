import { serviceClient } from '../../src/client/service';

const answering = (answer: () => Promise<Response>) => {
  const requests: { url: string; init: RequestInit | undefined }[] = [];
  const { taskLists } = serviceClient({
    baseUrl: 'https://service.example',
    token: () => Promise.resolve('t0ken'),
    fetch: (url, init) => {
      requests.push({ url: new Request(url).url, init });
      return answer();
    }
  });
  return { taskLists, requests };
};
const json = (status: number, body: unknown) => () => Promise.resolve(new Response(JSON.stringify(body), { status }));
const wanted = { key: 'k1', given: { from: 'p2', inspector: 'p3', reason: 'Moved.' }, references: ['SCR-A-2012-0001'] };

test('a person is reminded of everything with one request, as the signed-in person', async () => {
  const { taskLists, requests } = answering(json(200, { outcome: 'already-sent', sentence: 'Tomorrow.' }));
  expect(await taskLists.remind('p2')).toEqual({ ok: true, outcome: 'already-sent', sentence: 'Tomorrow.' });
  expect(requests).toMatchObject([
    {
      url: 'https://service.example/api/reminders',
      init: { method: 'POST', headers: { authorization: 'Bearer t0ken' }, body: JSON.stringify({ person: 'p2' }) }
    }
  ]);
});

test('reviews are handed over with one request; what stayed is known by its reference', async () => {
  const { taskLists, requests } = answering(
    json(200, { done: ['a'], left: [{ reference: 'b', sentence: 'Closed.' }], sentence: 'Handed over: 1 review.' })
  );
  expect(await taskLists.handOver(wanted)).toEqual({
    ok: true,
    done: ['a'],
    left: ['b'],
    sentence: 'Handed over: 1 review.'
  });
  expect(requests).toMatchObject([
    { url: 'https://service.example/api/hand-over', init: { body: JSON.stringify(wanted) } }
  ]);
});

test('a refusal has its sentence and its fields; anything else says that it is not known, and to try again', async () => {
  const refusal = { code: 'bad-input', sentence: 'Check 1 answer.', fields: { reason: 'Enter why.' } };
  const refused = answering(json(400, { refusal })).taskLists;
  expect(await refused.handOver(wanted)).toEqual({ ok: false, unreachable: false, ...refusal });
  for (const answer of [json(200, { outcome: 'perhaps' }), () => Promise.reject(new TypeError('offline'))]) {
    const { taskLists } = answering(answer);
    expect(await taskLists.remind('p2')).toMatchObject({
      unreachable: true,
      sentence: expect.stringMatching(/We cannot confirm the reminder was sent\. Try again/) as string
    });
    expect(await taskLists.handOver(wanted)).toMatchObject({
      unreachable: true,
      sentence: expect.stringMatching(/We cannot confirm the reviews were handed over\./) as string
    });
  }
});
