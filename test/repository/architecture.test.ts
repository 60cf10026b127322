import { IMPORT_RULES } from './import-rules';
import { importsOf, sourceFiles } from './source-file';
import { PATTERN_RULES } from './pattern-rules';
import { TEXT_RULES } from './text-rules';
import { TREE_RULES } from './tree-rules';
import { WORD_RULES } from './word-rules';

const files = sourceFiles();

test('the sources are found', () => {
  for (const folder of [
    'src/domain/',
    'src/register/',
    'src/webparts/',
    'bot/',
    'sharepoint/provision/',
    'sharepoint/local/',
    'test/'
  ]) {
    expect([folder, files.some(({ path }) => path.startsWith(folder))]).toEqual([folder, true]);
  }
});

test('imports of every form are seen', () => {
  const text = `import a from './a';\nimport type { B } from '../b';\nexport { c } from './c';\nconst d = await import('./d');\nimport './e';\nimport f = require('f');`;
  expect(importsOf({ path: 'bot/cards/x.ts', text })).toEqual([
    { from: 'bot/cards/a', types: false },
    { from: 'bot/b', types: true },
    { from: 'bot/cards/c', types: false },
    { from: 'bot/cards/d', types: false },
    { from: 'bot/cards/e', types: false },
    { from: 'f', types: false }
  ]);
});

describe.each([...IMPORT_RULES, ...TEXT_RULES, ...WORD_RULES, ...PATTERN_RULES])(
  '$what',
  ({ what, why, fix, against, broken, kept }) => {
    test('is broken by a file that breaks it, and kept by one that keeps it', () => {
      expect(against(broken)).not.toEqual([]);
      expect(against(kept)).toEqual([]);
    });

    test('is kept everywhere', () => {
      const found = files.flatMap((file) => against(file).map((detail) => `${file.path}: ${detail}`));
      if (found.length > 0) throw new Error(`${what}.\nWhy: ${why}\nFix: ${fix}\n${found.join('\n')}`);
    });
  }
);

describe.each(TREE_RULES)('$what', ({ what, why, fix, against, broken, kept }) => {
  test('is broken by files that break it, and kept by ones that keep it', () => {
    expect(against(broken)).not.toEqual([]);
    expect(against(kept)).toEqual([]);
  });

  test('is kept everywhere', () => {
    const found = against(files);
    if (found.length > 0) throw new Error(`${what}.\nWhy: ${why}\nFix: ${fix}\n${found.join('\n')}`);
  });
});
