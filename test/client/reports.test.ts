import { serviceClient } from '../../src/client/service';

const answering = (answer: () => Promise<Response>, token: () => Promise<string> = () => Promise.resolve('t0ken')) => {
  const requests: { url: string; init: RequestInit | undefined }[] = [];
  const { reports, fetchPaper } = serviceClient({
    baseUrl: 'https://service.example',
    token,
    fetch: (url, init) => {
      requests.push({ url: new Request(url).url, init });
      return answer();
    }
  });
  return { reports, fetchPaper, requests };
};
const json = (status: number, body: unknown) => () => Promise.resolve(new Response(JSON.stringify(body), { status }));
const span = { region: 'South West', from: '2012-07-01', until: '2012-09-30' } as const;
const wanted = { ...span, key: 'k1' };
const refusal = { code: 'not-your-role', rule: 'KP-6', sentence: 'Ask the lead.' };

test('a report is issued as the signed-in person', async () => {
  const { reports, requests } = answering(json(200, { ...span, number: 3, issuedOn: 'then', issuedBy: 'x' }));
  expect(await reports.issue(wanted)).toEqual({ ok: true, ...span, number: 3 });
  expect(requests).toMatchObject([
    {
      url: 'https://service.example/api/reports',
      init: { method: 'POST', headers: { authorization: 'Bearer t0ken' }, body: JSON.stringify(wanted) }
    }
  ]);
});

test('a file is fetched with the token, its bytes as they are', async () => {
  const { reports, requests } = answering(() => Promise.resolve(new Response('bytes', { status: 200 })));
  const given = await reports.file({ region: 'South West', number: 3 }, 'pdf');
  expect(given.ok && (await given.file.text())).toBe('bytes');
  expect(requests).toMatchObject([
    {
      url: 'https://service.example/api/reports/file?region=South+West&number=3&format=pdf',
      init: { headers: { authorization: 'Bearer t0ken' } }
    }
  ]);
});

test('a draft is fetched by its region and period', async () => {
  const { reports, requests } = answering(() => Promise.resolve(new Response('bytes', { status: 200 })));
  const given = await reports.draft(span, 'xlsx');
  expect(given.ok && (await given.file.text())).toBe('bytes');
  expect(requests.map(({ url }) => url)).toEqual([
    'https://service.example/api/reports/preview/file?region=South+West&from=2012-07-01&until=2012-09-30&format=xlsx'
  ]);
});

test('a paper is fetched by its folder and name, whatever is in the name', async () => {
  const { fetchPaper, requests } = answering(() => Promise.resolve(new Response('bytes', { status: 200 })));
  const given = await fetchPaper({ reference: 'SCR-A-2012-0001', folder: 'imr', name: 'IMR & 50 %.docx' });
  expect(given.ok && (await given.file.text())).toBe('bytes');
  expect(requests.map(({ url }) => url)).toEqual([
    'https://service.example/api/review/papers/file?reference=SCR-A-2012-0001&folder=imr&name=IMR+%26+50+%25.docx'
  ]);
});

test('a refusal is a value, and never a file', async () => {
  const { reports } = answering(json(403, { refusal }));
  for (const answer of [await reports.issue(wanted), await reports.file({ region: 'London', number: 1 }, 'docx')])
    expect(answer).toEqual({ ok: false, unreachable: false, code: 'not-your-role', sentence: 'Ask the lead.' });
});

test('a service out of reach, and a person who cannot be signed in, are sentences', async () => {
  const { reports } = answering(() => Promise.reject(new Error('no network')));
  for (const answer of [await reports.issue(wanted), await reports.file({ region: 'London', number: 1 }, 'docx')])
    expect(answer).toMatchObject({ ok: false, unreachable: true });
  const unsigned = answering(json(200, {}), () => Promise.reject(new Error('no token')));
  expect(await unsigned.reports.issue(wanted)).toMatchObject({
    ok: false,
    sentence: expect.stringContaining('signed in') as unknown
  });
  expect(unsigned.requests).toEqual([]);
});
