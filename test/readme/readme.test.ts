import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { flow, withFlow } from './flow';

const root = join(__dirname, '..', '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');

test('the flow in the README is what the tables say: run `npm run docs` when they have changed', () => {
  expect(withFlow(readme)).toBe(readme);
});

test('the diagram has every way that an IMR can go', () => {
  expect(flow()).toContain('submitted --> agreed: Agree');
  expect(flow()).not.toContain('appointed --> provided');
});

test('every picture and file that the README links to is there', () => {
  const targets = [...readme.matchAll(/\]\((?!https?:|#)([^)]+)\)/g)].map(([, target]) => target?.split('#')[0] ?? '');
  expect(targets.filter((target) => !existsSync(join(root, target)))).toEqual([]);
  expect(targets.length).toBeGreaterThan(0);
});

test('every command that the README names is a script of the package', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
  const named = [...readme.matchAll(/npm run ([a-z-]+)/g)].map(([, name]) => name ?? '');
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});
