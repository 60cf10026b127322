import { createGate } from '../../../bot/outbox/gate';
import { createTurns, type Newer } from '../../../bot/outbox/turns';

/** Something that is done when it is told to be. */
function pending(): { readonly done: Promise<void>; end: () => void } {
  let end: () => void = () => undefined;
  return { done: new Promise((resolve) => (end = resolve)), end: () => end() };
}

test('redraws that are asked for while one is under way become one, and events come before it', async () => {
  const turns = createTurns();
  const order: string[] = [];
  const first = pending();
  void turns.take('review', 'draw', () => first.done.then(() => void order.push('drawn')));
  for (let count = 0; count < 300; count += 1) void turns.take('review', 'draw', async () => void order.push('again'));
  void turns.take('review', 'events', async () => void order.push('events'));
  first.end();
  await turns.settled();
  expect(order).toEqual(['drawn', 'events', 'again']);
});

test('a turn that draws cards learns that newer events wait, and of nothing else', async () => {
  const turns = createTurns();
  const going = pending();
  const told: boolean[] = [];
  void turns.take('review', 'draw', async (newer: Newer) => {
    await going.done;
    told.push(newer.comes());
  });
  void turns.take('review', 'waiting', async () => undefined);
  await Promise.resolve();
  going.end();
  await turns.settled();
  const second = pending();
  void turns.take('review', 'draw', async (newer: Newer) => {
    await newer.coming;
    told.push(newer.comes());
    second.end();
  });
  void turns.take('review', 'events', async () => undefined);
  await second.done;
  await turns.settled();
  expect(told).toEqual([false, true]);
});

test('one review never waits for another', async () => {
  const turns = createTurns();
  const hangs = pending();
  void turns.take('one', 'events', () => hangs.done);
  await turns.take('other', 'events', async () => undefined);
  expect([turns.isBusy('one'), turns.isBusy('other')]).toEqual([true, false]);
  hangs.end();
  await turns.settled();
});

test('a gate lets so many through at a time, and who is in a hurry first', async () => {
  const gate = createGate(2);
  const order: string[] = [];
  const holds = [pending(), pending()];
  const held = holds.map(({ done }) => gate('after', () => done));
  const rest = [
    gate('after', async () => void order.push('redraw')),
    gate('first', async () => void order.push('notice'))
  ];
  await Promise.resolve();
  expect(order).toEqual([]);
  holds.forEach(({ end }) => end());
  await Promise.all([...held, ...rest]);
  expect(order).toEqual(['notice', 'redraw']);
});
