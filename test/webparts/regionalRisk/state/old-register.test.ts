import type { OldRegisterShown } from '../../../../src/client/wire/old-register-wire';
import type { Answers } from '../../../../src/domain/fields';
import {
  changedIn,
  countsAfter,
  isSomethingThere,
  mayOversee,
  needsDecision,
  regionWith,
  stageOf
} from '../../../../src/webparts/regionalRisk/state/old-register';
import { administrator, FILE, lead, namingRow, oldRow } from '../components/old-register/old-desk';
import { director, NOW } from '../region';

const NOTHING = { waiting: 0, 'set-aside': 0, taken: 0, 'taken-out': 0 };
const regions: OldRegisterShown['regions'] = [
  { region: 'South West', counts: { ...NOTHING, waiting: 2 }, signsOff: true },
  { region: 'London', counts: NOTHING, signsOff: false }
];
const waits = { region: 'South West', stage: 'waiting' } as const;
const counts = (moves: Parameters<typeof countsAfter>[1]) => countsAfter(regions, moves).map((each) => each.counts);

test('a decision takes a row from one count and adds it to another, also in another region', () => {
  expect(counts([{ from: waits, to: { ...waits, stage: 'taken' } }])).toEqual([
    { ...NOTHING, waiting: 1, taken: 1 },
    NOTHING
  ]);
  expect(counts([{ from: waits, to: { ...waits, region: 'London' } }])).toEqual([
    { ...NOTHING, waiting: 1 },
    { ...NOTHING, waiting: 1 }
  ]);
});

test.each([['taken'], ['set-aside'], ['taken-out'], ['waiting']] as const)(
  'a row that was decided on before, and is %s again, counts once',
  (stage) => {
    const to = { ...waits, stage };
    const before = counts([{ from: waits, to }]);
    expect(
      counts([
        { from: waits, to },
        { from: to, to }
      ])
    ).toEqual(before);
  }
);

test('there is something where a file was read or a row is left, and nothing otherwise', () => {
  expect(isSomethingThere({ regions, files: [] })).toBe(true);
  expect(isSomethingThere({ regions: [], files: [FILE] })).toBe(true);
  expect(isSomethingThere({ regions: regions.slice(1), files: [] })).toBe(false);
});

test('leads and administrators are asked for, nobody else', () =>
  expect([lead, administrator, director].map((person) => mayOversee(person, NOW))).toEqual([true, true, false]));

test('an address that names no stage shows what waits', () =>
  expect([stageOf('taken'), stageOf('proof'), stageOf(undefined)]).toEqual(['taken', 'waiting', 'waiting']));

test('a row is looked at by itself where its notes may name a person, or something about it is doubted', () => {
  expect([namingRow(1), oldRow(1), oldRow(1, { doubts: ['It is struck through.'] })].map(needsDecision)).toEqual([
    true,
    false,
    true
  ]);
  expect(needsDecision({ ...namingRow(1), answers: { note: '' } })).toBe(false);
});

test('only what differs from the row is sent', () =>
  expect(
    changedIn(oldRow(1), { partnership: 'South Glos SAB', authority: 'Bristol', service: '', publication: '' })
  ).toEqual({ authority: 'Bristol', publication: '' }));

test('the region follows from the local authority, and stays where that is not known', () => {
  const typed: readonly Answers[] = [{}, { authority: 'Hackney' }, { authority: 'Nowhere' }];
  expect(typed.map((answers) => regionWith(oldRow(1), answers))).toEqual(['South West', 'London', 'South West']);
});
