import '@pnp/sp/lists/web.js';
import '@pnp/sp/folders/web.js';
import { RegisterDenied } from '../../../src/register/client/sharepoint-client';
import { readPrincipals, withPeople, type Principals } from '../../../src/register/permissions/principals';
import {
  folderAt,
  holdScope,
  listAt,
  readScope,
  resetScope,
  SITE,
  type Grant
} from '../../../src/register/permissions/scope';
import { openEmptySite, type LocalSite } from '../local-site';
import { EVERYBODY, LOGINS } from './people';

const READ = 1073741826;
const CONTRIBUTE = 1073741827;
const LIMITED = 1073741825;
const PAPERS = '/sites/scr/Papers';
const IMR = folderAt(`${PAPERS}/A/IMR`);
let site: LocalSite;
let principals: Principals;
beforeEach(async () => {
  site = await openEmptySite(EVERYBODY);
  await site.sp.web.lists.add('Papers', '', 101);
  for (const path of ['A', 'A/IMR']) await site.sp.web.folders.addUsingPath(`Papers/${path}`);
  await holdScope(site.sp, listAt('Papers'), []);
  ({ principals } = await withPeople(site.sp, await readPrincipals(site.sp), [
    LOGINS.isla,
    LOGINS.siobhan,
    LOGINS.meera
  ]));
  site.requests.length = 0;
}, 20_000);
afterEach(() => site.close());

const of = ({ id }: { readonly id: string }, role: number): Grant => ({
  principal: principals.people.get(id)?.number ?? NaN,
  role
});
const said = async (place = IMR): Promise<readonly string[]> =>
  (await readScope(site.sp, place)).grants.map(({ name, level }) => `${name}: ${level}`).sort();
const wish = (): readonly Grant[] => [of(LOGINS.isla, READ), of(LOGINS.siobhan, CONTRIBUTE)];
const WISHED = ['Isla Penrose: Read', 'Siobhán O’Brien: Contribute'];

describe('a folder is held at a wish', () => {
  test('in two requests, and again in one that changes nothing', async () => {
    await holdScope(site.sp, IMR, wish());
    expect(site.requests).toHaveLength(2);
    expect(await said()).toEqual(WISHED);
    site.requests.length = 0;
    await holdScope(site.sp, IMR, wish());
    expect(site.requests).toEqual([expect.stringMatching(/^GET /)]);
  });
  test('and at another in two: who is left out loses it, who has another level has that alone', async () => {
    await holdScope(site.sp, IMR, wish());
    site.requests.length = 0;
    await holdScope(site.sp, IMR, [of(LOGINS.siobhan, READ), of(LOGINS.meera, READ)]);
    expect(site.requests).toHaveLength(2);
    expect(await said()).toEqual(['Meera Chaudhuri: Read', 'Siobhán O’Brien: Read']);
  });
  test('with somebody named twice', async () => {
    await holdScope(site.sp, IMR, [...wish(), ...wish()]);
    expect(site.requests).toHaveLength(2);
    site.requests.length = 0;
    await holdScope(site.sp, IMR, [...wish(), ...wish()]);
    expect(site.requests).toHaveLength(1);
  });
  test('of nobody', async () => {
    await holdScope(site.sp, IMR, wish());
    await holdScope(site.sp, IMR, []);
    expect(await readScope(site.sp, IMR)).toEqual({ own: true, grants: [] });
  });
  test('and what others have below it stays, as does the right to pass', async () => {
    await holdScope(site.sp, folderAt(`${PAPERS}/A`), [of(LOGINS.meera, READ)]);
    await holdScope(site.sp, IMR, wish());
    await holdScope(site.sp, folderAt(`${PAPERS}/A`), [of(LOGINS.siobhan, READ)]);
    expect(await said()).toEqual(WISHED);
    const passing = await site.sp.web.lists.getByTitle('Papers').roleAssignments.expand('RoleDefinitionBindings')<
      { readonly RoleDefinitionBindings: readonly { readonly Id: number }[] }[]
    >();
    expect(passing.flatMap(({ RoleDefinitionBindings }) => RoleDefinitionBindings.map(({ Id }) => Id))).toEqual(
      expect.arrayContaining([LIMITED])
    );
    await holdScope(site.sp, listAt('Papers'), []);
    expect(await said()).toEqual(WISHED);
  });
  test('with another level for somebody who has one below', async () => {
    await holdScope(site.sp, folderAt(`${PAPERS}/A`), [of(LOGINS.isla, READ)]);
    await holdScope(site.sp, IMR, wish());
    await holdScope(site.sp, folderAt(`${PAPERS}/A`), [of(LOGINS.isla, CONTRIBUTE)]);
    expect(await said()).toEqual(WISHED);
  });
  test('by two at once', async () => {
    await Promise.all([holdScope(site.sp, IMR, wish()), holdScope(site.sp, IMR, wish())]);
    expect(await said()).toEqual(WISHED);
    const other = [of(LOGINS.meera, READ)];
    await Promise.all([holdScope(site.sp, IMR, other), holdScope(site.sp, IMR, other)]);
    expect(await said()).toEqual(['Meera Chaudhuri: Read']);
  });
});

/** Requests, and parts of the batch, each with what becomes of it. */
const ENDS: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
  ['the reading', { drop: true, match: '^GET' }],
  ['the batch, before it arrives', { drop: true, match: 'batch' }],
  ['the batch, after it was carried out', { drop: true, match: 'batch', after: true }],
  ['the break', { part: true, status: 503, match: 'breakroleinheritance', count: 9 }],
  ['a grant', { part: true, status: 503, match: 'addroleassignment', count: 1 }],
  ['a removal', { part: true, status: 503, match: 'removeroleassignment', count: 1 }],
  ['the reading in the batch', { part: true, status: 503, match: 'GET' }]
];
test.each(ENDS)('ended at %s and done again, it is as it should be', async (_at, fault) => {
  for (const [next, end] of [
    [wish(), WISHED],
    [[of(LOGINS.meera, READ)], ['Meera Chaudhuri: Read']]
  ] as const) {
    await site.fault({ ...fault });
    await holdScope(site.sp, IMR, next).catch(() => undefined);
    await site.calm();
    for (const { principal } of (await readScope(site.sp, IMR)).own ? (await readScope(site.sp, IMR)).grants : [])
      expect([...wish(), of(LOGINS.meera, READ)].map((each) => each.principal)).toContain(principal);
    await holdScope(site.sp, IMR, next);
    expect(await said()).toEqual(end);
  }
});

test('a conflict though it has been done is no failure', async () => {
  await site.fault({ part: true, status: 409, after: true, match: 'addroleassignment', count: 2 });
  await holdScope(site.sp, IMR, wish());
  expect(site.requests.filter((request) => request.includes('/sites/'))).toHaveLength(2);
  expect(await said()).toEqual(WISHED);
});
test('a conflict that changed nothing is met by another try', async () => {
  await site.fault({ part: true, status: 409, match: 'addroleassignment', count: 2 });
  await holdScope(site.sp, IMR, wish());
  expect(await said()).toEqual(WISHED);
});
test('a tenant that refuses role assignments is named as that', async () => {
  await site.fault({ part: true, status: 403, match: 'roleinheritance|roleassignment', count: 20 });
  await expect(holdScope(site.sp, IMR, wish())).rejects.toThrow(RegisterDenied);
});

describe('a folder that is to inherit again', () => {
  test('does, in two requests, and then in one', async () => {
    await holdScope(site.sp, IMR, wish());
    site.requests.length = 0;
    await resetScope(site.sp, IMR);
    expect(site.requests).toHaveLength(2);
    expect(await readScope(site.sp, IMR)).toEqual({ own: false, grants: [] });
    site.requests.length = 0;
    await resetScope(site.sp, IMR);
    expect(site.requests).toHaveLength(1);
  });
});

test('the site and a list are places too', async () => {
  expect((await readScope(site.sp, SITE)).grants.map(({ level }) => level)).toEqual([
    'Full Control',
    'Contribute',
    'Read'
  ]);
  expect(await readScope(site.sp, listAt('Papers'))).toEqual({ own: true, grants: [] });
});
