import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDataFolder } from '../../../sharepoint/local/data-folder';

describe('the data folder', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'data-folder-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const opened = (fresh: boolean) => {
    const result = createDataFolder(join(folder, 'data'), fresh);
    if (!result.ok) throw new Error(result.sentence);
    return result.data;
  };

  test('is made, and keeps what is in it', () => {
    writeFileSync(opened(false).database, 'kept');
    expect(existsSync(opened(false).database)).toBe(true);
  });

  test('is emptied when asked', () => {
    writeFileSync(opened(false).database, 'old');
    expect(existsSync(opened(true).database)).toBe(false);
  });

  test.each([true, false])('is left alone where it holds something else (fresh: %s)', (fresh) => {
    writeFileSync(join(folder, 'thesis.doc'), 'three years of work');
    const result = createDataFolder(folder, fresh);
    expect(result).toEqual({ ok: false, sentence: expect.stringContaining('already holds other files') as string });
    expect(existsSync(join(folder, 'thesis.doc'))).toBe(true);
  });
});
