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

const problemsOf = (found: Awaited<ReturnType<typeof readPeople>>): readonly string[] =>
  found.ok ? [] : found.problems;

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
  const found = await read([GOOD, { ...GOOD, personId: 'someone' }, { ...GOOD, roles: ['king'], regions: [] }, 'Ann']);
  const problems = problemsOf(found);
  expect(problems).toHaveLength(4);
  expect(problems[0]).toMatch(/entry 2: personId is not a directory object id\.$/);
  expect(problems[1]).toMatch(/entry 3: roles\.0 has a post that is not one of: compliance-inspector/);
  expect(problems[2]).toMatch(/entry 3: regions is empty\.$/);
  expect(problems[3]).toMatch(/entry 4: /);
});

it('takes dates, cover and services, and asks for what cover needs', async () => {
  const cover = {
    ...GOOD,
    personId: 'bbbbbbbb-0000-4000-8000-000000000002',
    name: 'Ann Other',
    roles: ['regional-director'],
    regions: ['London']
  };
  const found = await read([
    GOOD,
    { ...cover, from: '2026-08-03', until: '2026-08-14', coverFor: GOOD.personId, inspects: ['rx3ld'] }
  ]);
  expect(found.ok && found.holdings.at(-1)).toMatchObject({
    from: '2026-08-03',
    until: '2026-08-14',
    coverFor: GOOD.personId.toLowerCase(),
    coverForName: GOOD.name,
    inspects: ['RX3LD']
  });
  expect(problemsOf(await read([GOOD, { ...cover, coverFor: GOOD.personId }]))[0]).toMatch(
    /Ann Other is covering for someone, but has no last day\. Add “until”\.$/
  );
  expect(problemsOf(await read([{ ...cover, until: '2026-08-14', coverFor: GOOD.personId }]))[0]).toMatch(
    /who is not in the file\. Add them\.$/
  );
  expect(problemsOf(await read([{ ...cover, from: '3 August', inspects: ['TBC'] }]))).toEqual([
    expect.stringMatching(/from is not a date/),
    expect.stringMatching(/inspects\.0 is not a location code/)
  ]);
});

it('says what is wrong with a file that is no list, empty, no JSON, or not there', async () => {
  expect(problemsOf(await read({ people: [] }))[0]).toMatch(/is not a list of people/);
  expect(problemsOf(await read([]))[0]).toMatch(/people\.json has nobody in it\.$/);
  expect(problemsOf(await read('[{'))[0]).toMatch(/cannot be read as JSON/);
  expect(problemsOf(await readPeople(join(folder, 'none.json')))[0]).toMatch(/none\.json/);
});
