import { createReports, type Reports } from '../../../bot/regional-report/reports';
import { createSiteSettings } from '../../../bot/settings/site-settings';
import { createReview } from '../../../src/register/reviews/reviews';
import { STANDARD_TERMS } from '../../../src/domain/terminology';
import { confirmsProfile } from '../../domain/acts';
import {
  deputyDirector,
  director,
  inspector,
  notifies,
  outsider,
  receivesTerms,
  recordsImrRequest,
  requestsTerms,
  safeguardingLead,
  untilAgreed
} from '../../domain/builders';
import { oursIn, RENAMED } from '../../domain/renamed';
import { notifiedOn } from '../../domain/insight/regional-report/stories';
import { entryAfter } from '../../register/entries';
import { addHolding } from '../../../src/register/directory/holdings';
import { silent } from '../outbox/copies';
import { openProvisionedSite, type LocalSite } from '../../register/local-site';
import { rendered } from './rendered';

const Q3 = { from: '2012-07-01', until: '2012-09-30' };
let site: LocalSite;
let reports: Reports;
let at: string;

const enter = async (reference: string, acts: Parameters<typeof entryAfter>[0], circumstances = {}): Promise<void> => {
  const made = await createReview(site.sp, entryAfter(acts, reference, circumstances), reference);
  if (!made.ok) throw new Error(made.taken);
};
const issue = (
  key: string,
  o: {
    readonly by?: { readonly id: string };
    readonly region?: 'South West' | 'London';
    readonly span?: typeof Q3;
  } = {}
) =>
  reports.issue({ actorId: (o.by ?? safeguardingLead).id, region: o.region ?? 'South West', ...(o.span ?? Q3), key });

beforeEach(async () => {
  site = await openProvisionedSite();
  at = '2012-10-02T09:00:00.000Z';
  reports = createReports({ sp: site.sp, site: createSiteSettings({ now: () => at, log: silent }), now: () => at });
  await addHolding(site.sp, {
    personId: safeguardingLead.id,
    name: safeguardingLead.name,
    email: '',
    post: 'regional-safeguarding-lead',
    region: 'South West'
  });
  await enter('SCR-A-2012-0001', [notifies()]);
}, 20_000);
afterEach(() => site.close());

describe('issuing', () => {
  it('keeps what was issued, with who and when, and a hash that shows whether it was changed', async () => {
    const result = await issue('k1');
    expect(result).toMatchObject({
      ok: true,
      issued: { number: 1, issuedBy: safeguardingLead.name, issuedAt: at, report: { region: 'South West', ...Q3 } }
    });
    expect(await site.rows('SCR Reports', '')).toMatchObject([
      {
        Region: 'South West',
        Number: 1,
        IssuedBy: safeguardingLead.name,
        Hash: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown
      }
    ]);
    await expect(reports.list({ actorId: inspector.id, region: 'South West' })).resolves.toEqual({
      ok: true,
      reports: [
        {
          region: 'South West',
          number: 1,
          ...Q3,
          issuedOn: expect.stringMatching(/^2012-10-02T09:00:00/) as unknown,
          issuedBy: safeguardingLead.name
        }
      ]
    });
  });

  it('makes last quarter’s again to the letter, though its reviews have moved on since', async () => {
    const first = await issue('k1');
    await enter('SCR-A-2012-0005', [notifiedOn('2012-08-01')[1], recordsImrRequest()]);
    const again = await reports.read({ actorId: director.id, region: 'South West', number: 1 });
    expect(again).toEqual(first);
  });

  it('says what is ours in the words of the site on that day, and stays as it is whatever things are called later', async () => {
    const call = async (words: Readonly<Record<string, string>>) => {
      for (const { Id, Key } of await site.rows('SCR Settings', "startswith(Key,'label/')"))
        await site.sp.web.lists
          .getByTitle('SCR Settings')
          .items.getById(Number(Id))
          .update({ Value: words[String(Key).slice('label/'.length)] });
    };
    await enter('SCR-A-2012-0003', [
      notifies(inspector, { service: 'Home of the old partnership' }),
      ...untilAgreed.slice(1),
      requestsTerms(),
      receivesTerms(),
      confirmsProfile()
    ]);
    const [first, old] = [await issue('k1'), await rendered(reports, 1)];
    await call(RENAMED);
    at = '2012-10-02T09:02:00.000Z';
    const second = await issue('k2');
    expect(await reports.read({ actorId: director.id, region: 'South West', number: 1 })).toEqual(first);
    expect(await rendered(reports, 1)).toEqual(old);
    expect(old.map((words) => oursIn(words).length > 0)).toEqual([true, true]);
    expect(second.ok && second.issued.report.lines.map(({ cells }) => [cells.next, cells.changes])).toContainEqual([
      'Provide the IMR to the board',
      'No change'
    ]);
    await call(STANDARD_TERMS);
    for (const words of await rendered(reports, 2)) {
      expect(words).toContain('Home of the old partnership');
      expect(oursIn(words.split('Home of the old partnership').join(''))).toEqual([]);
    }
  });

  it('twice with one key makes one report', async () => {
    const results = await Promise.all([issue('k1'), issue('k1')]);
    results.push(await issue('k1'));
    expect(results.map((result) => result.ok && result.issued.number)).toEqual([1, 1, 1]);
    expect(await site.rows('SCR Reports', '')).toHaveLength(1);
    await expect(issue('k1', { span: { ...Q3, until: '2012-08-31' } })).resolves.toMatchObject({
      ok: false,
      refusal: { code: 'bad-input' }
    });
  });

  it('two at one moment have two numbers', async () => {
    const results = await Promise.all([issue('k1'), issue('k2')]);
    expect(results.map((result) => result.ok && result.issued.number).sort()).toEqual([1, 2]);
  });

  it('counts changes from the one before', async () => {
    await issue('k1');
    await enter('SCR-A-2012-0002', [notifiedOn('2012-09-01')[1]], { now: '2012-09-03T09:00:00.000Z' });
    at = '2012-11-01T09:00:00.000Z';
    const second = await issue('k2', { span: { from: '2012-07-01', until: '2012-10-31' } });
    const lines = second.ok ? second.issued.report.lines : [];
    expect(Object.fromEntries(lines.map(({ reference, cells }) => [reference, cells.changes]))).toMatchObject({
      'SCR-A-2012-0001': expect.any(String) as unknown,
      'SCR-A-2012-0002': 'Not in the last report'
    });
    expect(second.ok && second.issued.report.since).toContain('Changes are since report 1');
  });

  it('asks a fixed number of requests, and a filter of an index each', async () => {
    site.requests.length = 0;
    await issue('k1');
    expect(site.requests).toHaveLength(3);
  });
});

describe('nobody else', () => {
  it.each([
    ['an inspector', inspector],
    ['a deputy who is not in the Directory', deputyDirector],
    ['somebody outside', outsider]
  ])('%s issues a report', async (_who, by) => {
    expect(await issue('k1', { by })).toMatchObject({ ok: false });
    expect(await site.rows('SCR Reports', '')).toEqual([]);
  });

  it('a lead issues or reads the report of another region', async () => {
    expect(await issue('k1', { region: 'London' })).toMatchObject({ ok: false, refusal: { code: 'not-your-role' } });
    expect(await reports.list({ actorId: safeguardingLead.id, region: 'London' })).toMatchObject({
      ok: false,
      refusal: { code: 'not-your-role' }
    });
    expect(await reports.read({ actorId: safeguardingLead.id, region: 'London', number: 1 })).toMatchObject({
      ok: false,
      refusal: { code: 'not-your-role' }
    });
    expect(await reports.list({ actorId: outsider.id, region: 'South West' })).toMatchObject({
      ok: false,
      refusal: { code: 'not-in-directory' }
    });
  });
});

it('a review that cannot be read is named in the report, which would lack it silently', async () => {
  await enter('SCR-A-2012-0002', [notifies()]);
  const [row] = await site.rows('SCR Reviews', "Reference eq 'SCR-A-2012-0002'");
  await site.sp.web.lists.getByTitle('SCR Reviews').items.getById(Number(row?.['Id'])).update({ State: 'not json' });
  const issued = await issue('damaged');
  expect(issued.ok && issued.issued.report.lines.map(({ reference }) => reference)).toEqual(['SCR-A-2012-0001']);
  expect(issued.ok && issued.issued.report.notes[0]).toBe(
    '1 serious case review cannot be read and is missing here: SCR-A-2012-0002. Ask an administrator to repair it.'
  );
});

it('a report longer than one row of SharePoint can hold is issued, given out and counted from', async () => {
  const reason = 'The provider has changed, and so have the people in charge. '.repeat(8);
  await Promise.all(
    Array.from({ length: 60 }, (_, index) =>
      enter(`SCR-A-2012-01${String(index).padStart(2, '0')}`, [
        notifies(),
        { by: safeguardingLead, step: 'set-risk', given: { level: 'red', rationale: `${reason} ${index}` } }
      ])
    )
  );
  const issued = await issue('long');
  const rows = await site.rows('SCR Reports', '');
  expect(rows.length).toBeGreaterThan(1);
  for (const row of rows) expect(String(row['Content']).length).toBeLessThanOrEqual(63_999);
  await expect(issue('long')).resolves.toEqual(issued);
  await expect(reports.read({ actorId: director.id, region: 'South West', number: 1 })).resolves.toEqual(issued);
  await expect(reports.list({ actorId: director.id, region: 'South West' })).resolves.toMatchObject({
    reports: [{ number: 1 }]
  });
  await expect(issue('next')).resolves.toMatchObject({ ok: true, issued: { number: 2 } });
}, 60_000);

it('a report that somebody has changed in the list is not given out, nor counted from', async () => {
  await issue('k1');
  const [row] = await site.rows('SCR Reports', '');
  await site.sp.web.lists
    .getByTitle('SCR Reports')
    .items.getById(Number(row?.['Id']))
    .update({ Content: String(row?.['Content']).replace('Reviews ', 'Cases ') });
  expect(await reports.read({ actorId: director.id, region: 'South West', number: 1 })).toMatchObject({
    ok: false,
    refusal: { code: 'guarded' }
  });
  expect(await issue('k2')).toMatchObject({ ok: false, refusal: { code: 'guarded' } });
  expect(await reports.read({ actorId: director.id, region: 'South West', number: 7 })).toMatchObject({
    ok: false,
    refusal: { code: 'no-such-review', sentence: 'South West has no report 7. Select one from the list of reports.' }
  });
});
