import { date, number, sheet } from '../../support/workbook-made';
import { fatesOf, HEADINGS, planOf, proposedOf, REVIEW } from './plans';

/** Sheets as they grow over the years: titles, grouped headings, counts, merged boards, notes far away. */

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
  expect(planOf([turned]).rows.map(({ questions }) => questions)).toEqual([[id], [id], []]);
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
