import { HEADING_TABLE, LEFT_OUT_HEADINGS } from '../../../src/domain/take-over/heading-table';
import { holdsValue } from '../../../src/domain/take-over/holds-value';
import { date, notCalculated, number, sheet, text, type Made } from '../../support/workbook-made';
import { fatesOf, planOf, proposedOf } from './plans';

/** Reviews whose cells have words of headings, and headings that come again, which people do every year. */

const WIDE = [
  ...['No', 'Board', 'Local authority', 'Date notified', 'Home', 'Initials'],
  ...['Criterion', 'IMR', 'Published?', 'Status', 'Comments']
];
const review = (number_: string, more: Readonly<Record<string, Made>> = {}): readonly Made[] => {
  const cells: Readonly<Record<string, Made>> = {
    No: number_,
    Board: 'Devon SAB',
    'Local authority': 'Devon',
    'Date notified': '01/02/2010',
    Home: 'Alpha House',
    Initials: 'AB',
    Criterion: 'Neglect',
    ...more
  };
  return WIDE.map((heading) => cells[heading] ?? '');
};
const below = (...rows: readonly (readonly Made[])[]) => sheet('2010', [WIDE, ...rows]);

test.each<[string, Readonly<Record<string, Made>>]>([
  ['Death, no IMR', { Criterion: 'Death', IMR: 'No', Status: 'Open' }],
  ['no IMR, closed', { IMR: 'No', Status: 'Closed' }],
  ['death, closed', { Criterion: 'Death', Status: 'Closed', 'Published?': 'Published' }],
  ['a real date', { 'Date notified': date('2010-02-01'), Criterion: 'Death', IMR: 'No' }],
  ['initials like a heading', { Initials: 'SU', Criterion: 'Death', IMR: 'No', Status: 'Closed' }],
  ['few cells, most of them like headings', { Home: '', Initials: '', Criterion: 'Death', IMR: 'No', Status: 'Draft' }],
  ['no number and no date', { No: '', 'Date notified': '', Home: 'School', Criterion: 'Death', IMR: 'No' }],
  ['words in a note like a heading', { Criterion: 'Death', IMR: 'No', Comments: 'Action plan' }]
])('a review is no row of headings: %s', (_, more) => {
  const plan = planOf([below(review('1'), review('2', more), review('3'))]);
  expect(plan.sheets[0]?.tables.map(({ headingRows }) => headingRows)).toEqual([[1]]);
  expect(plan.rows.map(({ row }) => row)).toEqual([2, 3, 4]);
  expect(plan.rows.every(({ proposed }) => proposed.authority === 'Devon')).toBe(true);
  expect(plan.questions.filter(({ id }) => id.startsWith('heading'))).toHaveLength(WIDE.length);
});

test.each<[string, Readonly<Record<string, Made>>]>([
  ['a place in short', { No: '', Board: '', 'Local authority': 'Northants (2010)' }],
  ['two places', { No: '', Board: '', 'Local authority': 'Kent/Medway' }],
  ['a number with a letter', { No: '12a', Board: 'LSAB', 'Local authority': 'Council' }],
  ['a location code', { No: '', Board: 'LSAB', 'Local authority': 'Council', Comments: 'RX3LD' }]
])('one that has %s is a review, whatever else it says', (_, more) => {
  const words = {
    'Date notified': '',
    Home: 'LSAB',
    Initials: 'Status',
    Criterion: 'Region',
    IMR: 'No',
    Status: 'Ref'
  };
  const plan = planOf([below(review('1'), review('2', { ...words, ...more }))]);
  expect(plan.rows.map(({ row }) => row)).toEqual([2, 3]);
  expect(plan.questions.some(({ id }) => id.startsWith('headings-again'))).toBe(false);
});

test('no heading that people use has in it what only a review has', () => {
  const all = Object.values({ ...HEADING_TABLE, ...LEFT_OUT_HEADINGS }).flatMap((each) => each.split(' · '));
  expect(all.filter((words) => holdsValue({ row: 1, column: 1, content: text(words) }))).toEqual([]);
});

test('words that continue a review are no headings, whatever they are', () => {
  const more = WIDE.map((heading) => ({ Criterion: 'Death', IMR: 'No', Status: 'Closed' })[heading] ?? '');
  const plan = planOf([below(review('1'), more, review('2'))], { 'continues/2010': 'continues' });
  expect(plan.rows.map(({ row, cells }) => [row, cells.length])).toEqual([
    [2, 10],
    [4, 7]
  ]);
});

test.each<[string, readonly Made[]]>([
  ['as they are', WIDE],
  [
    'abbreviated',
    ['Ref', 'SAB', 'LA', 'Notified', 'Care home', 'SU', 'Criteria', 'IMR', 'Publication', 'Stage', 'RAG']
  ],
  ['in capitals, some left out', ['NO', 'BOARD', '', 'DATE NOTIFIED', '', 'INITIALS']],
  ['with the year in place of one', ['2012/13', ...WIDE.slice(1)]],
  ['with the year as a number', [number(2012), ...WIDE.slice(1)]]
])('headings that are repeated, %s, are no review and no other table', (_, again) => {
  const plan = planOf([below(review('1'), again, review('2'))]);
  expect(plan.sheets[0]?.tables).toHaveLength(1);
  expect(new Set(fatesOf(plan, 3))).toEqual(new Set(['heading']));
  expect(proposedOf(plan).map(({ oldNumber, initials }) => [oldNumber, initials])).toEqual([
    ['1', 'AB'],
    ['2', 'AB']
  ]);
});

test('headings that are repeated are known where an administrator has said which row has them, too', () => {
  const plan = planOf([below(review('1'), WIDE, review('2'))], { 'sheet/2010': '1' });
  expect(new Set(fatesOf(plan, 3))).toEqual(new Set(['heading']));
  expect(plan.rows).toHaveLength(2);
});

test('two rows of headings that are repeated begin no other table', () => {
  const upper = ['No', 'Board', 'LA', 'IMR', '', 'Update'];
  const lower = ['', '', '', 'Req’d?', 'Due', ''];
  const plan = planOf([
    sheet('SAB', [upper, lower, ['1', 'Devon', 'Devon', 'Y'], upper, lower, ['2', 'Kent', 'Kent', 'Y', '', 'x']], {
      merged: ['D1:E1', 'D4:E4']
    })
  ]);
  expect(plan.sheets[0]?.tables.map(({ headingRows }) => headingRows)).toEqual([[1, 2]]);
  expect(proposedOf(plan)).toMatchObject([{ oldNumber: '1' }, { oldNumber: '2', imr: 'requested', note: 'Update: x' }]);
});

test('reviews below “CLOSED CASES” are closed, though headings and years come between', () => {
  const plan = planOf([below(review('1'), ['CLOSED CASES'], WIDE, review('2'), ['2009/10'], review('3'))]);
  expect(proposedOf(plan).map(({ closed }) => closed)).toEqual([undefined, 'yes', 'yes']);
});

test.each<Made>(['2012/13', '2012-2013', 'FY 12/13', '2012', number(2012)])(
  '%j alone in a row is a heading',
  (made) => {
    const plan = planOf([below(review('1'), [made], review('2'))]);
    expect(fatesOf(plan, 3)).toEqual(['heading']);
    expect(plan.rows).toHaveLength(2);
  }
);

test('another table below has headings of its own', () => {
  const plan = planOf([
    sheet('2010', [WIDE, review('1'), ['Children'], ['LSCB', 'Ref', 'Council', 'Start'], ['Kent LSCB', '9', 'Kent']])
  ]);
  expect(plan.sheets[0]?.tables.map(({ headingRows }) => headingRows)).toEqual([[1], [4]]);
  expect(proposedOf(plan)[1]).toMatchObject({ kind: 'child', oldNumber: '9', authority: 'Kent' });
});

describe('a row that may be one of headings or a review', () => {
  const further = below(
    review('1'),
    ['No.', 'Recommendation', 'Responsibility', 'Date', 'Progress'],
    [...['4', 'Train staff', 'Trust', '1/3/10', 'done']]
  );
  const id = 'headings-again/2010';

  test('is asked about once, before all else, and nothing below it is taken until then', () => {
    const plan = planOf([further]);
    expect(plan.questions[0]).toMatchObject({ id, isOpen: true, places: [{ row: 3 }], count: 1 });
    expect(plan.rows.map(({ problems }) => problems[0]?.words)).toEqual([
      undefined,
      'Answer whether row 3 is a row of headings.',
      'Answer whether row 3 is a row of headings.'
    ]);
  });

  test.each([[['', '', '', '', 'LSCB', 'Council']], [['', '', '', '', 'Board', '', '', '', '', 'Closed']]])(
    'so are few words, such as who told us: %j',
    (row) => {
      const plan = planOf([below(review('1'), row, review('2'))]);
      expect(plan.questions[0]).toMatchObject({ id, isOpen: true });
      expect(plan.sheets[0]?.tables).toHaveLength(1);
    }
  );

  test('it begins another table, or is a review, as is answered', () => {
    const headings = planOf([further], { [id]: 'headings' });
    expect(headings.sheets[0]?.tables.map(({ headingRows }) => headingRows)).toEqual([[1], [3]]);
    expect(headings.questions.some((each) => each.id === id && !each.isOpen)).toBe(true);
    const reviews = planOf([further], { [id]: 'reviews' });
    expect(reviews.sheets[0]?.tables).toHaveLength(1);
    expect(reviews.rows).toHaveLength(3);
  });
});

test('rows without headings above them are not taken for headings', () => {
  const plan = planOf([sheet('2011', [review('1', { Criterion: 'Death', IMR: 'No' }), review('2')])]);
  expect(plan.sheets[0]?.tables).toEqual([]);
});

test('a heading that has a date or a year in it is one', () => {
  const plan = planOf([
    sheet('SAB', [
      ['No', 'Board', 'LA', 'Status at 31/03/12'],
      ['1', 'Devon', 'Devon', 'Closed']
    ])
  ]);
  expect(plan.sheets[0]?.tables).toHaveLength(1);
});

test.each<[string, readonly Made[]]>([
  ['a total', ['Total', number(20)]],
  ['a total as text, as a CSV file has it', ['Count', '6']],
  ['a state and a formula without its result', ['Open', notCalculated]],
  ['a state and its number', ['Closed', '12']],
  ['a state in a later column', ['', '', 'Closed', notCalculated]],
  ['a region', ['', 'South West', '', '', '', '5']],
  ['words and several formulas', ['Overdue', notCalculated, notCalculated]]
])('%s is no review', (_, row) => {
  const plan = planOf([below(review('1'), row)]);
  expect(plan.rows).toHaveLength(1);
  expect(new Set(fatesOf(plan, 3))).toEqual(new Set(['heading']));
});

test.each<[string, readonly Made[]]>([
  ['a number and a formula', ['7', notCalculated]],
  ['no number yet, and the number of a day', ['tbc', '', '', number(40_250)]],
  ['a board and the reference beside it', ['9', 'Devon SAB']]
])('%s may be a review', (_, row) => {
  expect(planOf([below(review('1'), row)]).rows).toHaveLength(2);
});
