import { planTakeOver, type TakeOverPlan } from '../../../src/domain/take-over/plan';
import {
  commented,
  date,
  error,
  filled,
  notCalculated,
  number,
  sheet,
  struck,
  workbook
} from '../../support/workbook-made';
import type { Sheet } from '../../../src/domain/workbooks/workbook';
import { PEOPLE, TODAY } from './one-cell';

/** Sheets as they grow over the years: titles, grouped headings, counts, merged boards, notes far away. */

const planOf = (sheets: readonly Sheet[], answers: Readonly<Record<string, string>> = {}): TakeOverPlan =>
  planTakeOver(workbook(...sheets), { answers, people: PEOPLE, today: TODAY });

/** Fates by place: “C4 field”. */
const fatesOf = ({ fates }: TakeOverPlan, row: number): readonly string[] =>
  fates
    .filter((each) => each.row === row)
    .sort((a, b) => a.column - b.column)
    .map(({ fate, rule }) => rule ?? fate);

const proposedOf = ({ rows }: TakeOverPlan) => rows.map(({ proposed }) => proposed);

const HEADINGS = ['No', 'LSAB', 'LA', 'SU', 'Date notified', 'Update'];
const REVIEW = ['1', 'Devon SAB', 'Devon', 'AB', '12/03/2010', 'Chased'];

describe('Headings', () => {
  const grouped = sheet(
    'SCRs',
    [
      ['SERIOUS CASE REVIEWS – ADULTS'],
      ['No', 'Board', 'LA', 'IMR', '', '', 'Update'],
      ['', '', '', 'Req’d?', 'Due', 'Sent'],
      [number(34), number(34), number(34), number(12)],
      ['1', 'Devon SAB', 'Devon', 'Y', '1/4/10', '2/4/10', 'Chased'],
      ['Total: 1']
    ],
    { merged: ['A1:G1', 'D2:F2', 'A2:A3', 'B2:B3', 'C2:C3', 'G2:G3'] }
  );
  const plan = planOf([grouped]);

  test('two rows of headings with merged cells are read together, a title above them and a count below', () => {
    expect(plan.sheets[0]?.tables[0]).toMatchObject({ headingRows: [2, 3] });
    expect(plan.sheets[0]?.tables[0]?.columns.map(({ heading }) => heading)).toEqual([
      'No',
      'Board',
      'LA',
      'IMR Req’d?',
      'IMR Due',
      'IMR Sent',
      'Update'
    ]);
    for (const row of [1, 2, 3, 4, 6]) expect(new Set(fatesOf(plan, row))).toEqual(new Set(['heading']));
  });

  test('the review below them is read', () => {
    expect(proposedOf(plan)).toEqual([
      {
        kind: 'adult',
        oldNumber: '1',
        partnership: 'Devon SAB',
        authority: 'Devon',
        imr: 'provided',
        imrProvidedOn: '2010-04-02',
        regulatedService: 'unknown',
        mentalHealth: 'unknown',
        note: 'IMR Due: 1/4/10\nUpdate: Chased',
        source: 'Sheet “SCRs”, row 5'
      }
    ]);
    expect(plan.rows[0]?.region).toBe('South West');
  });

  test('headings that come again begin another table', () => {
    const again = planOf([sheet('2010', [HEADINGS, REVIEW, ['Council', 'Ref', 'LSAB'], ['Kent', '9', 'Kent SAB']])]);
    expect(proposedOf(again).map(({ oldNumber, authority }) => [oldNumber, authority])).toEqual([
      ['1', 'Devon'],
      ['9', 'Kent']
    ]);
  });

  test('a sheet without headings is asked about, and the answer names their row', () => {
    const odd = sheet('Odd', [
      ['Who', 'Where'],
      ['AB', 'Devon']
    ]);
    const before = planOf([odd]);
    expect(before.questions[0]).toMatchObject({ id: 'sheet/Odd', isOpen: true });
    expect(before.fates.map(({ rule }) => rule)).toEqual(Array.from({ length: 4 }, () => 'no-table'));
    const after = planOf([odd], {
      'sheet/Odd': '1',
      'heading/who': 'initials',
      'heading/where': 'authority',
      'kind/Odd': 'child'
    });
    expect(proposedOf(after)).toMatchObject([{ kind: 'child', initials: 'AB', authority: 'Devon' }]);
    expect(planOf([odd], { 'sheet/Odd': 'left-out' }).fates[0]).toMatchObject({ fate: 'left-out', rule: 'answered' });
  });
});

describe('Rows', () => {
  const below = (...rows: readonly (readonly (string | ReturnType<typeof number>)[])[]): Sheet =>
    sheet('2010', [HEADINGS, REVIEW, ...rows]);

  test('two cases in one → rejected, offered as two', () => {
    const [, two] = planOf([below(['2/3', 'Kent SAB', 'Kent', 'CD/EF', '1/4/10', 'Both chased'])]).rows;
    expect(two?.problems.map(({ words }) => words)).toContain(
      'This row holds two reviews. Enter each of them in a row of its own.'
    );
    expect(two?.offered.map((row) => row.map(({ text }) => text))).toEqual([
      ['2', 'Kent SAB', 'Kent', 'CD', '1/4/10', 'Both chased'],
      ['3', 'Kent SAB', 'Kent', 'EF', '1/4/10', 'Both chased']
    ]);
    expect(new Set(two?.cells.map(({ fate }) => fate))).toEqual(new Set(['rejected']));
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

  test('two rows with one number are rejected, each naming the other', () => {
    const twice = planOf([below(REVIEW)]).rows;
    expect(twice.map(({ problems }) => String(problems[0]?.words))).toEqual([
      expect.stringContaining('Row 3 of sheet “2010” has the same number'),
      expect.stringContaining('Row 2 of sheet “2010” has the same number')
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
});

describe('Marks on cells', () => {
  const marked = (cell: Parameters<typeof filled>[0], answers: Readonly<Record<string, string>> = {}) =>
    planOf([sheet('2010', [HEADINGS, [...REVIEW.slice(0, 5), cell]])], answers);

  test('amber fill → “this colour means?”, once per colour', () => {
    const amber = marked(filled('Chased', 'FFC000'));
    expect(amber.questions[0]).toMatchObject({ id: 'colour/FFC000', isOpen: true });
    expect(proposedOf(amber)[0]?.closed).toBeUndefined();
    expect(proposedOf(marked(filled('Chased', 'FFC000'), { 'colour/FFC000': 'closed' }))[0]?.closed).toBe('yes');
    expect(proposedOf(marked(filled('Chased', 'FFC000'), { 'colour/FFC000': 'note' }))[0]?.note).toBe(
      'Update: Chased\nColour: #FFC000'
    );
  });

  test('a comment goes to the note with its cell', () => {
    expect(proposedOf(marked(commented('Chased', 'by letter')))[0]?.note).toBe(
      'Update: Chased\nUpdate (comment): by letter'
    );
  });

  test('what is struck through is not taken, and is kept', () => {
    expect(proposedOf(marked(struck('Chased')))[0]?.note).toBe('Update (struck through): Chased');
  });

  test('an error and a formula without a result are listed', () => {
    expect(fatesOf(marked(error('#N/A')), 2).at(-1)).toBe('error');
    expect(fatesOf(marked(notCalculated), 2).at(-1)).toBe('not-calculated');
  });

  test('a hidden sheet, row or column counts as any other, and is said', () => {
    const hidden = planOf([sheet('2010', [HEADINGS, REVIEW], { isHidden: true, hiddenRows: [2], hiddenColumns: [6] })]);
    expect(hidden.rows).toMatchObject([{ isHidden: true, proposed: { oldNumber: '1', note: 'Update: Chased' } }]);
    expect(hidden.sheets).toMatchObject([{ isHidden: true, hiddenRows: [2] }]);
    expect(hidden.sheets[0]?.tables[0]?.columns.map(({ isHidden }) => isHidden)).toEqual([
      false,
      false,
      false,
      false,
      false,
      true
    ]);
  });
});

test('dates that were turned round: the column is asked about, and changed back', () => {
  const rows = [date('2010-01-12'), date('2010-11-03'), '25/03/2010'].map((day, at) => [
    `${at + 1}`,
    'Devon SAB',
    'Devon',
    'AB',
    day
  ]);
  const turned = sheet('2010', [HEADINGS, ...rows]);
  const id = 'turned-dates/2010/date notified';
  expect(proposedOf(planOf([turned])).map(({ notifiedOn }) => notifiedOn)).toEqual([
    undefined,
    undefined,
    '2010-03-25'
  ]);
  expect(planOf([turned]).questions[0]).toMatchObject({ id, isOpen: true, count: 2 });
  const days = proposedOf(planOf([turned], { [id]: 'turned' })).map(({ notifiedOn }) => notifiedOn);
  expect(days).toEqual(['2010-12-01', '2010-03-11', '2010-03-25']);
});

test('whether rows are of adults or of children is asked where nothing says it', () => {
  const plain = sheet('2010', [
    ['No', 'Board', 'LA'],
    ['1', 'The board', 'Devon']
  ]);
  const asked = planOf([plain]);
  expect(asked.questions[0]).toMatchObject({ id: 'kind/2010', isOpen: true });
  expect(asked.rows[0]?.problems).toHaveLength(1);
  expect(proposedOf(planOf([plain], { 'kind/2010': 'child' }))).toMatchObject([{ kind: 'child' }]);
});
