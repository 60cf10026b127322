import { missedBy, published, type Figure } from './figure';
import { pressedFigures } from './pressed';
import { table } from './table';

const agree: Figure = {
  operation: 'agree',
  requests: 4,
  parts: 9,
  sequential: 4,
  ms: 61.239,
  atDistance: 905.5,
  aim: { requests: 4, sequential: 3, atDistance: 1_000 },
  note: 'by one director'
};

test('a program is given what was measured, the aims, and the name of each that was missed', () => {
  expect(published(agree)).toEqual({
    operation: 'agree',
    requests: 4,
    sequential: 4,
    ms: 61.24,
    atDistance: 905.5,
    aim: { requests: 4, sequential: 3, atDistance: 1_000 },
    missed: ['sequential']
  });
});

test('what has no aim, or meets all of its aims, names none as missed', () => {
  expect(published({ operation: 'sppkg', bytes: 12 })).toEqual({ operation: 'sppkg', bytes: 12 });
  expect(published({ ...agree, sequential: 3 })).not.toHaveProperty('missed');
});

test('what should have been measured and was not has not met its aim', () => {
  expect(missedBy({ operation: 'agree', aim: { sequential: 3 } })).toEqual(['sequential']);
  expect(missedBy({ operation: 'agree', atDistance: NaN, aim: { atDistance: 1_000 } })).toEqual(['atDistance']);
});

test('people read both columns, each aim with its unit, and below the table each aim that was missed', () => {
  const lines = table([agree, { operation: 'sppkg', bytes: 1_234 }]).split('\n');
  expect(lines[0]).toMatch(/ one after another +ms +ms at a distance /);
  expect(lines[1]).toMatch(/^agree +4 +9 +4 +61\.2 +906 /);
  expect(lines[1]).toContain(
    'met: at most 4 requests; MISSED: at most 3 one after another; met: at most 1,000 ms at a distance'
  );
  expect(lines.at(-1)).toBe('MISSED  agree: 4 one after another, at most 3');
  expect(
    table([{ ...agree, sequential: 3 }])
      .split('\n')
      .at(-1)
  ).toBe('Every aim is met.');
});

test('no way that people take most has more presses or boxes than its aim', () => {
  const figures = pressedFigures();
  expect(figures.length).toBeGreaterThan(0);
  expect(figures.filter((figure) => missedBy(figure).length > 0)).toEqual([]);
  expect(table(figures.slice(0, 1)).split('\n')[1]).toMatch(
    / 6 +6 +met: at most 6 presses; met: at most 6 boxes filled$/
  );
});
