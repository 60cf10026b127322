import * as fc from 'fast-check';
import { pageOf, pageParts, REPORT_COLUMN_IDS } from '../../../../src/domain/insight/regional-report/columns';
import { previousOf } from '../../../../src/domain/insight/regional-report/corrections';
import { recordsImrRequest, type Act } from '../../builders';
import { closes, issuedAs, notifiedOn, QUARTER, rates, reopens, reportOf, told } from './stories';

const referencesIn = (report: ReturnType<typeof reportOf>): readonly string[] =>
  report.lines.map(({ reference }) => reference);
const figure = (report: ReturnType<typeof reportOf>, label: string): string | undefined =>
  report.figures.find((one) => one.label === label)?.figure;
const movementOf = (...acts: readonly (readonly [string, Act])[]): string | undefined =>
  reportOf([told('SCR-A-2012-0001', ...acts)]).lines[0]?.cells.movement;

describe('KP-6: “Adult SCRs will be included in regional risk reports.”', () => {
  it('has a line for every adult review that was open, opened or closed in the period, and for no other', () => {
    const held = [
      told('SCR-A-2012-0001', notifiedOn('2012-03-01')),
      told('SCR-A-2012-0002', notifiedOn('2012-07-01')),
      told('SCR-A-2012-0003', notifiedOn('2012-09-30')),
      told('SCR-A-2012-0004', notifiedOn('2012-05-01'), ['2012-07-01', closes]),
      told('SCR-A-2012-0005', notifiedOn('2012-05-01'), ['2012-10-01', closes]),
      told('SCR-A-2012-0006', notifiedOn('2012-05-01'), ['2012-06-30', closes]),
      told('SCR-A-2012-0007', notifiedOn('2012-10-01'))
    ];
    expect(referencesIn(reportOf(held)).slice().sort()).toEqual([
      'SCR-A-2012-0001',
      'SCR-A-2012-0002',
      'SCR-A-2012-0003',
      'SCR-A-2012-0004',
      'SCR-A-2012-0005'
    ]);
  });

  it('has no children’s review and none of another region, whatever they are given with', () => {
    const held = told('SCR-A-2012-0001', notifiedOn('2012-07-05'));
    const child = { ...held, review: { ...held.review, kind: 'child' as const, reference: 'SCR-C-2012-0001' } };
    const elsewhere = { ...held, review: { ...held.review, region: 'London' as const, reference: 'SCR-A-2012-0009' } };
    expect(referencesIn(reportOf([child, elsewhere, held]))).toEqual(['SCR-A-2012-0001']);
    expect(referencesIn(reportOf([child]))).toEqual([]);
  });

  it('leaves none out and adds its figures up, whatever the days', () => {
    const day = fc
      .integer({ min: 0, max: 360 })
      .map((after) => new Date(Date.UTC(2012, 0, 1 + after)).toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.array(fc.tuple(day, fc.option(day)), { maxLength: 8 }), day, day, (stories, one, other) => {
        const [from = '', until = ''] = [one, other].sort();
        const held = stories.map(([opened, closed], at) =>
          told(
            `SCR-A-2012-${String(at + 1).padStart(4, '0')}`,
            notifiedOn(opened),
            ...(closed !== null && closed >= opened ? [[closed, closes] as const] : [])
          )
        );
        const report = reportOf(held, { from, until, today: '2012-12-31' });
        const expected = stories.filter(
          ([opened, closed]) => opened <= until && (closed === null || closed < opened || closed >= from)
        );
        expect(report.lines).toHaveLength(expected.length);
        const number = (label: string): number => Number(figure(report, label));
        const after = report.figures.find(({ label }) => /^Open (now|when it ended)$/.test(label))?.figure;
        expect(number('Open when the period began') + number('New or reopened') - number('Closed')).toBe(Number(after));
      }),
      { seed: 7, numRuns: 60 }
    );
  });
});

describe('in the period a review is', () => {
  it.each([
    ['New', [notifiedOn('2012-07-01')]],
    ['Continuing', [notifiedOn('2012-06-30')]],
    ['Closed', [notifiedOn('2012-06-30'), ['2012-09-30', closes]]],
    ['Closed', [notifiedOn('2012-07-02'), ['2012-08-01', closes]]],
    ['Continuing', [notifiedOn('2012-06-30'), ['2012-10-01', closes]]],
    ['Reopened', [notifiedOn('2012-03-01'), ['2012-05-01', closes], ['2012-08-01', reopens]]],
    ['Continuing', [notifiedOn('2012-03-01'), ['2012-07-05', closes], ['2012-08-01', reopens]]],
    [undefined, [notifiedOn('2012-03-01'), ['2012-05-01', closes], ['2012-10-01', reopens]]]
  ] as const)('%s', (movement, acts) => expect(movementOf(...acts)).toBe(movement));

  it('new when it was notified in it, though it was entered after', () => {
    const late = told('SCR-A-2012-0001', ['2012-10-01', notifiedOn('2012-09-28')[1]]);
    expect(reportOf([late]).lines[0]?.cells).toMatchObject({ movement: 'New', opened: '28 September 2012' });
  });
});

describe('a line', () => {
  const line = () =>
    reportOf([
      told(
        'SCR-A-2012-0001',
        notifiedOn('2012-08-01', { initials: 'QZ', mentalHealth: 'yes' }),
        ['2012-08-08', recordsImrRequest(undefined, { askedOn: '2012-08-08' })],
        ['2012-08-09', rates('amber', 'One home, many moves.')],
        ['2012-09-01', rates('red', 'A second home.')]
      )
    ]).lines[0];

  it('says where the review stands, how it is rated and why, and beside it what is late', () => {
    expect(line()?.cells).toMatchObject({
      authority: 'South Gloucestershire',
      partnership: 'South Gloucestershire Safeguarding Adults Board',
      service: 'Winterbourne View Hospital',
      locationCodes: '1-1434777508',
      stage: 'IMR requested',
      imr: 'Requested',
      risk: 'Red',
      direction: 'Risk increasing',
      rationale: 'A second home.',
      publication: 'Not yet known',
      changes: ''
    });
    expect(line()?.cells.attention).toMatch(/^\d+ tasks overdue, the first due by \d+ August 2012$/);
  });

  it('has no personal detail, and no name of anybody', () => {
    const words = JSON.stringify(line());
    for (const name of ['QZ', 'Gwen', 'Howells', 'Hannah', 'Osei']) expect(words).not.toContain(name);
  });

  it('has words in every column that has to be known', () => {
    expect(REPORT_COLUMN_IDS.filter((column) => line()?.cells[column] === '')).toEqual([
      'closed',
      'actions',
      'changes'
    ]);
  });
});

it('follows up the actions of organisations that are regulated, and those alone', () => {
  const adds: Act = {
    ...recordsImrRequest(),
    step: 'add-actions',
    given: {
      rows: JSON.stringify([
        ['Organisation', 'Action', 'Due', 'Regulated'],
        ['Castlebeck', 'Train', '2012-09-01', 'yes'],
        ['Castlebeck', 'Check', '2012-12-01', 'yes'],
        ['Council', 'Write', '2012-08-01', 'no']
      ])
    }
  };
  const report = reportOf([told('SCR-A-2012-0001', notifiedOn('2012-07-05'), ['2012-07-06', adds])]);
  expect(report.lines[0]?.cells.actions).toBe('1 of 2 (A1)');
  expect(figure(report, 'Overdue actions of regulated organisations')).toBe('1');
});

describe('changes since the last report', () => {
  const stories = {
    same: [notifiedOn('2012-04-01')],
    moved: [
      notifiedOn('2012-04-02'),
      ['2012-09-01', recordsImrRequest(undefined, { askedOn: '2012-09-01' })],
      ['2012-09-02', rates('red', 'A second home.')]
    ],
    fresh: [notifiedOn('2012-08-01')],
    over: [notifiedOn('2012-04-03'), ['2012-08-01', closes]]
  } as const;
  const upTo = (day: string) =>
    Object.values(stories).flatMap((acts, at) => {
      const happened = acts.filter(([on]) => on <= day);
      return happened.length === 0 ? [] : [told(`SCR-A-2012-000${at + 1}`, ...happened)];
    });
  const before = issuedAs(
    1,
    reportOf(upTo('2012-06-30'), { from: '2012-04-01', until: '2012-06-30', today: '2012-06-30' })
  );
  const report = reportOf(upTo('2012-10-02'), { previous: before });
  const changes = (reference: string): string | undefined =>
    report.lines.find((line) => line.reference === reference)?.cells.changes;

  it('are said in words, one for each', () => {
    expect(changes('SCR-A-2012-0001')).toBe('No change');
    expect(changes('SCR-A-2012-0002')).toBe(
      'Status: was “Notified”\nIMR: was “Not requested”\nRisk: was “Not rated yet”'
    );
    expect(changes('SCR-A-2012-0003')).toBe('Not in the last report');
    expect(changes('SCR-A-2012-0004')).toContain('Status: was “Notified”');
    expect(report.since).toBe('Changes are since report 1, for 1 April 2012 to 30 June 2012, issued on 30 June 2012.');
  });

  it('name what was open there and is in no line here', () => {
    const gone = reportOf(upTo('2012-10-02').slice(1), { previous: before });
    expect(gone.notes.join(' ')).toContain('closed as not held or recorded twice: SCR-A-2012-0001.');
    expect(report.notes.join(' ')).not.toContain('Open in the last report');
  });

  it('are counted from the report issued last whose period did not end later', () => {
    const issued = [
      { number: 1, ...QUARTER, until: '2012-03-31' },
      { number: 2, ...QUARTER, until: '2012-06-30' },
      { number: 3, ...QUARTER, until: '2012-12-31' }
    ];
    expect(previousOf(issued, QUARTER)?.number).toBe(2);
    expect(previousOf(issued, { from: '2011-01-01' })).toBeUndefined();
  });
});

it('puts the open reviews first, by risk', () => {
  const held = [
    told('SCR-A-2012-0001', notifiedOn('2012-07-01'), ['2012-07-02', closes]),
    told('SCR-A-2012-0002', notifiedOn('2012-07-01')),
    told('SCR-A-2012-0003', notifiedOn('2012-07-01'), ['2012-07-02', rates('green', 'Calm.')]),
    told('SCR-A-2012-0004', notifiedOn('2012-07-01'), ['2012-07-02', rates('red', 'Not calm.')])
  ];
  expect(referencesIn(reportOf(held))).toEqual([
    'SCR-A-2012-0004',
    'SCR-A-2012-0003',
    'SCR-A-2012-0002',
    'SCR-A-2012-0001'
  ]);
});

describe('the page of a report', () => {
  const first = reportOf([told('SCR-A-2012-0001', notifiedOn('2012-07-05'), ['2012-08-08', recordsImrRequest()])]);

  it('has no column that would be empty in every line: nothing has changed before there was a report', () => {
    const page = pageOf(first);
    expect(page.map(({ heading }) => heading)).not.toContain('Changed since the last report');
    expect(page.map(({ heading }) => heading)).toEqual(first.pageHeadings.slice(0, -1));
    expect(Math.round(page.reduce((sum, { share }) => sum + share, 0))).toBe(100);
    expect(pageOf({ ...first, lines: [] })).toHaveLength(first.pageHeadings.length);
  });

  it('says how far the IMR is once', () => {
    const [line] = first.lines;
    if (!line) throw new Error('The report has a line.');
    const status = { columns: ['stage', 'imr', 'publication'] } as const;
    expect(line.cells.stage).toBe('IMR requested');
    expect(pageParts(line.cells, status)).toEqual(['stage', 'publication']);
    expect(pageParts({ ...line.cells, stage: 'Notified' }, status)).toEqual(['stage', 'imr', 'publication']);
  });
});

it('another name for the same status is no change', () => {
  const held = [told('SCR-A-2012-0001', notifiedOn('2012-07-05'))];
  const before = reportOf(held);
  const renamed = {
    ...before,
    lines: before.lines.map((line) => ({ ...line, cells: { ...line.cells, stage: 'In the register' } }))
  };
  expect(reportOf(held, { previous: issuedAs(1, renamed) }).lines.map(({ cells }) => cells.changes)).toEqual([
    'No change'
  ]);
});
