import { createBackoff } from '../../../bot/outbox/backoff';

test('who fails is left alone for longer every time, up to ten minutes, until they succeed', () => {
  let at = Date.parse('2012-08-09T09:00:00Z');
  const pauses = createBackoff(() => new Date(at).toISOString());
  const pauseOf = (name: string): number => {
    const from = at;
    while (pauses.isPaused(name)) at += 1000;
    return (at - from) / 1000;
  };
  const lengths = Array.from({ length: 10 }, () => {
    pauses.failed('SCR-A-2012-0001');
    return pauseOf('SCR-A-2012-0001');
  });
  expect(lengths).toEqual([5, 10, 20, 40, 80, 160, 320, 600, 600, 600]);
  pauses.failed('SCR-A-2012-0001');
  expect([pauses.isPaused('SCR-A-2012-0001'), pauses.isPaused('SCR-A-2012-0002')]).toEqual([true, false]);
  pauses.succeeded('SCR-A-2012-0001');
  expect(pauses.isPaused('SCR-A-2012-0001')).toBe(false);
  pauses.failed('SCR-A-2012-0001');
  expect(pauseOf('SCR-A-2012-0001')).toBe(5);
});
