import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { LONGEST, longestFirst } from './longest-first';

const TESTS = join(__dirname, '..');
const named = (name: string) => ({ path: join(TESTS, name) });

test('the longest tests are begun first, the longest of them before the others, and the rest keep their order', () => {
  const [first = '', second = ''] = LONGEST;
  const given = ['domain/b.test.ts', second, 'domain/a.test.ts', first].map(named);
  expect(longestFirst(given)).toEqual([first, second, 'domain/b.test.ts', 'domain/a.test.ts'].map(named));
});

test.each(LONGEST)('%s is there', (name) => expect(existsSync(join(TESTS, name))).toBe(true));
