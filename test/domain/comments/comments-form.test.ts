import { MOST_COMMENTS } from '../../../src/domain/comments/comment';
import { commentsIn } from '../../../src/domain/comments/comments-form';
import { addsComments, receivesDraft } from '../acts';
import { attempt, notifies, refused, reviewAfter } from '../builders';

const rows = (...table: readonly (readonly string[])[]) => ({ rows: JSON.stringify(table) });
const ROW = ['12', 'Inspected once.', 'Inspected twice.', 'Reports of 2010'];
const COMMENT = { page: '12', says: 'Inspected once.', correction: 'Inspected twice.', source: 'Reports of 2010' };

describe('pasted rows of the sheet', () => {
  test('are refused where their columns cannot be told apart, with what to do', () => {
    const what =
      'he columns cannot be told apart. Copy the cells of a table, or separate them by tabs, and paste the rows again.';
    const table = [['12   Inspected once.   Inspected twice.'], ['13   Closed in May.   Closed in June.']];
    expect(commentsIn(rows(...table)).problems['rows']).toBe(`T${what}`);
    expect(commentsIn(rows(ROW, ['13   Closed in May.   Closed in June.'])).problems['rows']).toBe(`Row 2: t${what}`);
  });

  test.each([
    ['in the order of the form', [ROW]],
    [
      'with headings, in another order',
      [
        ['Source', 'Page', 'Should read', 'Draft says'],
        ['Reports of 2010', '12', 'Inspected twice.', 'Inspected once.']
      ]
    ],
    [
      'with a number before each, and empty rows',
      [['No.', 'Para', 'Current wording', 'Proposed wording', 'Evidence'], [], ['1', ...ROW], ['', '']]
    ]
  ])('are read %s', (_, table) => {
    expect(commentsIn(rows(...table))).toEqual({ comments: [COMMENT], problems: {} });
  });

  test.each([
    ['one that is none of them', ['Page', 'Comment', 'Priority'], '“Priority”'],
    ['all but the page', ['Ref', 'Their view', 'Our view'], '“Their view”, “Our view”']
  ])('are refused with headings that are not known, which it names: %s', (_, headings, named) => {
    const sentence = commentsIn(rows(headings, ['3', 'a', 'b'])).problems['rows'];
    expect(sentence).toBe(
      `Row 1: these headings are not known: ${named}. Use “Page”, “What the draft says”, “What is accurate” and “Source”, remove other columns, and paste the rows again.`
    );
  });

  test.each([
    [['Page', 'The report says', 'It should say']],
    [['Para', 'Statement in draft report', 'CQC response']],
    [['Page', 'Text in the draft', 'What is accurate']],
    [['Page', 'Extract', 'Factual accuracy comment']]
  ])('are known by the headings that people use: %j', (headings) => {
    expect(commentsIn(rows(headings, ['3', 'a', 'b'])).comments).toEqual([
      { page: '3', says: 'a', correction: 'b', source: '' }
    ]);
  });

  test.each([
    [
      'a row without a page',
      [['', 'x', 'y', 'z']],
      'Row 1: enter a page and what is accurate. Nothing has been recorded yet.'
    ],
    [
      'only headings',
      [['Page', 'What is accurate']],
      'Enter at least one row: only headings were pasted. Copy the rows with them and paste again.'
    ],
    [
      'a cell that is too long',
      [['12', '', 'x'.repeat(1501), '']],
      'Row 1: enter 1,500 characters or fewer for “What is accurate”.'
    ],
    [
      'more cells than columns',
      [[...ROW, 'more']],
      'Row 1: it has more than 4 columns. Paste it with the row of headings.'
    ]
  ])('are refused for %s, in a sentence', (_, table, sentence) => {
    expect(commentsIn(rows(...table))).toEqual({ comments: [], problems: { rows: sentence } });
  });

  test('are not taken together with a comment in the fields', () => {
    expect(Object.keys(commentsIn({ ...rows(ROW), page: '1' }).problems)).toEqual(['rows']);
  });

  test('are asked about where two say the same', () => {
    const pasted = (...table: readonly (readonly string[])[]) => ({ ...addsComments(), given: rows(...table) });
    const review = reviewAfter([notifies(), receivesDraft()]);
    expect(refused(attempt(review, pasted(ROW, ['99', ...ROW.slice(1)], ROW))).fields?.['rows']).toBe(
      '1 row with the same words as another.'
    );
    expect(attempt(review, pasted(ROW, ['99', ...ROW.slice(1)])).ok).toBe(true);
  });

  test('fill a sheet up to its end, and no further', () => {
    const act = (count: number) => ({
      ...addsComments(),
      given: rows(...Array.from({ length: count }, () => ROW)),
      isConfirmed: true as const
    });
    const review = reviewAfter([notifies(), receivesDraft(), act(MOST_COMMENTS - 1)]);
    expect(review.comments).toBe(MOST_COMMENTS - 1);
    expect(attempt(review, act(1)).ok).toBe(true);
    expect(refused(attempt(review, act(2))).fields?.['rows']).toBe(
      'Enter fewer comments. The sheet has 199, and can have up to 200.'
    );
  });
});
