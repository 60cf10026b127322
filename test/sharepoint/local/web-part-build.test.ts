import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isBuilt } from '../../../sharepoint/local/web-part-build';

describe('the built web part', () => {
  let root: string;
  const file = (path: string, at: number): void => {
    writeFileSync(join(root, path), '');
    utimesSync(join(root, path), at, at);
  };
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'web-part-'));
    mkdirSync(join(root, 'src/domain'), { recursive: true });
    mkdirSync(join(root, 'config'));
    for (const path of ['src/domain/words.ts', 'config/config.json', 'package.json', 'gulpfile.js', 'tsconfig.json'])
      file(path, 1000);
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  test('is missing on a fresh clone', () => expect(isBuilt(root)).toBe(false));

  test('is fresh until something it is made of changes', () => {
    mkdirSync(join(root, 'dist'));
    file('dist/part.manifest.json', 2000);
    expect(isBuilt(root)).toBe(true);
    file('src/domain/words.ts', 3000);
    expect(isBuilt(root)).toBe(false);
  });
});
