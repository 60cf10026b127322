import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { readPeople } from '../../sharepoint/provision/people-file';
import { ROOT } from '../repository/source-file';
import { people } from './people-page';

const EXAMPLE = join(ROOT, 'docs', 'people.example.json');
const example = JSON.parse(readFileSync(EXAMPLE, 'utf8')) as readonly Readonly<Record<string, unknown>>[];
const rows = [...people().matchAll(/^\| `(\w+)` \| (yes|no) \|/gm)].map(([, name = '', must = '']) => ({ name, must }));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'people-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('the example is taken, and shows every field of the table', async () => {
  expect(await readPeople(EXAMPLE)).toMatchObject({ ok: true });
  expect(new Set(example.flatMap(Object.keys))).toEqual(new Set(rows.map(({ name }) => name)));
});

test('the table has every field that the file is read for', () => {
  const [, schema = ''] = readFileSync(join(ROOT, 'sharepoint/provision/people-file.ts'), 'utf8').split(
    'PersonSchema ='
  );
  const [fields = ''] = schema.split('\n});');
  expect(rows.map(({ name }) => name)).toEqual([...fields.matchAll(/^ {2}(\w+): /gm)].map(([, name]) => name));
});

test.each(rows.map(({ name, must }) => [name, must === 'yes'] as const))(
  'given an entry without %s, then it is refused as the table says: %s',
  async (name, must) => {
    const path = join(folder, `${name}.json`);
    const [entry = {}] = example;
    await writeFile(path, JSON.stringify([{ ...entry, [name]: undefined }]));
    expect((await readPeople(path)).ok).toBe(!must);
  }
);
