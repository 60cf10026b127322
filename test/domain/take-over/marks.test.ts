import { commented, error, filled, notCalculated, sheet, struck, text } from '../../support/workbook-made';
import { rowsToSign } from '../../../src/domain/take-over/rows-to-sign';
import { fatesOf, HEADINGS, planOf, proposedOf, REVIEW } from './plans';

/** What a cell has besides its words: colours, comments, strikes, errors; and what is hidden. */

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

  test('the lead sees a comment beside its cell, of whatever column', () => {
    const [row] = rowsToSign(
      planOf([
        sheet('2010', [
          ['No', 'LSAB', 'LA', 'DOB', 'Date notified', 'Update'],
          [
            commented('1', 'was 12'),
            'Devon SAB',
            'Devon',
            commented('1/2/1930', 'by file'),
            commented('12/3/10', ' rang\nfirst '),
            commented({ content: text('') }, 'by letter')
          ],
          ['2', commented('Kent SAB', ' '), 'Kent', '', '1/4/10', 'Chased']
        ])
      ]).rows
    ).map(({ cells }) => cells.map(({ comment }) => comment));
    expect(row).toEqual(['was 12', undefined, undefined, 'by file', 'rang\nfirst', 'by letter']);
  });

  test('a comment on a cell that is merged down is seen with each of its rows', () => {
    const merged = sheet(
      '2010',
      [
        ['No', 'LSAB', 'LA', 'Date notified'],
        ['1', commented('Devon SAB', 'two boards'), 'Devon', '12/3/10'],
        ['2', '', 'Devon', '1/4/10']
      ],
      { merged: ['B2:B3'] }
    );
    const shown = rowsToSign(planOf([merged]).rows).map(({ cells }) =>
      cells.flatMap(({ heading, comment }) => (comment === undefined ? [] : [`${heading}: ${comment}`]))
    );
    expect(shown).toEqual([['LSAB: two boards'], ['LSAB: two boards']]);
  });

  test('a comment on an empty cell is a note', () => {
    const plan = marked(commented({ content: text('') }, 'by letter'));
    expect(proposedOf(plan)[0]?.note).toBe('Update (comment): by letter');
    expect(fatesOf(plan, 2).at(-1)).toBe('note');
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
