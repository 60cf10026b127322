import { oneAfterAnother, type Span } from './one-after-another';

const DISTANCE = 200;
const from = (start: number, ms = DISTANCE): Span => ({ start, end: start + ms });
/** The same numbers in each run, at least 0 and less than 1. */
const numbers = (seed: number) => {
  let state = seed;
  return (): number => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
};

test('nothing asked is none, one is one', () => {
  expect(oneAfterAnother([])).toBe(0);
  expect(oneAfterAnother([from(5)])).toBe(1);
});

test('what is asked at once counts as one, however much it is', () => {
  expect(oneAfterAnother([from(0), from(1), from(3), from(150)])).toBe(1);
});

test('each that begins after the one before it had ended counts', () => {
  expect(oneAfterAnother([from(0), from(201), from(402), from(603)])).toBe(4);
});

test('one that began at the very moment another ended did not wait for its answer', () => {
  expect(oneAfterAnother([from(0), from(200)])).toBe(1);
});

test('one that lasts as long as a chain beside it does not hide the chain', () => {
  expect(oneAfterAnother([from(0, 1_000), from(10), from(220), from(430)])).toBe(3);
});

test('of chains beside each other the longest counts, not their sum', () => {
  expect(oneAfterAnother([from(0), from(210), from(420), from(5), from(215)])).toBe(3);
});

test('the order of the log does not matter', () => {
  expect(oneAfterAnother([from(402), from(1), from(201, 150), from(0)])).toBe(3);
});

test.each([1, 2, 3, 4])(
  'a machine that delays each by less than the distance counts the same: %i rounds of what is asked at once',
  (rounds) => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const next = numbers(seed * 7_919);
      const spans: Span[] = [];
      for (let round = 0, free = 0; round < rounds; round += 1) {
        const asked = Array.from({ length: 1 + Math.floor(4 * next()) }, () =>
          from(free + 0.01 + 0.99 * DISTANCE * next(), DISTANCE + 80 * next())
        );
        spans.push(...asked);
        free = Math.max(...asked.map(({ end }) => end));
      }
      expect(oneAfterAnother(spans)).toBe(rounds);
    }
  }
);
