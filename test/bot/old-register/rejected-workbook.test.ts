import { sayOfWorkbook } from '../../../bot/old-register/prepare';
import { rejectedWorkbook } from '../../../bot/old-register/rejected-workbook';
import { planTakeOver, type TakeOverPlan } from '../../../src/domain/take-over/plan';
import type { Workbook } from '../../../src/domain/workbooks/workbook';
import { PEOPLE, TODAY } from '../../domain/take-over/one-cell';
import { workbookFile, type CellMade } from '../../support/workbooks/workbook-file';
import { workbookOf } from '../workbooks/reading';

/** The workbook of rows that came back is read as the first one was, whatever marks its cells have. */

jest.setTimeout(120_000);

const HEADINGS = ['No', 'Board', 'LA', 'Initials', 'Loc code', 'Date notified', 'Start', 'Update'];
const planOf = (workbook: Workbook): TakeOverPlan =>
  planTakeOver(workbook, { answers: {}, people: PEOPLE, today: TODAY });

/** A row that comes back, before and after. */
async function twice(rows: readonly (readonly CellMade[])[], merged: readonly string[] = []) {
  const sheets = [{ name: 'Adults 2010', rows: [HEADINGS, ...rows], merged }];
  const first = planOf(await workbookOf(await workbookFile({ sheets })));
  const written = await workbookOf(await rejectedWorkbook(first, sayOfWorkbook));
  return { first, again: planOf(written), written };
}

const said = ({ rows, questions }: TakeOverPlan) => ({
  rows: rows.map(({ proposed, problems }) => [{ ...proposed, source: '' }, problems]),
  questions: questions
    .map(({ id, answer }) => `${id}: ${answer}`)
    .filter((each) => !each.includes('why it was not taken over'))
    .sort()
});
const WRONG = '31/02/2010';
const row = (given: Readonly<Record<number, CellMade>>): readonly CellMade[] =>
  ['1', 'Devon SAB', 'Devon', 'AB', '', WRONG, '', ''].map((cell, at) => given[at] ?? (cell === '' ? null : cell));

const MARKED: readonly (readonly [string, Readonly<Record<number, CellMade>>])[] = [
  ['a text that is struck through', { 7: { is: 'Chased', struck: true } }],
  [
    'a part of a text that is struck through',
    {
      6: {
        is: [
          { text: '13/3/10', struck: true },
          { text: ', 14/3/10', struck: false }
        ]
      }
    }
  ],
  ['a comment', { 7: { is: 'Chased', comment: 'by [a] letter', author: 'Name' } }],
  ['a comment on a cell that is struck through', { 7: { is: 'Chased', struck: true, comment: 'x', author: 'Name' } }],
  ['a comment alone', { 7: { is: '', comment: 'by letter', author: 'Name' } }],
  ['a comment on a date', { 6: { is: 40250, format: 'dd/mm/yyyy', comment: 'by letter', author: 'Name' } }],
  ['a date that is struck through', { 6: { is: 40250, format: 'dd/mm/yyyy', struck: true } }],
  ['a date', { 6: { is: 40250, format: 'dd/mm/yyyy' } }],
  ['a month', { 6: { is: 40250, format: 'mmm yyyy' } }],
  ['a number with zeros before it', { 0: { is: 99, format: '00000' } }],
  ['a number with a sign', { 7: { is: 0.5, format: '0%' } }],
  ['a colour', { 7: { is: 'Chased', fill: { rgb: 'FFFFC000' } } }],
  ['an error', { 7: { is: { error: '#N/A' } } }]
];

test('marks and values of cells are the same again', async () => {
  const { first, again } = await twice(MARKED.map(([, given], at) => row({ 0: `${at + 1}`, ...given })));
  expect(first.rows.map(({ problems }) => problems.length)).toEqual(MARKED.map(() => 1));
  MARKED.forEach(([what], at) => expect([what, said(again).rows[at]]).toEqual([what, said(first).rows[at]]));
  expect(said(again).questions).toEqual(said(first).questions);
});

test('all the digits of a code are there, however narrow its column was', async () => {
  const { first, written, again } = await twice([row({ 4: { is: 101668221000, format: '0.00E+00' } })]);
  expect(again.rows[0]?.proposed.locationCodes).toBe(first.rows[0]?.proposed.locationCodes);
  expect(written.sheets[0]?.cells.map(({ content }) => content)).toContainEqual({
    kind: 'number',
    number: 101668221000,
    shown: '101668221000'
  });
});

test('what a file of values cannot hold is said in the last column', async () => {
  const { written } = await twice([row({ 7: { is: { error: '#N/A' }, comment: 'by letter', author: 'Name' } })]);
  expect(JSON.stringify(written.sheets[0]?.cells.at(-1)?.content)).toContain(
    'H: #N/A stood there and is left out. Its comment was “by letter”.'
  );
});

test('rows that continue one come back below it, and continue it again', async () => {
  const { first, again } = await twice(
    [row({ 7: 'Chased' }), [null, null, null, null, null, null, null, 'Second']],
    ['A2:A3']
  );
  expect(first.rows).toHaveLength(1);
  expect(again.rows[0]?.proposed.note).toBe('Update: Chased\nUpdate: Second');
  expect(said(again)).toEqual(said(first));
});

test('nothing that was offered for a person passes by itself', async () => {
  const { first, again } = await twice([
    row({ 5: '12/3/2010' }),
    ['2', 'as above', 'Devon', 'ditto', null, '13/3/2010', null, null],
    ['3/4', 'Kent SAB', 'Kent', 'CD/EF', null, '14/3/2010', null, null]
  ]);
  expect(first.rows.map(({ problems }) => problems.length > 0)).toEqual([false, true, true]);
  expect(again.rows.map(({ cells, problems }) => [cells[3]?.shown, problems.map(({ column }) => column)])).toEqual([
    ['ditto', [4]],
    ['Check: CD', [4]],
    ['Check: EF', [4]]
  ]);
});
