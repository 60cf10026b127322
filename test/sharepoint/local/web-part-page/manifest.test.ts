import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtWebPart, componentManifest, entryFile } from '../../../../sharepoint/local/web-part-page/manifest';

const component = (entry: object, componentType = 'Library') =>
  JSON.stringify({
    id: '974a7777-0990-4136-8fa6-95d80114c2e0',
    alias: 'Sample',
    version: '1.23.2',
    componentType,
    loaderConfig: { entryModuleId: 'sample', scriptResources: { sample: entry } }
  });

test.each([
  ['a path', { type: 'path', path: 'one.js' }, 'one.js'],
  ['a path with its hash', { type: 'path', path: { path: 'two.js', integrity: 'sha256-x' } }, 'two.js'],
  [
    'British English',
    { type: 'localizedPath', paths: { 'en-GB': 'gb.js', 'en-US': 'us.js' }, defaultPath: 'default.js' },
    'gb.js'
  ],
  [
    'the default where there is no British English',
    { type: 'localizedPath', paths: { 'cy-GB': 'cy.js' }, defaultPath: { path: 'default.js' } },
    'default.js'
  ]
])('the entry file: %s', (_case, entry, file) => {
  expect(entryFile(componentManifest(component(entry)))).toBe(file);
});

test('a manifest without a file for its entry module is a fault that names it', () => {
  const manifest = componentManifest(component({ type: 'component', id: 'x' }));
  expect(() => entryFile(manifest)).toThrow('The manifest of Sample names no file for its entry module.');
});

test('a file that is no manifest is a fault', () => {
  expect(() => componentManifest('{"id":"974a7777-0990-4136-8fa6-95d80114c2e0"}')).toThrow();
});

test('the web part is found among what was built; a folder that is not there has none', async () => {
  const dist = mkdtempSync(join(tmpdir(), 'dist-'));
  writeFileSync(join(dist, 'a.manifest.json'), component({ type: 'path', path: 'library.js' }));
  expect(await builtWebPart(dist)).toBeUndefined();
  writeFileSync(join(dist, 'b.manifest.json'), component({ type: 'path', path: 'part.js' }, 'WebPart'));
  expect((await builtWebPart(dist))?.componentType).toBe('WebPart');
  rmSync(dist, { recursive: true });
  expect(await builtWebPart(dist)).toBeUndefined();
});
