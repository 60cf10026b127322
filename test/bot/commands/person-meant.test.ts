import type { Caller } from '../../../sharepoint/local/rest/site';
import { createDirectoryChanges } from '../../../bot/commands/directory-changes';
import type { Answers } from '../../../src/domain/fields';
import type { DirectoryRow } from '../../../src/domain/people/directory/row';
import { addHolding } from '../../../src/register/directory/holdings';
import { said } from '../../domain/in-words';
import { openProvisionedSite, type LocalSite } from '../../register/local-site';

const idOf = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const caller = (number: number, name: string, login: string, permission: Caller['permission'] = 'none'): Caller => ({
  id: idOf(number),
  name,
  login,
  permission
});

/** The site knows two of these, as they have opened it before; the third is in the organisation alone. */
const organisation = [
  caller(51, 'Nia New', 'nia.new@regulator.example', 'read'),
  caller(52, 'Nia Newton', 'nia.newton@regulator.example', 'read'),
  caller(53, 'Huw Fresh', 'huw.fresh@regulator.example')
];
const lead: DirectoryRow = {
  personId: idOf(1),
  name: 'Lesley Grant',
  email: 'lesley.grant@regulator.example',
  post: 'regional-safeguarding-lead',
  region: 'South West'
};
const colleague: DirectoryRow = {
  personId: idOf(2),
  name: 'Owen Tate',
  email: 'owen.tate@regulator.example',
  post: 'compliance-manager',
  region: 'London'
};

let site: LocalSite;
beforeAll(async () => {
  site = await openProvisionedSite(organisation);
  for (const holding of [lead, colleague]) await addHolding(site.sp, holding);
}, 20_000);
afterAll(() => site.close());

const enters = (given: Answers, actorId = lead.personId) =>
  createDirectoryChanges({
    sp: site.sp,
    now: () => '2026-08-03T09:30:00.000Z',
    afterChange: () => undefined
  }).handleChange({
    actorId,
    action: 'enter',
    given: { post: 'compliance-inspector', place: 'South West', from: '2026-08-03', ...given }
  });
const ensured = () => site.requests.filter((request) => /ensureuser/i.test(request)).length;

test('someone whom the site does not know yet, by the address they sign in with', async () => {
  const result = await enters({ otherPerson: ' Huw.Fresh@regulator.example' });
  expect(result).toMatchObject({
    ok: true,
    changed: [{ personId: idOf(53), name: 'Huw Fresh', email: 'Huw.Fresh@regulator.example' }]
  });
});

test('someone whom the site knows, by their whole name', async () => {
  expect(await enters({ otherPerson: 'nia new' })).toMatchObject({
    ok: true,
    changed: [{ personId: idOf(51), name: 'Nia New', email: 'nia.new@regulator.example' }]
  });
});

test('someone in the Directory, by name or address, without asking who else there is in the organisation', async () => {
  site.requests.length = 0;
  expect(await enters({ otherPerson: 'OWEN.TATE@regulator.example' })).toMatchObject({
    ok: true,
    changed: [{ personId: colleague.personId, name: 'Owen Tate' }]
  });
  expect(ensured()).toBe(0);
});

test('of several, each is offered; the one that is selected needs no name', async () => {
  const asked = await enters({ otherPerson: 'nia' });
  expect(asked).toMatchObject({
    ok: false,
    refusal: { code: 'bad-input', fields: { person: expect.stringContaining('Select the person') as unknown } },
    people: [
      { id: idOf(51), name: 'Nia New', email: 'nia.new@regulator.example' },
      { id: idOf(52), name: 'Nia Newton', email: 'nia.newton@regulator.example' }
    ]
  });
  expect(await enters({ otherPerson: 'nia', person: idOf(52) })).toMatchObject({
    ok: true,
    changed: [{ personId: idOf(52), name: 'Nia Newton', email: 'nia.newton@regulator.example' }]
  });
});

test('one who is selected and another who is entered are not taken for each other', async () => {
  const asked = await enters({ person: colleague.personId, otherPerson: 'Nia New' });
  expect(asked).toMatchObject({ ok: false, refusal: { code: 'bad-input' } });
  expect(!asked.ok && said(asked.refusal.fields?.['otherPerson'] ?? '')).toBe(
    'You selected Owen Tate, and entered “Nia New”. Empty this field, or select nobody above.'
  );
});

test.each([
  ['nobody@regulator.example', 'No one in the organisation has this work email address.'],
  ['Nell Nobody', 'No one with this name is known to the register. Enter their work email address instead.'],
  [idOf(53), 'No one with this name is known to the register. Enter their work email address instead.']
])('of %s there is nobody: nothing is recorded, and it is said what to do', async (otherPerson, sentence) => {
  const result = await enters({ otherPerson });
  expect(!result.ok && said(result.refusal.sentence)).toContain(sentence);
  expect(!result.ok && Object.keys(result.refusal.fields ?? {})).toEqual(['otherPerson']);
});

test('someone who manages no posts learns nothing of who there is', async () => {
  site.requests.length = 0;
  expect(await enters({ otherPerson: 'nia' }, colleague.personId)).toMatchObject({
    ok: false,
    refusal: { code: 'not-your-role' }
  });
  expect(site.requests.filter((request) => /siteusers|\$batch/i.test(request)).length).toBe(0);
});
