import { createServer } from '../../../../bot/http/server';
import { createLimits } from '../../../../bot/limits/limits';
import { reportsRoutes } from '../../../../bot/http/routes/reports';
import type { IssueWanted, Reports } from '../../../../bot/regional-report/reports';
import { REPORT_FORMATS, REPORT_TYPES } from '../../../../src/domain/insight/regional-report/files';
import { PATHS } from '../../../../src/client/paths';
import { RegisterUnavailable } from '../../../../src/register/client/sharepoint-client';
import { exampleReport } from '../../regional-report/example';
import { listen } from '../../connector';
import { say } from '../../speaking';

const issued = exampleReport(2);
const wanted: unknown[] = [];
const rendered: unknown[] = [];
let reports: Reports;
let server: { readonly url: string; close(): Promise<void> };

const refusal = { code: 'not-your-role', rule: 'KP-6', sentence: 'Ask the lead.' } as const;
const answering: Reports = {
  issue: (one: IssueWanted) => (wanted.push(one), Promise.resolve({ ok: true, issued })),
  list: (one) => (wanted.push(one), Promise.resolve({ ok: true, reports: [] })),
  read: (one) => (wanted.push(one), Promise.resolve({ ok: true, issued })),
  preview: (one) => (wanted.push(one), Promise.resolve({ ok: true, report: issued.report }))
};

beforeEach(async () => {
  wanted.length = 0;
  rendered.length = 0;
  reports = answering;
  const given: Reports = {
    issue: (one) => reports.issue(one),
    list: (one) => reports.list(one),
    read: (one) => reports.read(one),
    preview: (one) => reports.preview(one)
  };
  server = await listen(
    createServer({
      refusedFile: () => Promise.resolve(undefined),
      routes: reportsRoutes(
        given,
        (person, shown, format) => {
          rendered.push(shown);
          return Promise.resolve(Buffer.from(`a file of ${format} for ${person}`));
        },
        () => say
      ),
      identify: (header) =>
        Promise.resolve(
          header === 'Bearer good'
            ? { ok: true, actorId: 'p1' }
            : { ok: false, status: 401, code: 'bad-token', sentence: 'Sign in again.' }
        ),
      limits: createLimits(() => ({ requests: 1_000, files: 2, strangers: 1_000 })),
      mode: 'production',
      webOrigin: 'https://tenant.sharepoint.example',
      log: { event: () => undefined, fault: () => undefined }
    })
  );
});
afterEach(() => server.close());

const ask = (path: string, o: { readonly body?: unknown; readonly token?: string } = {}) =>
  fetch(server.url + path, {
    headers: { authorization: `Bearer ${o.token ?? 'good'}`, 'content-type': 'application/json' },
    ...(o.body === undefined ? {} : { method: 'POST', body: JSON.stringify(o.body) })
  });
const file = (query: Record<string, string>) => `${PATHS.reportFile}?${new URLSearchParams(query).toString()}`;
const body = { region: 'South West', from: '2012-07-01', until: '2012-09-30', key: 'k1' };

test('a report is issued as the person of the token, whoever the body says', async () => {
  const answer = await ask(PATHS.reports, { body: { ...body, actorId: 'somebody else', issuedBy: 'Forged' } });
  expect([answer.status, await answer.json()]).toEqual([
    200,
    {
      region: 'South West',
      number: 3,
      from: '2012-07-01',
      until: '2012-09-30',
      issuedOn: issued.issuedAt,
      issuedBy: issued.issuedBy
    }
  ]);
  expect(wanted).toEqual([{ actorId: 'p1', ...body }]);
});

test.each([
  ['pdf', 'application/pdf'],
  ['docx', REPORT_TYPES.docx],
  ['xlsx', REPORT_TYPES.xlsx]
] as const)('%s is a file with its type and its name', async (format, type) => {
  const answer = await ask(file({ region: 'South West', number: '3', format }));
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, type]);
  expect(answer.headers.get('content-disposition')).toBe(
    `attachment; filename="Regional risk report 3, South West, 2012-07-01 to 2012-09-30.${format}"`
  );
  expect(await answer.text()).toBe(`a file of ${format} for p1`);
  expect(wanted).toEqual([{ actorId: 'p1', region: 'South West', number: 3 }]);
});

test('what was asked about is sent again as confirmed, and a correction with what it replaces and why', async () => {
  const sent = { ...body, corrects: 3, reason: 'A review was missing', anyway: true };
  expect((await ask(PATHS.reports, { body: sent })).status).toBe(200);
  expect(wanted).toEqual([{ actorId: 'p1', ...sent }]);
  const asked = { code: 'unlikely', rule: 'KP-6', sentence: 'The period has not ended.' } as const;
  reports = { ...answering, issue: () => Promise.resolve({ ok: false, refusal: asked }) };
  const answer = await ask(PATHS.reports, { body });
  expect([answer.status, await answer.json()]).toEqual([409, { refusal: asked }]);
});

const draft = (query: Record<string, string>, token?: string) =>
  ask(`${PATHS.reportDraftFile}?${new URLSearchParams(query).toString()}`, token === undefined ? {} : { token });
const period = { region: 'South West', from: '2012-07-01', until: '2012-09-30' };

test.each(REPORT_FORMATS)('a draft is a file of %s as well, made of the preview, and named a draft', async (format) => {
  const answer = await draft({ ...period, format });
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, REPORT_TYPES[format]]);
  expect(answer.headers.get('content-disposition')).toBe(
    `attachment; filename="Draft (not issued), regional risk report, South West, 2012-07-01 to 2012-09-30.${format}"`
  );
  expect(await answer.text()).toBe(`a file of ${format} for p1`);
  expect(wanted).toEqual([{ actorId: 'p1', ...period }]);
  expect(rendered).toEqual([{ report: issued.report }]);
});

test('a draft counts among the files of a person, and is nobody’s without a token or a right to the preview', async () => {
  expect((await draft({ ...period, format: 'pdf' }, 'bad')).status).toBe(401);
  reports = { ...answering, preview: () => Promise.resolve({ ok: false, refusal }) };
  const refused = await draft({ ...period, format: 'pdf' });
  expect([refused.status, refused.headers.get('content-disposition'), await refused.json()]).toEqual([
    403,
    null,
    { refusal }
  ]);
  expect(rendered).toEqual([]);
  reports = answering;
  expect((await draft({ ...period, format: 'docx' })).status).toBe(200);
  expect((await draft({ ...period, format: 'docx' })).status).toBe(429);
});

test('without a good token nothing is issued, listed or read', async () => {
  for (const answer of [
    await ask(PATHS.reports, { body, token: 'bad' }),
    await ask(`${PATHS.reports}?region=London`, { token: 'bad' }),
    await ask(file({ region: 'London', number: '1', format: 'pdf' }), { token: 'bad' })
  ])
    expect(answer.status).toBe(401);
  expect(wanted).toEqual([]);
});

test.each([
  ['a region that there is not', { ...body, region: 'Wales' }],
  ['a day that is none', { ...body, from: '1 July' }],
  ['a number that is none', { ...body, corrects: 0, reason: 'x' }],
  ['no key', { region: 'London', from: body.from, until: body.until }]
])('%s is refused with a sentence', async (_what, wrong) => {
  const answer = await ask(PATHS.reports, { body: wrong });
  expect([answer.status, await answer.json()]).toMatchObject([400, { refusal: { code: 'bad-input' } }]);
  expect(wanted).toEqual([]);
});

test.each([
  [{ region: 'London', number: "1' or 1 eq 1", format: 'pdf' }],
  [{ region: 'London', number: '1', format: '../../etc/passwd' }],
  [{ region: 'London', number: '0', format: 'pdf' }]
])('%j names no file', async (query) => {
  expect((await ask(file(query))).status).toBe(400);
  expect(wanted).toEqual([]);
});

test('a refusal has its sentence, and is no file; a busy SharePoint says when to try again', async () => {
  const no = () => Promise.resolve({ ok: false, refusal } as const);
  reports = { issue: no, list: no, read: no, preview: no };
  for (const answer of [
    await ask(PATHS.reports, { body }),
    await ask(`${PATHS.reports}?region=London`),
    await ask(`${PATHS.report}?region=London&number=1`),
    await ask(`${PATHS.reportPreview}?region=London&from=2012-07-01&until=2012-09-30`),
    await ask(file({ region: 'London', number: '1', format: 'pdf' }))
  ]) {
    expect([answer.status, answer.headers.get('content-disposition'), await answer.json()]).toEqual([
      403,
      null,
      { refusal }
    ]);
  }
  reports = { ...answering, issue: () => Promise.reject(new RegisterUnavailable('429', 7)) };
  expect((await ask(PATHS.reports, { body })).headers.get('retry-after')).toBe('7');
});
