import { createOnceMore } from '../../bot/once-more';

test('what is asked for many times meanwhile is done once more, and never twice at the same time', async () => {
  let at = 0;
  let most = 0;
  let done = 0;
  const work = createOnceMore(async () => {
    at += 1;
    most = Math.max(most, at);
    await new Promise((resolve) => setTimeout(resolve, 5));
    at -= 1;
    done += 1;
  });
  work.ask();
  await Promise.resolve();
  for (let time = 0; time < 10; time += 1) work.ask();
  await work.settled();
  expect({ done, most }).toEqual({ done: 2, most: 1 });
  work.ask();
  await work.settled();
  expect(done).toBe(3);
});

test('without being asked, there is nothing to wait for', async () => {
  const work = createOnceMore(() => Promise.reject(new Error('It was not asked for.')));
  await expect(work.settled()).resolves.toBeUndefined();
});
