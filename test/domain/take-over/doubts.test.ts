import { filled, sheet, struck, type Made } from '../../support/workbook-made';
import { planOf } from './plans';

/** What the lead looks at before a row is taken over, because its cells contradict each other. */

const rowOf = (
  cells: Readonly<Record<string, Made>>,
  {
    name = '2010',
    answers = {},
    board = 'Devon SAB'
  }: Partial<Record<'name' | 'board', string>> & {
    readonly answers?: Readonly<Record<string, string>>;
  } = {}
) => {
  const grid = [
    ['No', 'Board', 'LA', ...Object.keys(cells)],
    ['7', board, 'Devon', ...Object.values(cells)]
  ];
  const [row] = planOf([sheet(name, grid)], answers).rows;
  if (!row) throw new Error('No row was read.');
  return row;
};

const OPEN = '“Status” says that the review is open; its colour, its sheet or another cell says it is closed.';
const AWAITED = (heading: string) => `“${heading}” says that something is still awaited, and the review is closed.`;
const DEPENDS = (heading: string) =>
  `“${heading}” makes it depend on something that is to come, so its words are only a note.`;

test('a row without contradictions has no doubts', () => {
  const row = rowOf({
    'Date notified': '12/3/10',
    'SCR agreed': '1/5/10',
    'IMR req’d?': 'Yes',
    'IMR sent': '1/8/10',
    Status: 'Closed 3/4/11'
  });
  expect(row).toMatchObject({ doubts: [], problems: [], proposed: { closedOn: '2011-04-03' } });
});

test('open, and another cell says that it is closed', () => {
  expect(rowOf({ Status: 'Ongoing', 'Closed?': '3/4/11' }).doubts).toEqual([OPEN]);
  expect(rowOf({ Status: 'on hold - police', 'Closed?': 'Yes' }).doubts).toEqual([OPEN]);
});

test('open, and its colour or its sheet says that it is closed', () => {
  const answers = { 'colour/FF0000': 'closed' };
  expect(rowOf({ Status: filled('Open', 'FF0000') }, { answers }).doubts).toEqual([OPEN]);
  expect(rowOf({ Status: filled('Open', 'FF0000') }).doubts).toEqual([]);
  expect(rowOf({ Status: 'Open' }, { name: 'CLOSED' }).doubts).toEqual([OPEN]);
});

test.each<[string, string]>([
  ['Draft rec’d', 'awaited'],
  ['Draft rec’d', 'requested 3/4/10, not yet rec’d'],
  ['IMR sent', 'outstanding'],
  ['Status', 'IMR with RD'],
  ['Status', 'with RD']
])('closed, and “%s” has “%s”', (heading, typed) => {
  expect(rowOf({ [heading]: typed, 'Closed?': 'Yes' }).doubts).toEqual([AWAITED(heading)]);
  expect(rowOf({ [heading]: typed }).doubts).toEqual([]);
});

const ASKED = (heading: string) =>
  `“${heading}” says that an IMR was requested. No cell says that it was provided, and the review is closed.`;

test.each<[string, string]>([
  ['IMR', 'Yes'],
  ['IMR req’d?', 'Y 3/5/10'],
  ['IMR req’d?', '3/5/10'],
  ['IMR due', '1/8/10'],
  ['IMR due', 'Yes']
])('closed, “%s” has “%s”, and no cell says that the IMR was provided', (heading, typed) => {
  const closed = { [heading]: typed, 'Date closed': '3/4/11' };
  expect(rowOf(closed).doubts).toEqual([ASKED(heading)]);
  expect(rowOf({ ...closed, 'IMR sent': 'No' }).doubts).toEqual([ASKED(heading)]);
  expect(rowOf({ [heading]: typed }, { name: 'CLOSED' }).doubts).toEqual([ASKED(heading)]);
  expect(rowOf({ ...closed, 'IMR sent': '1/7/10' }).doubts).toEqual([]);
  expect(rowOf({ [heading]: typed }).doubts).toEqual([]);
  expect(rowOf({ [heading]: typed, Status: 'NFA' }).doubts).toEqual([]);
  expect(rowOf({ [heading]: typed, Status: 'dup of 23' }).doubts).toEqual([]);
});

test.each<[string, string, string]>([
  ['Draft rec’d', 'requested 3/4/10', 'Final report rec’d'],
  ['IMR req’d?', 'requested', 'IMR sent']
])('closed, and “%s” has “%s” until another cell says that it is done', (heading, typed, came) => {
  const row = { [heading]: typed, 'Date closed': '3/4/11' };
  expect(rowOf(row).doubts).toEqual([AWAITED(heading)]);
  expect(rowOf({ ...row, Status: came }).doubts).toEqual([]);
});

test('closed, and several cells say that the IMR has not come: one doubt', () => {
  const row = { 'IMR req’d?': 'Yes', 'IMR due': '1/8/10', Status: 'Closed' };
  expect(rowOf(row).doubts).toEqual([ASKED('IMR req’d?')]);
  expect(rowOf({ ...row, 'IMR sent': 'awaited' }).doubts).toEqual([AWAITED('IMR sent')]);
});

test.each<[string, string]>([
  ['Status', 'Closed pending RD sign off'],
  ['Status', 'Closed - tbc'],
  ['Status', 'NFA subject to coroner'],
  ['Status', 'Published once inquest is over'],
  ['Closed?', 'Yes, if board agrees'],
  ['Closed?', '3/4/11 (when letter sent)'],
  ['Published?', '3/4/11 tbc'],
  ['Ofsted grade', 'Outstanding - awaited'],
  ['Ofsted grade', 'Adequate (provisional)']
])('“%s” with “%s” is a note and a doubt, and claims nothing', (heading, typed) => {
  const { proposed, doubts } = rowOf({ [heading]: typed }, { board: 'Devon LSCB' });
  expect(doubts).toEqual([DEPENDS(heading)]);
  expect(proposed.note).toBe(`${heading}: ${typed}`);
  for (const field of ['closed', 'closedOn', 'ending', 'publication', 'publishedOn', 'grade', 'outcome'] as const)
    expect(proposed[field]).toBeUndefined();
});

test.each<[string, string]>([
  ['Status', 'Closed 5/5/16, reopened 6/6/16'],
  ['Status', 'Closed in error'],
  ['Status', 'Closed (IMR o/s)'],
  ['Closed?', '6/7/13 - meeting'],
  ['Closed?', 'Yes 5/5/16 - re-opened'],
  ['Date published', '6/7/13 (target)'],
  ['Date published', '6/7/13 cancelled'],
  ['Date published', '6/7/13 - delayed'],
  ['IMR sent', '6/7/13 - draft only'],
  ['Draft rec’d', '6/7/13 requested']
])('“%s” with “%s” takes it back, so it is a note and a doubt', (heading, typed) => {
  const { proposed, doubts } = rowOf({ [heading]: typed });
  expect(doubts).toEqual([`“${heading}” has words that may take it back, so its words are only a note.`]);
  expect(proposed.note).toBe(`${heading}: ${typed}`);
  for (const field of ['closed', 'closedOn', 'publication', 'publishedOn', 'imr', 'imrProvidedOn', 'report'] as const)
    expect(proposed[field]).toBeUndefined();
});

test.each<[string, string, string]>([
  ['Date notified', '06/06/12 (should be 08/06/12)', '6 June 2012'],
  ['Date notified', '6/6/12 & 7/7/12', '6 June 2012'],
  ['Date notified', '6/6/12 ish', '6 June 2012'],
  ['SCR agreed', '13/6/2012 by phone, letter 20/6/2012', '13 June 2012'],
  ['Closed?', '5/5/16 and 6/6/16', '5 May 2016']
])('“%s” with “%s” says more than a day, which the lead reads first', (heading, typed, day) => {
  const { proposed, doubts } = rowOf({ [heading]: typed });
  expect(doubts).toEqual([`“${heading}” has more than a day. Read its words before ${day} is taken.`]);
  expect(proposed.note).toBe(`${heading}: ${typed}`);
});

test.each<[string, string]>([
  ['IMR sent', '1/8/10'],
  ['IMR author', 'J. Brown'],
  ['IMR due', '1/8/10'],
  ['Status', 'IMR with RD'],
  ['Update', 'Chased the IMR in May']
])('no IMR is required, and “%s” has “%s”', (heading, typed) => {
  expect(rowOf({ 'IMR req’d?': 'No', [heading]: typed }).doubts).toEqual([
    `“IMR req’d?” says that there is no IMR; “${heading}” says that there is one.`
  ]);
});

test('no IMR is required, and another cell says so, too', () => {
  expect(rowOf({ 'IMR req’d?': 'No', Update: 'No IMR as out of scope' }).doubts).toEqual([]);
});

test('a day after today that has to be in the past is rejected', () => {
  expect(rowOf({ 'SCR agreed': '6/8/2032' }).problems).toHaveLength(1);
});

test('a cell that is struck through, without its words: they may be a name', () => {
  const row = rowOf({ 'Name of SU': struck('Sylvia Tarrant'), SU: 'ST' });
  expect(row.doubts).toEqual(['“Name of SU” is struck through in the file.']);
  expect(rowOf({ 'Date notified': struck('13/3/10', ', 14/3/10') }).doubts).toEqual([]);
});

test('a row that is struck through is read, with a doubt and a line of its note', () => {
  const grid = [
    ['No', 'Board', 'LA', 'Date notified', 'Status'],
    ['7', 'Devon SAB', 'Devon', '12/3/10', 'Open'].map((words) => struck(words))
  ];
  expect(planOf([sheet('2010', grid)]).rows).toMatchObject([
    {
      doubts: ['The row is struck through in the file.'],
      problems: [],
      proposed: { oldNumber: '7', notifiedOn: '2010-03-12', note: 'Row: struck through in the file' }
    }
  ]);
});
