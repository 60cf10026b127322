import { oneCell, planOfCell } from './one-cell';

/** Several people in the cell of the person: one review as far as the row says it, and the lead looks whether it is. */

const DOUBT = '“SU” may be of several people: check whether each has a review of their own.';
const rowOf = (typed: string) => planOfCell('SU', typed).rows[0];

test.each([
  ['J.T. / M.T. (twins)', 'J.T. / M.T.'],
  ['J.T./M.T.', 'J.T./M.T.'],
  ['AB & CD', 'AB & CD'],
  ['AB, CD and EF', 'AB & CD & EF'],
  ['AB + CD', 'AB & CD'],
  ['A.B. and C.D.', 'A.B. & C.D.'],
  ['Case A and Case B', 'A & B'],
  ['Child K & Child L', 'K & L'],
  ['Adults A & B', 'Adults A & B'],
  ['Adult 1 / Adult 2', '1 & 2']
])('%s → %s, its words in the note, and a doubt', (typed, initials) => {
  expect(rowOf(typed)).toMatchObject({ problems: [], doubts: [DOUBT], proposed: { initials, note: `SU: ${typed}` } });
});

test.each([
  ['Amy Brown and Tom Brown', 'AB & TB'],
  ['Mr A Brown & Mrs C Dunn', 'AB & CD'],
  ['Amy / Tom Brown', 'A & TB'],
  ['AB & Amy Brown', 'AB & AB']
])('%s → %s, the names left out, and a doubt', (typed, initials) => {
  const row = rowOf(typed);
  expect(row).toMatchObject({ problems: [], doubts: [DOUBT], proposed: { initials } });
  expect(row?.proposed.note).toBeUndefined();
});

test('what stands in brackets behind names is kept, where the lead sees it', () => {
  const row = rowOf('Amy Brown & Tom Brown (see Kay)');
  expect(row).toMatchObject({ proposed: { initials: 'AB & TB', note: 'SU: (see Kay)' }, namesFound: ['(see Kay)'] });
});

test('“AB and sister” is of AB, and the other words are kept', () => {
  expect(oneCell('SU', 'AB and sister')).toMatchObject({ initials: 'AB', note: 'SU: and sister' });
});

test.each(['Sibling group (3)', 'AB (twins)', 'AB and 2 others', 'AB x2', 'Children of one family'])(
  '%s → a doubt',
  (typed) => {
    expect(rowOf(typed)?.doubts).toEqual([DOUBT]);
  }
);

test.each([
  'AB',
  'Child K',
  'BROWN, Amy',
  'Mr A Brown',
  'AB (dec’d)',
  'Winterbourne View',
  'Larkmoor House / Hill View'
])('%s is of one, or of a service', (typed) => {
  expect(rowOf(typed)?.doubts).toEqual([]);
});

test('what is too long for initials is a note, which the lead sees', () => {
  const read = oneCell('SU', 'Child AB, Child CD, Child EF, Child GH');
  expect(read).toMatchObject({ fate: 'note', initials: undefined });
});
