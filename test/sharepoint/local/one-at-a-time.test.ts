import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { oneAtATime } from '../../../sharepoint/local/one-at-a-time';

const { signal } = new AbortController();
const newLock = () => join(mkdtempSync(join(tmpdir(), 'scr-lock-')), 'lock');

test('the second waits until the first is done', async () => {
  const lock = newLock();
  const seen: string[] = [];
  const work = (name: string) => async () => {
    seen.push(`${name} begins`);
    await wait(50);
    seen.push(`${name} ends`);
  };
  await Promise.all([oneAtATime(lock, signal, work('first')), oneAtATime(lock, signal, work('second'))]);
  expect(seen).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
});

test('a lock left by a process that is gone does not hold anybody up', async () => {
  const lock = newLock();
  writeFileSync(lock, '2147483646');
  await expect(oneAtATime(lock, signal, async () => undefined)).resolves.toBeUndefined();
});

test('work that fails gives the lock up', async () => {
  const lock = newLock();
  await expect(
    oneAtATime(lock, signal, async () => {
      throw new Error('no');
    })
  ).rejects.toThrow('no');
  expect(existsSync(lock)).toBe(false);
});
