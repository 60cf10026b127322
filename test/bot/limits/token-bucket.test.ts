import { createBuckets, takeOne } from '../../../bot/limits/token-bucket';

test('a caller has a whole minute’s worth at once, then waits, and has as much again after a minute', () => {
  let now = 0;
  const take = createBuckets(() => now);
  const asked = (times: number): number =>
    Array.from({ length: times }, () => take('a', 60)).filter((wait) => !wait).length;
  expect(asked(100)).toBe(60);
  now += 10_000;
  expect(asked(100)).toBe(10);
  now += 3_600_000;
  expect(asked(100)).toBe(60);
});

test('the wait is what it takes until there is one', () => {
  let now = 0;
  const take = createBuckets(() => now);
  expect([take('a', 6), ...Array.from({ length: 6 }, () => take('a', 6))]).toEqual([0, 0, 0, 0, 0, 0, 10]);
  now += 9_000;
  expect(take('a', 6)).toBe(1);
  now += 1_000;
  expect(take('a', 6)).toBe(0);
});

test('one caller takes nothing from another', () => {
  const take = createBuckets(() => 0);
  for (let times = 0; times < 100; times += 1) take('a', 10);
  expect([take('a', 10) > 0, take('b', 10)]).toEqual([true, 0]);
});

test('any number of callers takes a bounded memory, and those of this moment are remembered', () => {
  let now = 0;
  const take = createBuckets(() => now);
  for (let caller = 0; caller < 9_999; caller += 1) take(`long ago ${caller}`, 1);
  now += 120_000;
  take('now', 1);
  for (let caller = 0; caller < 9_000; caller += 1) take(`other ${caller}`, 1);
  expect(take('now', 1)).toBe(60);
});

test('a high rate is not counted', () => {
  expect(takeOne(0, 100_000, 5)).toEqual({ fullAt: 5, wait: 0 });
});
