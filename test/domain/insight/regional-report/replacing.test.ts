import { countingFor, previousOf, replacementOf } from '../../../../src/domain/insight/regional-report/corrections';
import { placeAmong, type IssueWish } from '../../../../src/domain/insight/regional-report/replacing';
import {
  correctionWords,
  standingWords,
  stampOf,
  titleWords
} from '../../../../src/domain/insight/regional-report/words';
import { issuedAs, notifiedOn, QUARTER, reportOf, told } from './stories';

const Q1 = { from: '2012-01-01', until: '2012-03-31' };
const Q2 = { from: '2012-04-01', until: '2012-06-30' };
const Q3 = QUARTER;
const Q4 = { from: '2012-10-01', until: '2012-12-31' };
const TODAY = '2012-10-02';

const saved = (number: number, span: typeof Q1, corrects?: number) => ({
  number,
  ...span,
  issuedAt: '2012-07-03T09:00:00.000Z',
  issuedBy: 'Hannah Osei',
  ...(corrects === undefined ? {} : { corrects })
});
const KEPT = [saved(1, Q1), saved(2, Q2)];
const place = (kept: readonly ReturnType<typeof saved>[], wish: Partial<IssueWish>, today = TODAY) =>
  placeAmong(kept, { region: 'South West', ...Q3, ...wish }, today);
const REASON = 'A review was missing';

describe('KP-6: “Adult SCR’s should be included in Regional Risk Reports.” Of each period one report counts', () => {
  it('a period that has none is issued', () => expect(place(KEPT, {})).toEqual({ ok: true }));

  it('a period that has one is not issued beside it, and the refusal names it', () =>
    expect(place(KEPT, Q2)).toEqual({
      ok: false,
      refusal: {
        code: 'not-open',
        rule: 'KP-6',
        sentence:
          'This period has already been issued: Report 2, issued by Hannah Osei on 3 July 2012. Issue a corrected report, which replaces it and says why.'
      }
    }));

  it('a corrected one takes its place, with a reason', () => {
    expect(place(KEPT, { ...Q2, corrects: 2, reason: ` ${REASON} ` })).toEqual({
      ok: true,
      corrects: { one: KEPT[1], reason: REASON }
    });
    for (const reason of [undefined, '', ' ', '\u00ad'])
      expect(place(KEPT, { ...Q2, corrects: 2, reason })).toMatchObject({
        refusal: { code: 'bad-input', fields: { reason: 'Enter why you are correcting the report.' } }
      });
    expect(place(KEPT, { ...Q2, corrects: 2, reason: 'x'.repeat(256) })).toMatchObject({
      refusal: { code: 'bad-input' }
    });
  });

  it.each([
    ['that there is not', Q2, 7, 'South West has no report 7. Select one from the list of reports.'],
    [
      'of another period than one that counts',
      Q1,
      2,
      'Report 2 does not count for 1 January 2012 to 31 March 2012: Report 1, issued by Hannah Osei on 3 July 2012, does. Read that one first; you can correct it.'
    ]
  ])('never in the place of one %s', (_what, span, corrects, sentence) =>
    expect(place(KEPT, { ...span, corrects, reason: REASON })).toMatchObject({ ok: false, refusal: { sentence } })
  );

  it('the one that was replaced cannot be replaced again; the corrected one can', () => {
    const kept = [...KEPT, saved(3, Q2, 2)];
    expect(place(kept, { ...Q2, corrects: 2, reason: REASON })).toMatchObject({
      ok: false,
      refusal: {
        code: 'not-open',
        sentence:
          'Report 2 does not count for 1 April 2012 to 30 June 2012: Report 3, issued by Hannah Osei on 3 July 2012, does. Read that one first; you can correct it.'
      }
    });
    expect(place(kept, { ...Q2, corrects: 3, reason: REASON })).toMatchObject({ ok: true, corrects: { one: kept[2] } });
    expect([countingFor(kept, Q2)?.number, replacementOf(kept, 2)?.number, replacementOf(kept, 3)]).toEqual([
      3,
      3,
      undefined
    ]);
  });

  it('of several that an earlier release issued for one period, the last counts', () =>
    expect(countingFor([saved(1, Q2), saved(2, Q2), saved(3, Q3)], Q2)?.number).toBe(2));
});

describe('a report with a wrong period', () => {
  const moved = place(KEPT, { ...Q3, corrects: 2, reason: REASON });

  it('is replaced by one of the right period, which says for which the replaced one was', () => {
    expect(moved).toEqual({ ok: true, corrects: { one: KEPT[1], reason: REASON, period: Q2 } });
    const report = reportOf([told('SCR-A-2012-0001', notifiedOn('2012-08-02'))]);
    const [old] = [{ number: 2, issuedAt: '2012-07-03T09:00:00.000Z', issuedBy: 'Hannah Osei' }];
    const shown = { ...issuedAs(3, report), corrects: { ...old, reason: REASON, period: Q2 } };
    expect([stampOf(shown), correctionWords(shown)]).toEqual([
      'Corrected: replaces report 2, for 1 April 2012 to 30 June 2012',
      [
        'Corrected: replaces the report issued on 3 July 2012 by Hannah Osei (report 2), for 1 April 2012 to 30 June 2012, because: A review was missing.'
      ]
    ]);
  });

  it('leaves its period without one that counts, and is no longer compared with', () => {
    const kept = [...KEPT, saved(3, Q3, 2)];
    expect([countingFor(kept, Q2), previousOf(KEPT, Q3, 2)?.number]).toEqual([undefined, 1]);
    expect(place(kept, Q2)).toEqual({ ok: true });
  });

  it('is not replaced twice', () =>
    expect(place([...KEPT, saved(3, Q2, 2)], { ...Q3, corrects: 2, reason: REASON })).toMatchObject({
      refusal: {
        code: 'not-open',
        sentence: 'Report 2 of South West has been replaced. Correct the one that counts for its period.'
      }
    }));
});

describe('a period that is unlikely is asked about, and issued when that is confirmed', () => {
  it.each([
    [
      'one that began more than two years ago',
      { from: '2010-07-01', until: '2010-09-30' },
      'The period began more than two years ago, on 1 July 2010.'
    ],
    [
      'one with days of another',
      { from: '2012-06-01', until: '2012-08-31' },
      'Some of its days are in another report that counts: report 2, for 1 April 2012 to 30 June 2012.'
    ]
  ])('%s', (_what, span, sentence) => {
    expect(place(KEPT, span)).toMatchObject({
      refusal: {
        code: 'unlikely',
        sentence: `${sentence} Nothing has been issued yet. If this is what you want, issue it as it is.`
      }
    });
    expect(place(KEPT, { ...span, anyway: true })).toEqual({ ok: true });
  });

  it('not one with days of a report that was replaced, or that it replaces', () => {
    const span = { from: '2012-06-01', until: '2012-08-31' };
    expect(place([...KEPT, saved(3, Q1, 2)], span)).toEqual({ ok: true });
    expect(place(KEPT, { ...span, corrects: 2, reason: REASON })).toMatchObject({ ok: true });
  });
});

describe('a period that has not ended', () => {
  it.each([
    ['on its last day', Q3, Q3.until],
    ['before it', Q4, TODAY]
  ])('is asked about %s, and issued when that is confirmed', (_when, span, today) => {
    const asked = place(KEPT, span, today);
    expect(asked).toMatchObject({ ok: false, refusal: { code: 'unlikely', rule: 'KP-6' } });
    expect(!asked.ok && asked.refusal.sentence).toMatch(
      /^The period has not ended: it ends on 3[01] (September|December) 2012\..*Nothing has been issued yet\./
    );
    expect(place(KEPT, { ...span, anyway: true }, today)).toEqual({ ok: true });
  });

  it('is not asked about from the day after', () => expect(place(KEPT, Q3, '2012-10-01')).toEqual({ ok: true }));

  it('is confirmed, and nothing else with it', () =>
    expect(place(KEPT, { ...Q2, anyway: true })).toMatchObject({ refusal: { code: 'not-open' } }));
});

describe('a report is compared with the one that counts of the latest earlier period', () => {
  it('whenever that was issued, and never with one of days that it has itself', () => {
    const year = { from: '2011-10-01', until: '2012-08-31' };
    expect(previousOf([saved(1, Q2), saved(2, Q1), saved(3, year)], Q3)?.number).toBe(1);
  });

  it('and not with one that was replaced', () => {
    const kept = [...KEPT, saved(3, Q2, 2)];
    expect(previousOf(kept, Q3)?.number).toBe(3);
  });

  it('in the order of their periods, though an earlier one was corrected later', () => {
    const kept = [...KEPT, saved(3, Q3), saved(4, Q2, 2)];
    expect(previousOf(kept, Q4)?.number).toBe(3);
  });

  it('a corrected one with that before the one it replaces', () => {
    const kept = [...KEPT, saved(3, Q2, 2)];
    expect(previousOf(KEPT, Q2, 2)?.number).toBe(1);
    expect(previousOf(kept, Q2, 3)?.number).toBe(1);
    expect(previousOf([saved(1, Q2)], Q2, 1)).toBeUndefined();
  });

  it('however its list was damaged', () => expect(previousOf([saved(1, Q2, 1)], Q3)).toBeUndefined());
});

describe('a report says what it is', () => {
  const report = reportOf([told('SCR-A-2012-0001', notifiedOn('2012-08-02'))]);
  const first = issuedAs(3, report);
  const [old, other] = [
    { number: 2, issuedAt: '2012-10-01T09:00:00.000Z', issuedBy: 'Ann Other' },
    { number: 5, issuedAt: '2012-10-09T09:00:00.000Z', issuedBy: 'Ruth Okafor' }
  ];

  it('a draft', () => {
    expect([
      stampOf({ report }),
      titleWords({ report }),
      standingWords({ report }),
      correctionWords({ report })
    ]).toEqual([
      'Draft: not issued',
      'Draft: not issued. Regional risk report',
      'Draft: not issued, made on 2 October 2012',
      []
    ]);
  });

  it('an issued one that counts', () =>
    expect([stampOf(first), titleWords(first), standingWords(first), correctionWords(first)]).toEqual([
      '',
      'Regional risk report',
      'Report 3, issued by Hannah Osei on 2 October 2012',
      []
    ]));

  it('a corrected one, which one it replaces and why', () => {
    const corrected = { ...first, corrects: { ...old, reason: 'A review was missing.' } };
    expect([stampOf(corrected), correctionWords(corrected)]).toEqual([
      'Corrected: replaces report 2',
      [
        'Corrected: replaces the report issued on 1 October 2012 by Ann Other (report 2), because: A review was missing.'
      ]
    ]);
  });

  it('a replaced one, by which, though it was a corrected one', () => {
    const replaced = { ...first, corrects: { ...old, reason: REASON }, replacedBy: other };
    expect([stampOf(replaced), correctionWords(replaced).at(-1)]).toEqual([
      'Replaced by report 5',
      'Replaced by the report issued on 9 October 2012 by Ruth Okafor (report 5). This one no longer counts.'
    ]);
    expect(correctionWords(replaced)).toHaveLength(2);
  });
});
