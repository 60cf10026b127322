import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { STEP_IDS } from '../../src/domain/steps';
import { diagram, steps } from './domain-tables';
import { table, withBlock } from './markdown';
import { drawn, PAGES, read } from './pages';

const root = join(__dirname, '..', '..');
const readme = read('README.md');

test.each(PAGES)('$path has what the tables say: run `npm run docs` when they have changed', (page) => {
  expect(drawn(page)).toBe(read(page.path));
});

test('a page without a place for what is drawn is not written', () => {
  expect(() => withBlock('# A page', 'Access', 'x')).toThrow(
    'The page needs the two lines between which Access stands'
  );
});

test('the diagram has every way that an IMR can go, and no other', () => {
  expect(diagram('imr')).toContain('submitted --> agreed: Agree');
  expect(diagram('imr')).not.toContain('appointed --> provided');
});

test('every step is in the page of the domain, and a stroke in a cell is no end of it', () => {
  for (const step of STEP_IDS) expect(steps()).toContain(`| \`${step}\` |`);
  expect(table(['a'], [['b|c']])).toBe('| a |\n| --- |\n| b\\|c |');
});

test.each(PAGES)('every picture and file that $path links to is there', ({ path }) => {
  const targets = [...read(path).matchAll(/\]\((?!https?:|#)([^)]+)\)/g)].map(
    ([, target]) => target?.split('#')[0] ?? ''
  );
  expect(targets.filter((target) => !existsSync(join(root, dirname(path), target)))).toEqual([]);
  expect(targets.length).toBeGreaterThan(0);
});

test('every command that the README names is a script of the package', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const named = [...readme.matchAll(/npm run ([a-z-]+)/g)].map(([, name]) => name ?? '');
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});
