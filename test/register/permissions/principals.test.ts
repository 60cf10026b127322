import { grantsOf, readPrincipals, withPeople } from '../../../src/register/permissions/principals';
import { openEmptySite, type LocalSite } from '../local-site';
import { EVERYBODY, LEAVER, LOGINS, UNKNOWN, WITHOUT_EMAIL } from './people';

let site: LocalSite;
beforeEach(async () => {
  site = await openEmptySite(EVERYBODY);
}, 20_000);
afterEach(() => site.close());

describe('people are found', () => {
  test('by their login where the site does not know them, in one more request for all, and in none after that', async () => {
    const before = await readPrincipals(site.sp);
    expect(before.people.get(LOGINS.isla.id)).toBeUndefined();
    site.requests.length = 0;
    const { principals, unplaced } = await withPeople(site.sp, before, [LOGINS.isla, LOGINS.siobhan, LOGINS.isla]);
    expect(site.requests).toHaveLength(1);
    expect(unplaced).toEqual([]);
    expect(principals.people.get(LOGINS.siobhan.id)?.login).toBe("i:0#.f|membership|siobhan.o'brien@regulator.example");
    const again = await readPrincipals(site.sp);
    site.requests.length = 0;
    expect((await withPeople(site.sp, again, [LOGINS.isla, LOGINS.siobhan])).unplaced).toEqual([]);
    expect(site.requests).toEqual([]);
  });
  test('whatever the case of their id', async () => {
    const upper = { ...LOGINS.isla, id: LOGINS.isla.id.toUpperCase() };
    const { principals, unplaced } = await withPeople(site.sp, await readPrincipals(site.sp), [upper, LOGINS.isla]);
    expect(unplaced).toEqual([]);
    await site.sp.web.roleDefinitions.add('SCR author', '', 70, { High: 432, Low: 1011028583 });
    const lines = [upper, LOGINS.isla].map(({ id }) => ({ who: { person: id }, level: 'read' }) as const);
    expect(new Set(grantsOf(principals, lines).map(({ principal }) => principal)).size).toBe(1);
  });
  test('though the email of the Directory has changed since the site met them', async () => {
    await withPeople(site.sp, await readPrincipals(site.sp), [LOGINS.isla]);
    const married = { ...LOGINS.isla, email: 'isla.married@regulator.example' };
    expect((await withPeople(site.sp, await readPrincipals(site.sp), [married])).unplaced).toEqual([]);
  });
  test('or named with the reason, and the others go on', async () => {
    const { principals, unplaced } = await withPeople(site.sp, await readPrincipals(site.sp), [
      UNKNOWN,
      LEAVER,
      WITHOUT_EMAIL,
      LOGINS.meera
    ]);
    expect(principals.people.has(LOGINS.meera.id)).toBe(true);
    expect(unplaced).toEqual([
      { person: WITHOUT_EMAIL, because: 'no-email' },
      { person: UNKNOWN, because: 'no-such-login' },
      { person: LEAVER, because: 'login-of-another' }
    ]);
    expect(principals.people.has(LEAVER.id)).toBe(false);
    expect(grantsOf(principals, [{ who: { person: LEAVER.id }, level: 'read' }])).toEqual([]);
  });
});

test('a level or group that is missing says which command makes it', async () => {
  const principals = await readPrincipals(site.sp);
  expect(principals.levels).toEqual({ read: 1073741826, full: 1073741829 });
  expect(() => grantsOf(principals, [{ who: { group: 'SCR people' }, level: 'read' }])).toThrow(
    'The site has no group “SCR people”. Run “npm run provision”, then try again.'
  );
  expect(() => grantsOf(principals, [{ who: { person: LOGINS.isla.id }, level: 'author' }])).toThrow(
    'The site has no permission level “author”. Run “npm run provision”, then try again.'
  );
});
