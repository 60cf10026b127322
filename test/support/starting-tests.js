'use strict';

const { existsSync, readdirSync, readFileSync } = require('node:fs');
const { dirname, join, relative, sep } = require('node:path');

const TESTS = join(__dirname, '..');
const STARTS =
  /\.listen\(|\b(spawn|spawnSync|fork|execFile|createSite|createTenant|createRenderThread|createLetterReader|createWorkbookReader|runChild)\(/;
const FROM = /\bfrom '(\.\.?\/[^']+)'/g;

/**
 * The tests of some folders that start a server, a process, a thread or a site, by themselves or by what they import
 * from the tests; as paths from here.
 */
function startingTests(folders) {
  const known = new Map();
  const starts = (file) => {
    const before = known.get(file);
    if (before !== undefined) return before;
    // Two files that import each other start nothing by that.
    known.set(file, false);
    const text = readFileSync(file, 'utf8');
    const found = STARTS.test(text) || importedBy(file, text).some(starts);
    known.set(file, found);
    return found;
  };
  return folders
    .flatMap((folder) => readdirSync(join(TESTS, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && entry.name.endsWith('.test.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter(starts)
    .map((file) => relative(TESTS, file).split(sep).join('/'));
}

const importedBy = (file, text) =>
  [...text.matchAll(FROM)]
    .flatMap(([, path]) => ['.ts', '.tsx'].map((end) => join(dirname(file), path + end)))
    .filter((path) => path.startsWith(TESTS) && existsSync(path));

module.exports = { startingTests };
