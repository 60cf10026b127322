import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readPeople } from '../../../sharepoint/provision/people-file';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'people-'));
});
afterAll(() => rm(folder, { recursive: true }));

const GOOD = {
  personId: 'AAAAAAAA-0000-4000-8000-000000000001',
  name: 'Katarzyna Święta',
  email: 'k@regulator.example',
  roles: ['regional-director', 'compliance-manager'],
  regions: ['London', 'South East']
};

async function read(content: unknown) {
  const path = join(folder, 'people.json');
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  return readPeople(path);
}

const problemsOf = (found: Awaited<ReturnType<typeof readPeople>>): readonly string[] => (found.ok ? [] : found.problems);

it('gives a holding for each post in each region', async () => {
  const found = await read([GOOD]);
  expect(found.ok && found.holdings.map(({ personId, post, region }) => [personId, post, region])).toEqual([
    ['aaaaaaaa-0000-4000-8000-000000000001', 'regional-director', 'London'],
    ['aaaaaaaa-0000-4000-8000-000000000001', 'regional-director', 'South East'],
    ['aaaaaaaa-0000-4000-8000-000000000001', 'compliance-manager', 'London'],
    ['aaaaaaaa-0000-4000-8000-000000000001', 'compliance-manager', 'South East']
  ]);
});

it('names each bad entry by its number, and takes none', async () => {
  const found = await read([GOOD, { ...GOOD, personId: 'somebody' }, { ...GOOD, roles: ['king'], regions: [] }, 'Ann']);
  const problems = problemsOf(found);
  expect(problems).toHaveLength(4);
  expect(problems[0]).toMatch(/entry 2: personId is not a directory object id\.$/);
  expect(problems[1]).toMatch(/entry 3: roles\.0 holds a post that is none of: compliance-inspector/);
  expect(problems[2]).toMatch(/entry 3: regions is empty\.$/);
  expect(problems[3]).toMatch(/entry 4: /);
});

it('says what is wrong with a file that is no list, no JSON, or not there', async () => {
  expect(problemsOf(await read({ people: [] }))[0]).toMatch(/is not a list of people/);
  expect(problemsOf(await read('[{'))[0]).toMatch(/cannot be read as JSON/);
  expect(problemsOf(await readPeople(join(folder, 'none.json')))[0]).toMatch(/none\.json/);
});
