import { date, error, number, struck, yes, type Made } from '../../support/workbook-made';
import { oneCell, planOfCell } from './one-cell';

/** “Dates, day first”, line by line as the facts about such registers have them. */

const notified = (made: Made, answers: Readonly<Record<string, string>> = {}) =>
  oneCell('Date notified', made, answers);

test('serial 40250 → 2010-03-13', () => {
  expect(notified(date('2010-03-13'))).toMatchObject({ notifiedOn: '2010-03-13', fate: 'field', open: [] });
});

test.each<Made>([number(40_250), '40250'])('the same unformatted → same, asked', (made) => {
  expect(notified(made)).toMatchObject({
    fate: 'note',
    note: 'Date notified: 40250',
    open: ['day-numbers/2010/date notified']
  });
  expect(notified(made, { 'day-numbers/2010/date notified': 'days' })).toMatchObject({
    notifiedOn: '2010-03-13',
    fate: 'field',
    open: []
  });
});

test.each(['12/03/2010', '12.3.10', '12 Mar 10', 'Fri 12/3/10'])(
  '%s → 2010-03-12 (two-digit years: 2000s)',
  (typed) => {
    expect(notified(typed)).toMatchObject({ notifiedOn: '2010-03-12', fate: 'field' });
    expect(notified(typed).note).toBeUndefined();
  }
);

test.each([
  ['31/12/00', '2000-12-31'],
  ['31/12/09', '2009-12-31'],
  ['1/10/26', '2026-10-01']
])('%s → %s', (typed, day) => {
  expect(notified(typed)).toMatchObject({ notifiedOn: day, fate: 'field', problem: undefined });
});

test.each<Made>([
  '05/04/98',
  '31/12/99',
  '1.1.90',
  '5 Apr ’98',
  "5-Apr-'98",
  '12/3 & 15/3/98',
  '05/04/1998',
  date('1998-04-05')
])('%j, years of two digits from 90 being in the 1990s → too early for the register: a note and a doubt', (made) => {
  const [row] = planOfCell('SCR agreed', made).rows;
  expect(row).toMatchObject({
    problems: [],
    proposed: { note: `SCR agreed: ${typeof made === 'string' ? made : '5 April 1998'}` },
    doubts: ['“SCR agreed” has a day before 1 January 2000, which the register does not hold: it is only a note.']
  });
  expect(row?.proposed.initiatedOn).toBeUndefined();
});

test.each([
  ['Date closed', '31/12/99'],
  ['Closed', 'Y 31/12/99'],
  ['Status', 'Closed 31/12/99']
])('%s %s → closed, on a day that is a note', (heading, typed) => {
  const read = oneCell(heading, typed);
  expect(read).toMatchObject({ closed: 'yes', closedOn: undefined, note: `${heading}: ${typed}`, problem: undefined });
});

test.each([
  ['5/4/31', '5 April 2031'],
  ['25/11/26', '25 November 2026'],
  ['31/12/89', '31 December 2089']
])('%s → rejected, as it would be in the future', (typed, day) => {
  const problem = `“${typed}” would be ${day}, which is in the future. Enter its year with four digits.`;
  expect(notified(typed)).toMatchObject({ fate: 'rejected', problem });
  expect(oneCell('Date closed', typed)).toMatchObject({ fate: 'rejected', problem });
});

test('a day in the future with a short year may be planned', () => {
  expect(oneCell('Publication date', '1/3/27')).toMatchObject({ plannedOn: '2027-03-01', problem: undefined });
  expect(oneCell('IMR due', '1/3/27')).toMatchObject({ imr: 'requested', problem: undefined });
});

test.each<[string, Made, string]>([
  ['’98', '’98', '1998 (’98)'],
  ["'17", "'17", "2017 ('17)"],
  ['Apr-98', 'Apr-98', 'April 1998 (Apr-98)'],
  ['3/98', '3/98', 'March 1998 (3/98)'],
  ['serial shown mmm-yy', date('2010-03-01', { precision: 'month' }), 'March 2010'],
  ['March 2010', 'March 2010', 'March 2010'],
  ['Mar-10', 'Mar-10', 'March 2010 (Mar-10)'],
  ['?/03/2010', '?/03/2010', 'March 2010 (?/03/2010)'],
  ['w/c 15/3/10', 'w/c 15/3/10', 'March 2010 (w/c 15/3/10)'],
  ['c. 2010 → about 2010', 'c. 2010', 'about 2010 (c. 2010)'],
  ['Spring 2010 → note', 'Spring 2010', 'Spring 2010']
])('%s: not claimed as a day, kept in the note', (_, made, noted) => {
  const read = notified(made);
  expect(read).toMatchObject({ fate: 'note', note: `Date notified: ${noted}`, problem: undefined });
  expect(read.notifiedOn).toBeUndefined();
});

test.each(['N/K', 'tbc', '?', 'n/a', '-', ' '])('“%s” → gap', (typed) => {
  const read = notified(typed);
  expect(read).toMatchObject({ fate: 'left-out', rule: 'not-known', problem: undefined });
  expect(read.notifiedOn).toBeUndefined();
});

test.each(['“', '"', 'as above', 'see above'])('%s → rejected', (typed) => {
  expect(notified(typed)).toMatchObject({ fate: 'rejected', problem: expect.stringContaining('another row') });
});

test('12/03/10 (letter 9/3) → date + note', () => {
  expect(notified('12/03/10 (letter 9/3)')).toMatchObject({
    notifiedOn: '2010-03-12',
    note: 'Date notified: 12/03/10 (letter 9/3)'
  });
});

test.each(['12/3 & 15/3/10', '12/3 and 15/3/10'])('%s → first + note', (typed) => {
  expect(notified(typed)).toMatchObject({ notifiedOn: '2010-03-12', note: `Date notified: ${typed}` });
});

test('13/3/10 struck, 14/3/10 → second, struck in note', () => {
  expect(notified(struck('13/3/10', ', 14/3/10'))).toMatchObject({
    notifiedOn: '2010-03-14',
    note: 'Date notified (struck through): 13/3/10'
  });
});

test.each<Made>(['31/02/2010', '12/03/2101', '13/13/10', '12 Mar', date('2101-03-12')])('%j → rejected', (made) => {
  expect(notified(made)).toMatchObject({ fate: 'rejected', problem: expect.anything() });
});

test.each<[Made, string]>([
  [number(0), 'no-value'],
  ['00/01/1900', 'no-value'],
  [date('1899-12-31'), 'no-value'],
  [error('#REF!'), 'error']
])('%j → gap, listed', (made, rule) => {
  const read = notified(made);
  expect(read).toMatchObject({ fate: 'left-out', rule, problem: undefined });
  expect(read.notifiedOn).toBeUndefined();
});

test('a yes where a date should be is a note', () => {
  expect(notified(yes)).toMatchObject({ fate: 'note', note: 'Date notified: TRUE' });
});

test('a time beside a real date is a note', () => {
  expect(notified(date('2010-03-12', { time: '14:30' }))).toMatchObject({
    notifiedOn: '2010-03-12',
    note: 'Date notified: 12 March 2010 14:30'
  });
});

test('a review that was initiated after we were notified keeps both days', () => {
  expect(oneCell('SCR agreed', '13/4/10')).toMatchObject({
    notifiedOn: '2010-03-12',
    initiatedOn: '2010-04-13',
    problem: undefined
  });
});

test.each([
  '06/08/12 - 07/08/12',
  '6.8.12–7.8.12',
  '6/8 to 7/8/12',
  'between 06-08-2012 and 07-08-2012',
  '13/14 March 2011',
  '13th & 14th March 2011',
  '13-14 Mar 11',
  '30 Mar 2011 - 2 April 2011'
])('%s: several days are a note, not a day', (typed) => {
  const read = notified(typed);
  expect(read).toMatchObject({ fate: 'note', note: `Date notified: ${typed}`, problem: undefined });
  expect(read.notifiedOn).toBeUndefined();
});

test.each(['05-06-2010', '5-Jun-10', '12 Mar 10 - by phone'])('%s is one day', (typed) => {
  expect(notified(typed)).toMatchObject({ fate: 'field', problem: undefined });
});
