import fc from 'fast-check';
import { NARROWEST, resized } from '../../../../src/webparts/regionalRisk/state/column-widths';

test('a moved edge gives to one column what it takes from the next', () => {
  expect(resized([20, 30, 50], 0, 5)).toEqual([25, 25, 50]);
  expect(resized([20, 30, 50], 1, -10)).toEqual([20, 20, 60]);
});

test('the last column has no edge', () => {
  expect(resized([20, 80], 1, 5)).toEqual([20, 80]);
});

test('however an edge is moved, the whole stays as wide, and no column gets too narrow to be read', () => {
  const anyMoves = fc.array(fc.tuple(fc.nat(6), fc.integer({ min: -200, max: 200 })));
  fc.assert(
    fc.property(anyMoves, (moves) => {
      const widths = moves.reduce<readonly number[]>(
        (before, [at, by]) => resized(before, at, by),
        [14, 13, 14, 19, 13, 10, 17]
      );
      expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(100);
      for (const width of widths) expect(width).toBeGreaterThanOrEqual(NARROWEST);
    }),
    { seed: 20261130, numRuns: 100 }
  );
});
