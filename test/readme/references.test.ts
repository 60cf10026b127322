import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { ROOT, sourceFiles } from '../repository/source-file';
import { anchorsIn, deadReferences } from './references';

const pages = sourceFiles().filter(({ path }) => path.endsWith('.md'));
const page = (text: string): { path: string; text: string } => ({ path: 'docs/example.md', text });

test('every document is looked at', () => {
  expect(pages.map(({ path }) => path)).toEqual(
    expect.arrayContaining([
      'README.md',
      'CONTRIBUTING.md',
      'CHANGELOG.md',
      'docs/architecture.md',
      'docs/administrators.md',
      'docs/words.md',
      'docs/decisions/README.md',
      'src/domain/README.md'
    ])
  );
});

test.each(pages)('$path refers to nothing that is not there', (document) => {
  expect(deadReferences(document)).toEqual([]);
});

test.each([
  ['a file', '[x](../src/nowhere.ts)'],
  ['a picture', '![x](pictures/nowhere.png)'],
  ['a heading of the page', '# One\n\n[x](#two)'],
  ['a heading of another page', '[x](../README.md#nowhere)'],
  ['a table above', 'As in the table of what is due above.\n\n| a |\n| --- |'],
  ['a table below', '| a |\n| --- |\n\nThe table below says so.'],
  ['a script', 'Run `npm run nowhere`.'],
  ['a script in a block', '```sh\nnpm run nowhere\n```'],
  ['an option', 'Run `npm run provision -- --site https://x --nowhere`.'],
  ['an option of npm start', 'Run `npm start -- --nowhere`.'],
  ['a function', 'It calls `createNowhere`.'],
  ['a variable', 'Set `NOWHERE_URL`.'],
  ['a log code', 'Look for `nowhere-reached`.'],
  ['a setting', 'Change `reminder/nowhere`.'],
  ['a setting in the table', '| Setting | Standard | What |\n| --- | --- | --- |\n| `nowhere` | 1 | x |\n']
])('%s that is not there is found', (_what, text) => {
  expect(deadReferences(page(text))).toHaveLength(1);
});

test.each([
  ['[x](../src/domain/steps/index.ts) [y](../README.md#get-started) [z](https://example.org/nowhere)'],
  ['| a |\n| --- |\n\nAs in the table above.'],
  ['`npm ci && npm start -- --fresh`, `npm run directory -- --site x --file y --yes-close`, `npm run bench -- --json`'],
  ['`handleCommand` takes `SITE_URL`, else `turn-failed`'],
  ['`reminder/early`, `period/…`, `label/partnership`']
])('what is there is not found: %s', (text) => {
  expect(deadReferences(page(text))).toEqual([]);
});

test('anchors are those that GitHub makes', () => {
  expect(anchorsIn('# Get started\n## Papers of an IMR\n### 1. What’s “new”?\n```sh\n# no heading\n```\n')).toEqual([
    'get-started',
    'papers-of-an-imr',
    '1-whats-new'
  ]);
});

const decisions = 'docs/decisions/';
const sizes = pages
  .filter(({ path }) => path.startsWith(decisions))
  .flatMap(({ text }) => [...text.matchAll(/^\| (.*?) \| ([\d,]+) \|/gm)])
  .map(([, piece = '', lines = '']) => ({
    piece,
    lines: Number(lines.replace(',', '')),
    files: [...piece.matchAll(/\]\(([^)]+)\)/g)].flatMap(([, target = '']) => filesAt(join(ROOT, decisions, target)))
  }))
  .filter(({ files }) => files.length > 0);

function filesAt(path: string): readonly string[] {
  return statSync(path).isFile() ? [path] : readdirSync(path).flatMap((name) => filesAt(join(path, name)));
}

test.each(sizes)('the lines of $piece are still right', ({ lines, files }) => {
  const counted = files
    .map((file) => readFileSync(file, 'utf8').split('\n').length - 1)
    .reduce((sum, each) => sum + each, 0);
  expect(Math.abs(counted - lines)).toBeLessThanOrEqual(lines / 4);
});
