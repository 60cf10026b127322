import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { readSettingsFile } from '../../../sharepoint/provision/settings-file';

const folder = mkdtempSync(join(tmpdir(), 'scr-settings-'));
afterAll(() => rmSync(folder, { recursive: true }));
const path = join(folder, 'settings.json');

const read = (content: unknown) => {
  writeFileSync(path, JSON.stringify(content));
  return readSettingsFile(path);
};

test('given values that can be read, they are what settings of a new site begin with', async () => {
  const settings = { 'working-hours': '08:00 to 16:00' };
  expect(await read(settings)).toEqual({ ok: true, settings });
});

test.each([
  [{}, `${path} has no setting in it.`],
  [[], `${path} has no setting in it.`],
  [['08:00 to 16:00'], `${path}: there is no setting called 0.`],
  [{ colour: 'red' }, `${path}: there is no setting called colour.`],
  [
    { 'terms-text': 'x'.repeat(30_000) },
    `${path}: the value of terms-text is wrong. It has 30,000 characters, and at most 20,000 fit. Shorten it.`
  ]
])(
  'given a file without a setting, or with one that cannot be used, it is refused with what is wrong',
  async (content, problem) => {
    expect(await read(content)).toEqual({ ok: false, problems: [problem] });
  }
);
