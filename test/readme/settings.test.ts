import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { SETTING_ROWS } from '../../src/register/settings/setting-rows';

const guide = readFileSync(join(__dirname, '..', '..', 'docs', 'administrators.md'), 'utf8');
const table = /\| Setting \| Standard \|[^\n]*\n\| --- [^\n]*\n((?:\|[^\n]*\n)+)/.exec(guide)?.[1] ?? '';
const rows = table
  .trimEnd()
  .split('\n')
  .map((row) =>
    row
      .split('|')
      .map((cell) => cell.trim())
      .slice(1, -1)
  );
const named = rows.map(([keys = '', standard = '']) => ({
  keys: [...keys.matchAll(/`([^`]+)`/g)].map(([, key]) => key ?? ''),
  standard
}));

test('the guide for administrators has every setting, by its name or by how it begins', () => {
  const names = named.flatMap(({ keys }) => keys);
  const covers = (name: string, key: string): boolean =>
    name.endsWith('…') ? key.startsWith(name.slice(0, -1)) : name === key;
  expect(SETTING_ROWS.filter(({ key }) => !names.some((name) => covers(name, key))).map(({ key }) => key)).toEqual([]);
  expect(names.filter((name) => !SETTING_ROWS.some(({ key }) => covers(name, key)))).toEqual([]);
});

test.each(['working-hours', 'digest-time', 'stale-after', 'bank-holidays', 'not-bank-holidays'])(
  'the guide for administrators gives the standard value of %s',
  (key) => {
    const standard = SETTING_ROWS.find((row) => row.key === key)?.standard;
    expect(named.find(({ keys }) => keys.includes(key))?.standard).toBe(standard === '' ? 'empty' : standard);
  }
);
