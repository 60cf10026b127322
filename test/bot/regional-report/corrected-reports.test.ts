import { director, inspector, safeguardingLead } from '../../domain/builders';
import { notifiedOn } from '../../domain/insight/regional-report/stories';
import { openIssuingSite, Q2, Q3, Q4, type IssuingSite } from './issuing-site';
import { rendered } from './rendered';

let opened: IssuingSite;
const issue: IssuingSite['issue'] = (...asked) => opened.issue(...asked);
const read: IssuingSite['read'] = (number) => opened.read(number);
const rows = () => opened.site.rows('SCR Reports', '');

const MISSED = 'A review was recorded after it was issued';
const correct = (key: string, corrects = 1, by = safeguardingLead) => issue(key, { by, corrects, reason: MISSED });

beforeEach(async () => {
  opened = await openIssuingSite();
}, 60_000);
afterEach(() => opened.site.close());

describe('a period that has not ended', () => {
  it('is asked about by the service, and issued once that is confirmed', async () => {
    expect(await issue('k1', { ...Q4 })).toMatchObject({
      ok: false,
      refusal: { code: 'unlikely', rule: 'KP-6', sentence: expect.stringContaining('31 December 2012') as unknown }
    });
    expect(await rows()).toEqual([]);
    const issued = await issue('k1', { ...Q4, anyway: true });
    expect(issued).toMatchObject({ ok: true, issued: { number: 1 } });
    // What was confirmed once is recorded: sent again, it is not asked about again.
    expect(await issue('k1', { ...Q4 })).toEqual(issued);
  });
});

describe('a corrected report', () => {
  beforeEach(async () => {
    await issue('q2', { ...Q2 });
    await issue('first');
    await opened.enter('SCR-A-2012-0002', [notifiedOn('2012-09-01')[1]], { now: '2012-09-03T09:00:00.000Z' });
    opened.clock.at = '2012-10-09T09:00:00.000Z';
  });

  it('replaces one of its region and period, says so with the reason, and leaves that as it was', async () => {
    const [before, stored] = [await read(2), await rows()];
    const corrected = await correct('k1', 2, director);
    expect(corrected).toMatchObject({
      ok: true,
      issued: {
        number: 3,
        issuedBy: director.name,
        corrects: { number: 2, issuedBy: safeguardingLead.name, reason: MISSED },
        report: Q3
      }
    });
    const now = await rows();
    expect(now.slice(0, 2)).toEqual(stored);
    expect(now[2]).toMatchObject({ Number: 3, Corrects: 2 });
    expect(before.ok && before.issued.replacedBy).toBeUndefined();
    expect(await read(2)).toEqual({
      ok: true,
      issued: {
        ...(before.ok ? before.issued : {}),
        replacedBy: {
          number: 3,
          issuedAt: expect.stringMatching(/^2012-10-09T09:00:00/) as unknown,
          issuedBy: director.name
        }
      }
    });
    expect(await read(3)).toEqual(corrected);
    const list = await opened.reports.list({ actorId: inspector.id, region: 'South West' });
    expect(list.ok && list.reports.map(({ number, corrects }) => [number, corrects])).toEqual([
      [1, undefined],
      [2, undefined],
      [3, 2]
    ]);
  });

  it('is compared with what the replaced one was compared with, in its preview too', async () => {
    const preview = await opened.reports.preview({ actorId: director.id, region: 'South West', ...Q3 });
    const corrected = await correct('k1', 2);
    expect(corrected.ok && corrected.issued.report.since).toMatch(/^Changes are since report 1, for 1 April 2012/);
    expect(corrected.ok && preview.ok && corrected.issued.report).toEqual(preview.ok && preview.report);
    expect(corrected.ok && corrected.issued.report.lines.map(({ reference }) => reference)).toContain(
      'SCR-A-2012-0002'
    );
    opened.clock.at = '2013-01-02T09:00:00.000Z';
    const next = await issue('q4', { ...Q4 });
    expect(next.ok && next.issued.report.since).toMatch(/^Changes are since report 3, for 1 July 2012/);
  });

  it('can be made where someone has changed the one that it replaces', async () => {
    const row = (await rows()).find((one) => one['Number'] === 2);
    await opened.site.sp.web.lists
      .getByTitle('SCR Reports')
      .items.getById(Number(row?.['Id']))
      .update({ Content: '{}' });
    expect(await correct('k1', 2)).toMatchObject({ ok: true, issued: { number: 3 } });
  });

  it('twice at one moment is one, and the other is told what counts; sent again it is the same', async () => {
    const both = await Promise.all([correct('k1', 2), correct('k2', 2, director)]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(both.find(({ ok }) => !ok)).toMatchObject({
      refusal: { code: 'not-open', sentence: expect.stringContaining('Report 3, issued by') as unknown }
    });
    const again = await Promise.all([correct('k3', 3), correct('k3', 3), correct('k3', 3)]);
    expect(again.map((each) => each.ok && each.issued.number)).toEqual([4, 4, 4]);
    expect(await issue('k3', { corrects: 2, reason: MISSED })).toMatchObject({ refusal: { code: 'bad-input' } });
  });

  it('is made by nobody who may not issue, nor without a reason, nor for another period', async () => {
    for (const refused of [
      await correct('k1', 2, inspector),
      await issue('k2', { corrects: 2 }),
      await issue('k3', { corrects: 1, reason: MISSED }),
      await issue('k4')
    ])
      expect(refused).toMatchObject({ ok: false, refusal: { rule: 'KP-6' } });
    expect(await rows()).toHaveLength(2);
  });

  it('says so in Word and Excel, and so does the one that it replaced', async () => {
    await correct('k1', 2);
    for (const words of await rendered(opened.reports, 3)) {
      expect(words).toContain('Corrected: replaces the report issued on 2 October 2012 by Hannah Osei (report 2)');
      expect(words).toContain(`because: ${MISSED}.`);
    }
    for (const words of await rendered(opened.reports, 2)) {
      expect(words).toContain('Replaced by report 3');
      expect(words).toContain('Replaced by the report issued on 9 October 2012 by Hannah Osei (report 3).');
    }
  });
});
