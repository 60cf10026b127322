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
import { notifiedOn } from '../../domain/insight/regional-report/stories';
import { oursIn, RENAMED } from '../../domain/renamed';
import { openIssuingSite, Q2, Q3, Q4, type IssuingSite } from './issuing-site';
import { rendered } from './rendered';

let opened: IssuingSite;
const issue: IssuingSite['issue'] = (...asked) => opened.issue(...asked);
const read: IssuingSite['read'] = (number) => opened.read(number);
const rows = () => opened.site.rows('SCR Reports', '');

beforeEach(async () => {
  opened = await openIssuingSite();
}, 60_000);
afterEach(() => opened.site.close());

describe('issuing', () => {
  it('keeps what was issued, with who and when, and a hash that shows whether it was changed', async () => {
    const result = await issue('k1');
    expect(result).toMatchObject({
      ok: true,
      issued: {
        number: 1,
        issuedBy: safeguardingLead.name,
        issuedAt: opened.clock.at,
        report: { region: 'South West', ...Q3 }
      }
    });
    expect(await rows()).toMatchObject([
      {
        Region: 'South West',
        Number: 1,
        IssuedBy: safeguardingLead.name,
        Hash: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown
      }
    ]);
    await expect(opened.reports.list({ actorId: inspector.id, region: 'South West' })).resolves.toEqual({
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
    await opened.enter('SCR-A-2012-0005', [notifiedOn('2012-08-01')[1], recordsImrRequest()]);
    expect(await read(1)).toEqual(first);
  });

  it('says what is ours in the words of the site on that day, and stays as it is whatever things are called later', async () => {
    const call = async (words: Readonly<Record<string, string>>) => {
      for (const { Id, Key } of await opened.site.rows('SCR Settings', "startswith(Key,'label/')"))
        await opened.site.sp.web.lists
          .getByTitle('SCR Settings')
          .items.getById(Number(Id))
          .update({ Value: words[String(Key).slice('label/'.length)] });
    };
    await opened.enter('SCR-A-2012-0003', [
      notifies(inspector, { service: 'Home of the old partnership' }),
      ...untilAgreed.slice(1),
      requestsTerms(),
      receivesTerms(),
      confirmsProfile()
    ]);
    const [first, old] = [await issue('k1'), await rendered(opened.reports, 1)];
    await call(RENAMED);
    opened.clock.at = '2012-10-02T09:02:00.000Z';
    const second = await issue('k2', { from: '2012-10-01', until: '2012-10-01' });
    expect(await read(1)).toEqual(first);
    expect(await rendered(opened.reports, 1)).toEqual(old);
    expect(old.map((words) => oursIn(words).length > 0)).toEqual([true, true]);
    expect(second.ok && second.issued.report.lines.map(({ cells }) => [cells.next, cells.changes])).toContainEqual([
      'Provide the IMR to the board',
      'No change'
    ]);
    await call(STANDARD_TERMS);
    for (const words of await rendered(opened.reports, 2)) {
      expect(words).toContain('Home of the old partnership');
      expect(oursIn(words.split('Home of the old partnership').join(''))).toEqual([]);
    }
  });

  it('twice with one key makes one report', async () => {
    const results = await Promise.all([issue('k1'), issue('k1')]);
    results.push(await issue('k1'));
    expect(results.map((result) => result.ok && result.issued.number)).toEqual([1, 1, 1]);
    expect(await rows()).toHaveLength(1);
    await expect(issue('k1', { until: '2012-08-31' })).resolves.toMatchObject({
      ok: false,
      refusal: { code: 'bad-input' }
    });
  });

  it('two at one moment have two numbers; two of one period are one report', async () => {
    const results = await Promise.all([issue('k1'), issue('k2', { ...Q2 })]);
    expect(results.map((result) => result.ok && result.issued.number).sort()).toEqual([1, 2]);
    opened.clock.at = '2013-01-02T09:00:00.000Z';
    const alike = await Promise.all([issue('k3', { ...Q4 }), issue('k4', { ...Q4, by: director })]);
    expect(alike.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(alike.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'not-open' } });
  });

  it('counts changes from the one before', async () => {
    await issue('k1');
    await opened.enter('SCR-A-2012-0002', [notifiedOn('2012-09-01')[1]], { now: '2012-09-03T09:00:00.000Z' });
    opened.clock.at = '2012-11-01T09:00:00.000Z';
    const second = await issue('k2', { from: '2012-10-01', until: '2012-10-31' });
    const lines = second.ok ? second.issued.report.lines : [];
    expect(Object.fromEntries(lines.map(({ reference, cells }) => [reference, cells.changes]))).toMatchObject({
      'SCR-A-2012-0001': expect.any(String) as unknown,
      'SCR-A-2012-0002': 'Not in the last report'
    });
    expect(second.ok && second.issued.report.since).toContain('Changes are since report 1');
  });

  it('asks a fixed number of requests, and a filter of an index each', async () => {
    opened.site.requests.length = 0;
    await issue('k1');
    expect(opened.site.requests).toHaveLength(3);
  });
});

describe('nobody else', () => {
  it.each([
    ['an inspector', inspector],
    ['a deputy who is not in the Directory', deputyDirector],
    ['somebody outside', outsider]
  ])('%s issues a report', async (_who, by) => {
    expect(await issue('k1', { by })).toMatchObject({ ok: false });
    expect(await rows()).toEqual([]);
  });

  it('a lead issues or reads the report of another region', async () => {
    expect(await issue('k1', { region: 'London' })).toMatchObject({ ok: false, refusal: { code: 'not-your-role' } });
    expect(await opened.reports.list({ actorId: safeguardingLead.id, region: 'London' })).toMatchObject({
      ok: false,
      refusal: { code: 'not-your-role' }
    });
    expect(await opened.reports.read({ actorId: safeguardingLead.id, region: 'London', number: 1 })).toMatchObject({
      ok: false,
      refusal: { code: 'not-your-role' }
    });
    expect(await opened.reports.list({ actorId: outsider.id, region: 'South West' })).toMatchObject({
      ok: false,
      refusal: { code: 'not-in-directory' }
    });
  });
});

it('a review that cannot be read is named in the report, which would lack it silently', async () => {
  await opened.enter('SCR-A-2012-0002', [notifies()]);
  const [row] = await opened.site.rows('SCR Reviews', "Reference eq 'SCR-A-2012-0002'");
  await opened.site.sp.web.lists
    .getByTitle('SCR Reviews')
    .items.getById(Number(row?.['Id']))
    .update({ State: 'not json' });
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
      opened.enter(`SCR-A-2012-01${String(index).padStart(2, '0')}`, [
        notifies(),
        { by: safeguardingLead, step: 'set-risk', given: { level: 'red', rationale: `${reason} ${index}` } }
      ])
    )
  );
  const issued = await issue('long');
  const stored = await rows();
  expect(stored.length).toBeGreaterThan(1);
  for (const row of stored) expect(String(row['Content']).length).toBeLessThanOrEqual(63_999);
  await expect(issue('long')).resolves.toEqual(issued);
  await expect(opened.reports.read({ actorId: director.id, region: 'South West', number: 1 })).resolves.toEqual(issued);
  await expect(opened.reports.list({ actorId: director.id, region: 'South West' })).resolves.toMatchObject({
    reports: [{ number: 1 }]
  });
  await expect(issue('next', { corrects: 1, reason: 'One was missing' })).resolves.toMatchObject({
    ok: true,
    issued: { number: 2 }
  });
}, 60_000);

it('a report that somebody has changed in the list is not given out, nor counted from', async () => {
  await issue('k1');
  const [row] = await rows();
  await opened.site.sp.web.lists
    .getByTitle('SCR Reports')
    .items.getById(Number(row?.['Id']))
    .update({ Content: String(row?.['Content']).replace('Reviews ', 'Cases ') });
  expect(await opened.reports.read({ actorId: director.id, region: 'South West', number: 1 })).toMatchObject({
    ok: false,
    refusal: { code: 'guarded' }
  });
  opened.clock.at = '2013-01-02T09:00:00.000Z';
  expect(await issue('k2', { ...Q4 })).toMatchObject({ ok: false, refusal: { code: 'guarded' } });
  expect(await opened.reports.read({ actorId: director.id, region: 'South West', number: 7 })).toMatchObject({
    ok: false,
    refusal: { code: 'no-such-review', sentence: 'South West has no report 7. Select one from the list of reports.' }
  });
});
