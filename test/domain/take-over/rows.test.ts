import { number, sheet } from '../../support/workbook-made';
import type { Sheet } from '../../../src/domain/workbooks/workbook';
import { fatesOf, HEADINGS, planOf, proposedOf, REVIEW } from './plans';

/** “Rows”, line by line: two cases in one, one in two, totals, sections and text far away. */

describe('Rows', () => {
  const below = (...rows: readonly (readonly (string | ReturnType<typeof number>)[])[]): Sheet =>
    sheet('2010', [HEADINGS, REVIEW, ...rows]);

  test('two cases in one → rejected, offered as two', () => {
    const [, two] = planOf([below(['2/3', 'Kent SAB', 'Kent', 'CD/EF', '1/4/10', 'Both chased'])]).rows;
    expect(two?.problems.map(({ words }) => words)).toContain(
      'This row holds two reviews. Enter each of them in a row of its own.'
    );
    expect(two?.offered.map((row) => row.map(({ text }) => text))).toEqual([
      ['2', 'Kent SAB', 'Kent', 'Check: CD', '1/4/10', 'Both chased'],
      ['3', 'Kent SAB', 'Kent', 'Check: EF', '1/4/10', 'Both chased']
    ]);
    expect(new Set(two?.cells.map(({ fate }) => fate))).toEqual(new Set(['rejected']));
  });

  test.each([
    [['EM/10/7', 'Kent SAB', 'Kent', 'CD', '1/4/10', 'n/a'], { service: 'n/a' }],
    [['10/8', 'Kent SAB', 'Kent', 'CD', '1/4/10', 'Mill House/Beech Lodge'], { service: 'Mill House/Beech Lodge' }]
  ])('%j is one case: a slash in its number makes it no two', (cells) => {
    const [row] = planOf([sheet('2010', [['No', 'Board', 'LA', 'Initials', 'Date notified', 'Service'], cells])]).rows;
    expect(row?.problems).toEqual([]);
  });

  test('where the column of initials says nothing of a row, they are those of its name', () => {
    const { rows } = planOf([
      sheet('Children', [
        ['No', 'LSCB', 'LA', 'Subject', 'Name of child', 'Date notified'],
        ['1', 'Devon LSCB', 'Devon', '', 'Amy Carter', '1/4/10'],
        ['2', 'Devon LSCB', 'Devon', 'n/k', 'Ben Carter', '1/5/10'],
        ['3', 'Devon LSCB', 'Devon', 'BD', 'Bo Dean', '1/6/10']
      ])
    ]);
    expect(rows.map(({ proposed }) => proposed.initials)).toEqual(['AC', 'BC', 'BD']);
    expect(JSON.stringify(rows.map(({ proposed }) => proposed))).not.toMatch(/Amy|Carter|Dean/);
  });

  test('numbers that begin again below each year are those of different reviews', () => {
    const kent = ['1', 'Kent SAB', 'Kent', 'CD', '1/4/11'];
    const years = planOf([sheet('Adults', [HEADINGS, ['2010/11'], REVIEW, ['2011/12'], kent])]);
    expect(years.rows.map(({ problems, proposed }) => [problems, proposed.oldNumber])).toEqual([
      [[], '1'],
      [[], '1']
    ]);
  });

  const merged = sheet(
    '2010',
    [HEADINGS, REVIEW, ['', '', '', '', '', 'Second update'], ['2', '', '', 'CD', '1/4/10']],
    { merged: ['B2:B4', 'C2:C4'] }
  );

  test('a row without number under a merged board → continues the one above?, asked', () => {
    const asked = planOf([merged]);
    expect(asked.questions[0]).toMatchObject({ id: 'continues/2010', isOpen: true, count: 1 });
    expect(fatesOf(asked, 3)).toEqual(['rejected']);
    expect(asked.rows[1]?.problems[0]?.words).toBe('Answer whether this row continues the row above.');
  });

  test('one that continues it adds to its note; a merged board is that of each row below it', () => {
    const answered = planOf([merged], { 'continues/2010': 'continues' });
    expect(proposedOf(answered)).toMatchObject([
      { oldNumber: '1', note: 'Update: Chased\nUpdate: Second update' },
      { oldNumber: '2', partnership: 'Devon SAB', authority: 'Devon', initials: 'CD' }
    ]);
    expect(answered.rows[0]?.cells.map(({ row }) => row)).toEqual([2, 2, 2, 2, 2, 2, 3]);
  });

  test('rows below a merged number are one review', () => {
    const one = sheet('2010', [HEADINGS, REVIEW, ['', '', '', '', '', 'Second update']], { merged: ['A2:A3'] });
    expect(proposedOf(planOf([one]))).toMatchObject([{ note: 'Update: Chased\nUpdate: Second update' }]);
  });

  test.each(['Total', 'Sub-total: 4', 'CLOSED CASES'])('total or “CLOSED CASES” row → heading (%s)', (words) => {
    expect(fatesOf(planOf([below([words])]), 3)).toEqual(['heading']);
  });

  test('rows below “CLOSED CASES” are closed, unless it is answered otherwise', () => {
    const closed = below(['CLOSED CASES'], ['2', 'Kent SAB', 'Kent', 'CD']);
    expect(proposedOf(planOf([closed])).map((review) => review.closed)).toEqual([undefined, 'yes']);
    const id = 'closed-section/2010/closed cases';
    expect(proposedOf(planOf([closed], { [id]: 'as-they-say' })).map((review) => review.closed)).toEqual([
      undefined,
      undefined
    ]);
  });

  test('rows of a sheet that is called “Closed” are closed', () => {
    expect(proposedOf(planOf([sheet('Closed 2009', [HEADINGS, REVIEW])]))).toMatchObject([
      { closed: 'yes', ending: 'not-known' }
    ]);
  });

  test('text far outside the table → listed', () => {
    const far = sheet('2010', [
      HEADINGS,
      [...REVIEW, '', '', '', '', 'ask Sue'],
      ...Array.from({ length: 390 }, () => []),
      ['', '', 'spare text']
    ]);
    const plan = planOf([far]);
    expect(fatesOf(plan, 2).at(-1)).toBe('outside-table');
    expect(fatesOf(plan, 393)).toEqual(['outside-table']);
    expect(plan.rows).toHaveLength(1);
  });

  test('spaces that were left behind make no review', () => {
    const plan = planOf([below(['', ' ', '', ' '], ['CLOSED CASES', ' '])]);
    expect(plan.rows).toHaveLength(1);
    expect(fatesOf(plan, 3)).toEqual(['not-known', 'not-known']);
    expect(fatesOf(plan, 4)).toEqual(['heading', 'heading']);
  });

  test('a number and nothing else is listed', () => {
    expect(fatesOf(planOf([below(['2'])]), 3)).toEqual(['number-alone']);
  });

  test('a cell beside the table without a heading is a note', () => {
    const beside = planOf([sheet('2010', [HEADINGS, [...REVIEW, 'by phone']])]);
    expect(proposedOf(beside)).toMatchObject([{ note: 'Update: Chased\nNo heading (column G): by phone' }]);
  });

  test('“as above” → rejected, the row above offered', () => {
    const [, row] = planOf([below(['2', 'as above', 'Devon', 'CD', '1/4/10', 'x'])]).rows;
    expect(row?.problems).toEqual([
      { column: 2, words: '“as above” refers to another row. Enter the words themselves in “LSAB”.' }
    ]);
    expect(row?.offered.map((each) => each.map(({ text }) => text))).toEqual([
      ['2', 'Devon SAB', 'Devon', 'CD', '1/4/10', 'x']
    ]);
  });

  test.each([
    'ditto',
    'as above',
    '"',
    'do.',
    '-ditto-',
    '- do -',
    'Ditto above',
    'As above.',
    '″',
    '" "',
    'as prev',
    '↑',
    'same'
  ])('%s for a person is rejected, and nobody is offered', (words) => {
    const [, row] = planOf([below(['2', 'as above', 'Devon', words, '1/4/10', 'x'])]).rows;
    expect(row?.problems.map(({ column }) => column)).toEqual([2, 4]);
    expect(row?.offered.map((each) => each.map(({ text }) => text))).toEqual([
      ['2', 'Devon SAB', 'Devon', words, '1/4/10', 'x']
    ]);
  });

  test.each(['DO', 'DO.'])('%s is the initials of a person', (words) => {
    const [, row] = planOf([below(['2', 'Kent SAB', 'Kent', words, '1/4/10', 'x'])]).rows;
    expect(row).toMatchObject({ problems: [], proposed: { initials: words } });
  });

  test('two rows with one number are rejected, each naming the other', () => {
    const twice = planOf([below(REVIEW)]).rows;
    expect(twice.map(({ problems }) => problems[0]?.words)).toEqual([
      expect.stringMatching(/^Row 3 of sheet “2010” cannot be told from this one: they have the same number/),
      expect.stringMatching(/^Row 2 of sheet “2010” cannot be told from this one/)
    ]);
  });

  test('Note “JB 3/5/11 chased; ST 10/6 waiting” → one note, word for word, if the lead lets it pass for names', () => {
    const words = 'JB 3/5/11 chased; ST 10/6 waiting';
    const [, plain, named] = planOf([
      below(
        ['2', 'Kent SAB', 'Kent', 'CD', '1/4/10', words],
        ['3', 'Kent SAB', 'Kent', 'EF', '1/4/10', 'Mrs Amy Example rang']
      )
    ]).rows;
    expect(plain).toMatchObject({ proposed: { note: `Update: ${words}` }, namesFound: [] });
    expect(named).toMatchObject({
      proposed: { note: 'Update: Mrs Amy Example rang' },
      namesFound: ['Mrs Amy Example']
    });
  });

  test('a register of both kinds says which by the column of the board', () => {
    const both = sheet('2010', [
      ['No', 'LSAB', 'LSCB', 'LA'],
      ['1', 'Devon', '', 'Devon'],
      ['2', '', 'Kent', 'Kent']
    ]);
    expect(proposedOf(planOf([both]))).toMatchObject([
      { kind: 'adult', partnership: 'Devon' },
      { kind: 'child', partnership: 'Kent' }
    ]);
  });

  test('a board and nothing else is no review that can be told apart', () => {
    const [, row] = planOf([below(['', 'Kent SAB', 'Kent'])]).rows;
    expect(row?.key).toBe('');
    expect(row?.problems).toHaveLength(1);
  });
});
