import { findPerson, peopleOfRows, withPerson } from '../../../src/domain/people/directory/find-person';
import { isObjectId } from '../../../src/domain/input/identity';

const idOf = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const one = (number: number, name: string, email = '') => ({ id: idOf(number), name, email });

const owen = one(1, 'Owen Tate', 'owen.tate@regulator.example');
const otherOwen = one(2, 'Owen Tate', 'o.tate@regulator.example');
const zajac = one(3, 'Piotr Zając', 'piotr.zajac@regulator.example');
const ogrady = one(4, 'Róisín O’Grady', 'roisin.ogrady@regulator.example');
const everyone = [owen, otherOwen, zajac, ogrady];

test.each([
  ['piotr zajac', zajac],
  [' Piotr  Zając ', zajac],
  ['ROISIN O GRADY', ogrady],
  ["róisín o'grady", ogrady],
  ['O.Tate@Regulator.example', otherOwen]
])('%s is one person', (typed, person) => {
  expect(findPerson(typed, everyone)).toEqual({ is: 'found', person });
});

test.each([
  ['owen tate', [owen, otherOwen]],
  ['owen', [owen, otherOwen]],
  ['tat owe', [owen, otherOwen]],
  ['piotr', [zajac]]
])('%s offers who it may be, even if there is only one', (typed, people) => {
  expect(findPerson(typed, everyone)).toMatchObject({ is: 'several', people });
});

test('the same person in two lists is one, with what the second says', () => {
  const older = one(3, 'Piotr Zając');
  expect(findPerson('piotr zając', [older, zajac])).toEqual({ is: 'found', person: zajac });
});

test.each([
  ['nobody@regulator.example', 'Check it, or ask the person which address they sign in with.'],
  ['Nell Nobody', 'Enter their work email address instead.'],
  ['…', 'Enter their work email address instead.'],
  [idOf(1), 'Enter their work email address instead.']
])('of %s there is nobody, and what to do', (typed, end) => {
  const meant = findPerson(typed, everyone);
  expect(meant).toMatchObject({ is: 'unknown', sentence: expect.stringContaining(end) as unknown });
});

test('of a name that very many have, twenty are offered', () => {
  const many = Array.from({ length: 30 }, (_, number) =>
    one(number + 10, `Ann Smith ${String(number).padStart(2, '0')}`)
  );
  const meant = findPerson('ann', many);
  expect(meant.is === 'several' && [meant.people.length, meant.people[0]?.name]).toEqual([20, 'Ann Smith 00']);
  expect(meant.is === 'several' && meant.sentence).toContain('More than 20 people have this name.');
});

test('the Directory gives each person their newest address', () => {
  const row = { post: 'compliance-inspector', region: 'London', personId: owen.id, name: owen.name } as const;
  expect(
    peopleOfRows([
      { ...row, email: 'old@regulator.example' },
      { ...row, email: owen.email }
    ])
  ).toEqual([owen, owen]);
});

test('what was typed of a person stays, and what is missing is filled in', () => {
  expect(withPerson({ otherPerson: 'owen' }, owen)).toEqual({
    otherPerson: 'owen',
    person: owen.id,
    name: owen.name,
    email: owen.email
  });
  expect(withPerson({ name: 'O. Tate', email: 'x@regulator.example' }, owen)).toMatchObject({
    name: 'O. Tate',
    email: 'x@regulator.example'
  });
  expect(isObjectId(withPerson({}, owen)['person'] ?? '')).toBe(true);
});
