import { createDirectoryChanges, type DirectoryChanges } from '../../../bot/commands/directory-changes';
import { LAST_ADMINISTRATOR } from '../../../src/domain/people/directory/change';
import { rowKey, type DirectoryRow } from '../../../src/domain/people/directory/row';
import { addHolding, endHolding, readHoldings } from '../../../src/register/directory/holdings';
import { openProvisionedSite, type LocalSite } from '../../register/local-site';

const NOW = '2026-08-03T09:30:00.000Z';
const idOf = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const row = (
  number: number,
  name: string,
  post: DirectoryRow['post'],
  region: DirectoryRow['region']
): DirectoryRow => ({ personId: idOf(number), name, email: '', post, region });

const lead = row(1, 'Lesley Grant', 'regional-safeguarding-lead', 'South West');
const first = row(2, 'Olu Adeyemi', 'administrator', 'England');
const second = row(3, 'Piotr Zając', 'administrator', 'England');

let site: LocalSite;
let keeping: DirectoryChanges;
let changes: number;
beforeAll(async () => {
  site = await openProvisionedSite();
  for (const holding of [lead, first, second]) await addHolding(site.sp, holding);
}, 20_000);
afterAll(() => site.close());
beforeEach(() => {
  changes = 0;
  keeping = createDirectoryChanges({ sp: site.sp, now: () => NOW, afterChange: () => void (changes += 1) });
});

const newcomer = (number: number) => ({
  post: 'compliance-inspector',
  place: 'South West',
  person: idOf(number),
  name: 'Nia New',
  from: '2026-08-03'
});
const rowsOf = (number: number) => site.rows('SCR Directory', `PersonId eq '${idOf(number)}'`);

it('enters somebody once, with who did so and when', async () => {
  const wish = { actorId: lead.personId, action: 'enter', given: newcomer(9) } as const;
  const results = [await keeping.handleChange(wish), await keeping.handleChange(wish)];
  expect(results).toMatchObject([
    { ok: true, changed: [{ name: 'Nia New' }] },
    { ok: true, changed: [] }
  ]);
  expect(await rowsOf(9)).toMatchObject([
    {
      Title: 'Nia New',
      Post: 'Compliance inspector',
      Region: 'South West',
      EnteredBy: 'Lesley Grant',
      EnteredAt: '2026-08-03T09:30:00Z',
      EndedBy: null
    }
  ]);
  expect(changes).toBe(1);
});

it('enters somebody once, though two copies of the service do so at one moment', async () => {
  const wish = { actorId: lead.personId, action: 'enter', given: newcomer(10) } as const;
  await Promise.all([keeping.handleChange(wish), keeping.handleChange(wish)]);
  expect(await rowsOf(10)).toHaveLength(1);
});

it('ends a row and never deletes one', async () => {
  const [director] = (await readHoldings(site.sp)).filter(({ post }) => post === 'regional-director');
  if (!director) throw new Error('Nobody');
  const result = await keeping.handleChange({
    actorId: lead.personId,
    action: 'end',
    given: { row: rowKey(director), until: '2026-08-31' }
  });
  expect(result).toMatchObject({ ok: true, changed: [{ post: 'regional-director', until: '2026-08-31' }] });
  expect(await site.rows('SCR Directory', `PersonId eq '${director.personId}'`)).toMatchObject([
    { EndedBy: 'Lesley Grant', EndedAt: '2026-08-03T09:30:00Z' }
  ]);
  expect((await readHoldings(site.sp)).find(({ id }) => id === director.id)).toMatchObject({ until: '2026-08-31' });
});

it('two administrators who end each other at one moment do not leave none', async () => {
  const end = (actor: DirectoryRow, other: DirectoryRow) =>
    keeping.handleChange({
      actorId: actor.personId,
      action: 'end',
      given: { row: rowKey(other), until: '2026-08-03' }
    });
  const results = await Promise.all([end(first, second), end(second, first)]);
  const left = (await readHoldings(site.sp)).filter(
    ({ post, until }) => post === 'administrator' && until === undefined
  );
  expect(left.length).toBeGreaterThan(0);
  const refused = results.filter(({ ok }) => !ok);
  expect(refused).toHaveLength(left.length);
  for (const result of refused) expect(result).toMatchObject({ refusal: { sentence: LAST_ADMINISTRATOR } });
});

it('tells somebody of another organisation nothing, and changes nothing for somebody without the right', async () => {
  await expect(
    keeping.handleChange({ actorId: idOf(77), action: 'enter', given: newcomer(11) })
  ).resolves.toMatchObject({
    ok: false,
    refusal: { code: 'not-in-directory' }
  });
  const [inspector] = (await readHoldings(site.sp)).filter(({ post }) => post === 'compliance-inspector');
  await expect(
    keeping.handleChange({ actorId: inspector?.personId ?? '', action: 'enter', given: newcomer(11) })
  ).resolves.toMatchObject({ ok: false, refusal: { code: 'not-your-role' } });
  expect(await rowsOf(11)).toEqual([]);
  expect(changes).toBe(0);
});

it('decides again when somebody else has changed the row meanwhile', async () => {
  const stored = (await readHoldings(site.sp)).find(({ personId }) => personId === lead.personId);
  if (!stored) throw new Error('Nobody');
  await endHolding(site.sp, stored, '2026-12-31', { by: 'x', at: NOW });
  await expect(endHolding(site.sp, stored, '2026-11-30', { by: 'x', at: NOW })).resolves.toBe('changed');
  await expect(
    keeping.handleChange({ actorId: first.personId, action: 'end', given: { row: rowKey(lead), until: '2026-11-30' } })
  ).resolves.toMatchObject({ ok: true });
});
