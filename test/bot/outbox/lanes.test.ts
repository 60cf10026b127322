import { createLanes, type Timer } from '../../../bot/outbox/lanes';

/** A clock that goes on when something waits for it. */
function createTimer(): Timer & { readonly until: (time: number) => Promise<void> } {
  let now = 1_000_000;
  let waiting: { readonly at: number; readonly then: () => void }[] = [];
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  return {
    now: () => now,
    after: (length, then) => void waiting.push({ at: now + length, then }),
    async until(time) {
      for (;;) {
        await settle();
        const next = waiting.sort((a, b) => a.at - b.at)[0];
        if (!next || next.at > 1_000_000 + time) break;
        waiting = waiting.filter((each) => each !== next);
        now = Math.max(now, next.at);
        next.then();
      }
      now = 1_000_000 + time;
    }
  };
}

const most = (times: readonly number[], within: number): number =>
  Math.max(...times.map((from) => times.filter((at) => at >= from && at < from + within).length));

test('forty notices for one chat keep to 7 in a second, 8 in two and 60 in thirty, and all come', async () => {
  const timer = createTimer();
  const lanes = createLanes(timer);
  const times: number[] = [];
  for (let count = 0; count < 200; count += 1)
    void lanes.run('chat', 'first', () => Promise.resolve(void times.push(timer.now())));
  await timer.until(11_000);
  expect(times.length).toBeGreaterThanOrEqual(40);
  await timer.until(120_000);
  expect(times).toHaveLength(200);
  expect([most(times, 1_000), most(times, 2_000), most(times, 30_000)]).toEqual([7, 8, 60]);
});

test('no more than 1,800 come in an hour', async () => {
  const timer = createTimer();
  const lanes = createLanes(timer);
  const times: number[] = [];
  for (let count = 0; count < 2_000; count += 1)
    void lanes.run('chat', 'first', () => Promise.resolve(void times.push(timer.now())));
  await timer.until(3_590_000);
  expect(times).toHaveLength(1_800);
  await timer.until(3_700_000);
  expect(times).toHaveLength(2_000);
});

test('a notice goes before 300 redraws of the same chat, and at once', async () => {
  const timer = createTimer();
  const lanes = createLanes(timer);
  const begun = timer.now();
  let told = 0;
  for (let count = 0; count < 300; count += 1) void lanes.run('chat', 'after', () => Promise.resolve());
  await timer.until(20_000);
  const asked = timer.now();
  void lanes.run('chat', 'first', () => Promise.resolve(void (told = timer.now())));
  await timer.until(22_000);
  expect(told - asked).toBeLessThanOrEqual(1_000);
  expect(asked - begun).toBe(20_000);
});

test('one chat that hangs holds up no other', async () => {
  const timer = createTimer();
  const lanes = createLanes(timer);
  void lanes.run('hangs', 'first', () => new Promise(() => undefined));
  await expect(lanes.run('other', 'first', () => Promise.resolve('sent'))).resolves.toBe('sent');
});

test('a chat for which Teams asks for a pause is left alone that long', async () => {
  const timer = createTimer();
  const lanes = createLanes(timer);
  let sentAt = 0;
  lanes.pause('chat', 30_000);
  const begun = timer.now();
  void lanes.run('chat', 'first', () => Promise.resolve(void (sentAt = timer.now())));
  await timer.until(60_000);
  expect(sentAt - begun).toBe(30_000);
});

test('a work that fails is told to who asked for it, and the next one follows', async () => {
  const lanes = createLanes(createTimer());
  await expect(lanes.run('chat', 'first', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  await expect(lanes.run('chat', 'first', () => Promise.resolve('next'))).resolves.toBe('next');
});

test('a timer that calls back a millisecond too early stops no chat', async () => {
  let now = 0;
  let waiting: { readonly at: number; readonly then: () => void }[] = [];
  const lanes = createLanes({ now: () => now, after: (length, then) => void waiting.push({ at: now + length, then }) });
  let sent = 0;
  for (let count = 0; count < 20; count += 1) void lanes.run('chat', 'first', () => Promise.resolve(void (sent += 1)));
  for (let turn = 0; turn < 200; turn += 1) {
    await new Promise((resolve) => setImmediate(resolve));
    const [next] = waiting.sort((a, b) => a.at - b.at);
    if (!next) continue;
    waiting = waiting.filter((each) => each !== next);
    now = Math.max(now + 1, next.at - 1);
    next.then();
  }
  expect(sent).toBe(20);
});
