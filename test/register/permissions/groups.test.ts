import { RegisterDenied } from '../../../src/register/client/sharepoint-client';
import { holdMembers, readMembers } from '../../../src/register/permissions/groups';
import {
  readPrincipals,
  withPeople,
  type Principals,
  type SitePerson
} from '../../../src/register/permissions/principals';
import { openEmptySite, type LocalSite } from '../local-site';
import { EVERYBODY, LOGINS } from './people';

let site: LocalSite;
let principals: Principals;
let group: number;
beforeEach(async () => {
  site = await openEmptySite(EVERYBODY);
  group = await newGroup('SCR papers: Yorkshire’s');
  ({ principals } = await withPeople(site.sp, await readPrincipals(site.sp), Object.values(LOGINS)));
  site.requests.length = 0;
}, 20_000);
afterEach(() => site.close());

const newGroup = async (title: string): Promise<number> => {
  await site.sp.web.siteGroups.add({ Title: title });
  return (await readPrincipals(site.sp)).groups.get(title) ?? NaN;
};
const of = (...names: readonly (keyof typeof LOGINS)[]): readonly SitePerson[] =>
  names.flatMap((name) => principals.people.get(LOGINS[name].id) ?? []);
const said = async (): Promise<readonly string[]> =>
  (await readMembers(site.sp, group)).map(({ name }) => name.replace(/^(\S+).*/, '$1')).sort();

describe('a group is held at its members', () => {
  test('in two requests, and again in one that changes nothing', async () => {
    await holdMembers(site.sp, group, of('isla', 'siobhan'));
    expect(site.requests).toHaveLength(2);
    expect(await said()).toEqual(['Isla', 'Siobhán']);
    site.requests.length = 0;
    await holdMembers(site.sp, group, of('siobhan', 'isla'));
    expect(site.requests).toEqual([expect.stringMatching(/^GET /)]);
  });
  test('and at others in two', async () => {
    await holdMembers(site.sp, group, of('isla', 'siobhan'));
    site.requests.length = 0;
    await holdMembers(site.sp, group, of('siobhan', 'meera', 'meera'));
    expect(site.requests).toHaveLength(2);
    expect(await said()).toEqual(['Meera', 'Siobhán']);
  });
  test('at nobody', async () => {
    await holdMembers(site.sp, group, of('isla'));
    await holdMembers(site.sp, group, []);
    expect(await said()).toEqual([]);
  });
  test('by two at once, who add and remove the same', async () => {
    await Promise.all([
      holdMembers(site.sp, group, of('isla', 'meera')),
      holdMembers(site.sp, group, of('isla', 'meera'))
    ]);
    expect(await said()).toEqual(['Isla', 'Meera']);
    await Promise.all([holdMembers(site.sp, group, of('farida')), holdMembers(site.sp, group, of('farida'))]);
    expect(await said()).toEqual(['Farida']);
  });
});

const ENDS: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
  ['the reading', { drop: true, match: '^GET' }],
  ['the batch, before it arrives', { drop: true, match: 'batch' }],
  ['the batch, after it was carried out', { drop: true, match: 'batch', after: true }],
  ['somebody being added', { part: true, status: 503, match: 'POST .*/users$' }],
  ['somebody being removed', { part: true, status: 503, match: 'removebyid' }],
  ['the reading in the batch', { part: true, status: 503, match: 'GET' }]
];
test.each(ENDS)('ended at %s and done again, it has its members', async (_at, fault) => {
  await holdMembers(site.sp, group, of('isla', 'siobhan'));
  await site.fault({ ...fault });
  await expect(holdMembers(site.sp, group, of('meera', 'siobhan'))).rejects.toThrow();
  await site.calm();
  await holdMembers(site.sp, group, of('meera', 'siobhan'));
  expect(await said()).toEqual(['Meera', 'Siobhán']);
});

test('a conflict though they were added is no failure', async () => {
  await site.fault({ part: true, status: 409, after: true, match: 'POST .*/users$', count: 2 });
  await holdMembers(site.sp, group, of('isla', 'meera'));
  expect(site.requests.filter((request) => request.includes('/sites/'))).toHaveLength(2);
  expect(await said()).toEqual(['Isla', 'Meera']);
});
test('a tenant that refuses is named as that', async () => {
  await site.fault({ part: true, status: 403, match: 'POST .*/users$', count: 9 });
  await expect(holdMembers(site.sp, group, of('isla'))).rejects.toThrow(RegisterDenied);
});
test('more than a batch holds goes in several', async () => {
  const many = Array.from({ length: 130 }, (_, at) => ({
    ...LOGINS.isla,
    id: `id-${at}`,
    login: `p${at}@regulator.example`,
    email: `p${at}@regulator.example`
  }));
  await site.close();
  site = await openEmptySite(many);
  const Id = await newGroup('Many');
  const found = await withPeople(site.sp, await readPrincipals(site.sp), many);
  expect(found.unplaced).toEqual([]);
  await holdMembers(
    site.sp,
    Id,
    [...found.principals.people.values()].filter(({ login }) => /\|p\d/.test(login))
  );
  expect(await readMembers(site.sp, Id)).toHaveLength(130);
}, 20_000);
