import { sheet } from '../../support/workbook-made';
import { planOf } from './plans';

/** First names in notes, which wait for the lead; and words like them that are no names. */

const found = (update: string) =>
  planOf([
    sheet('2010', [
      ['No', 'LSCB', 'LA', 'SU', 'Date notified', 'Update'],
      ['1', 'Devon LSCB', 'Devon', 'AB', '12/03/2010', update]
    ])
  ]).rows[0]?.namesFound.join('; ');

test.each([
  ['Baby O; sibling Jayden O. placed with aunt', 'Jayden O.'],
  ['Jayden O. was seen', 'Jayden O.'],
  ['Jayden O', 'Jayden O'],
  ['seen with Jayden O today', 'Jayden O'],
  ['Jayden I. moved', 'Jayden I.'],
  ['JAYDEN O moved', 'JAYDEN O'],
  ['Jayden O’s school', 'Jayden O'],
  ['Jo O. moved', 'Jo O.'],
  ['Fred/Kylie P. moved', 'Kylie P.'],
  ['Mary K', 'Mary K']
])('a word with a capital and an initial: “%s”', (update, name) => {
  expect(found(update)).toContain(name);
});

test.each([
  ...'sibling brother sister mother father mum dad son daughter baby twin aunt uncle grandmother nan gran'.split(' '),
  ...'foster carer;neighbour;friend;cousin;half-sister;step-father;stepson;mother-in-law;ex-partner'.split(';'),
  ...'child;boy;girl;guardian;childminder;Sibling;MOTHER;siblings:;mother is;sister is called;twins -;dad,;mum ('.split(
    ';'
  )
])('a name behind “%s”', (person) => {
  expect(found(`The ${person} Jayden moved`)).toContain('Jayden');
});

test.each([
  'Kylie’s mother rang',
  "Kylie's mother rang",
  'Kylie’s younger sister',
  'Kylie’s foster carer',
  'Kylie (sister) moved',
  'Kylie, her sister, moved'
])('a name before the word for a person: “%s”', (update) => {
  expect(found(update)).toContain('Kylie');
});

test.each([
  // What is named by a letter.
  ...['Baby O', 'Child B is safe', 'Mother A and Father B', 'sibling C', 'Twin A', 'Adult B', 'Worker A', 'Nurse B'],
  ...['Ward B', 'Plan A', 'Hepatitis B', 'Vitamin D', 'Appendix C', 'Category B', 'Group A', 'SCR A', 'Flat B'],
  // Places, bodies and units.
  ...['Mother and Baby Unit', 'mother of Devon', 'father Cornwall', 'dad at Devon LSCB', 'carer Support Service'],
  ...[
    'aunt Larkmoor House',
    'son at Plymouth',
    'sister Ofsted',
    'partner Agencies',
    'Carer Ltd',
    'carer Devon NHS Trust'
  ],
  ...['parent Carer Forum', 'Child Protection Plan', 'Child Death Overview Panel', 'Child Sexual Exploitation'],
  ...['mother (Wales)', 'Devon C', 'Ofsted A'],
  // Months and days.
  ...['March B', 'son in April', 'mother Monday', 'Friday C'],
  // Posts.
  ...['Manager J', 'Inspector K', 'mother Social Worker', 'father Manager', 'carer Director', 'Director B'],
  // What was done, and what begins behind a full stop.
  ...['Spoke to mother. Chased board', 'Spoke to mother. Draft is due', 'mother Informed', 'Chased mother', 'Chased J'],
  ...['Yesterday I rang', 'When I spoke', 'sister GP', 'mother SCR', 'son AB', 'Council’s partner', 'baby’s mother']
])('no name: “%s”', (update) => {
  expect(found(update)).toBe('');
});

test('a name far down in a long note is found', () => {
  expect(found(`${'chased again, '.repeat(900)} sibling Jayden moved`)).toContain('Jayden');
});

test.each(['mr okafor rang', 'GP dr singh', 'wife of mr. ali', 'Ms o’neill (SW)'])(
  'what stands behind a title is a name, in small letters too: “%s”',
  (update) => {
    expect(found(update)).not.toBe('');
  }
);

test.each(['Dr called', 'the dr rang back', 'dr to be asked', 'miss the meeting'])(
  'what else stands behind one is none: “%s”',
  (update) => {
    expect(found(update)).toBe('');
  }
);
