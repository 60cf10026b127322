import { addHolding, readHoldings, type NewHolding } from '../../../src/register/directory/holdings';
import { provision } from '../../../sharepoint/provision/provision';
import { openEmptySite, type LocalSite } from '../../register/local-site';

const people: readonly NewHolding[] = [
  {
    personId: 'aaaaaaaa-0000-4000-8000-000000000001',
    name: 'Ann Other',
    email: 'ann@regulator.example',
    post: 'regional-director',
    region: 'London'
  },
  {
    personId: 'aaaaaaaa-0000-4000-8000-000000000002',
    name: 'Łukasz Nowak',
    email: 'l@regulator.example',
    post: 'national-safeguarding-advisor',
    region: 'England'
  }
];

let site: LocalSite;
beforeEach(async () => {
  site = await openEmptySite();
});
afterEach(() => site.close());

async function run(options: { holdings?: readonly NewHolding[]; dryRun?: boolean } = {}) {
  const said: string[] = [];
  const done = await provision({ sp: site.sp, say: (line) => said.push(line), ...options });
  return { done, said };
}

const CHECKED = /^Done and checked: \d+ changes?\.$/;

it('makes everything once, and has nothing to change the second time', async () => {
  const first = await run({ holdings: people });
  expect(first.done).toBe(true);
  expect(first.said).toContain('Make the list SCR Register.');
  expect(first.said).toContain('Add the column “Reference” to SCR Register (unique).');
  expect(first.said).toContain('Enter Łukasz Nowak as national safeguarding advisor for England in the Directory.');
  expect(first.said.at(-1)).toMatch(CHECKED);
  site.requests.length = 0;
  await expect(run({ holdings: people })).resolves.toEqual({ done: true, said: ['Nothing to change.'] });
  expect(site.requests.filter((request) => !request.startsWith('GET '))).toEqual([]);
  await expect(site.rows('SCR Directory', '')).resolves.toHaveLength(2);
}, 20_000);

it('changes nothing in a dry run', async () => {
  const { done, said } = await run({ holdings: people, dryRun: true });
  expect(done).toBe(true);
  expect(said).toContain('Make the list SCR History.');
  expect(site.requests.filter((request) => !request.startsWith('GET '))).toEqual([]);
});

it('shows the lead the columns that matter, and hides the technical lists from navigation', async () => {
  await run();
  const view: unknown = await site.sp.web.lists.getByTitle('SCR Register').defaultView.fields();
  expect(view).toMatchObject({
    Items: [
      'Reference',
      'LocalAuthority',
      'Service',
      'LocationCodes',
      'Imr',
      'Report',
      'Publication',
      'NextDuty',
      'NextDue',
      'Region',
      'Partnership',
      'PartnershipReference',
      'NotifiedOn',
      'Inspector',
      'Kind'
    ]
  });
  const shown = (title: string): Promise<unknown> => site.sp.web.lists.getByTitle(title).select('OnQuickLaunch')();
  await expect(shown('SCR Messages')).resolves.toMatchObject({ OnQuickLaunch: false });
  await expect(shown('SCR Register')).resolves.toMatchObject({ OnQuickLaunch: true });
}, 20_000);

it('lets nobody but the service read the drafts, and sees to it that it stays so', async () => {
  const { said } = await run();
  expect(said).toContain(
    'Take the permissions of the site’s people from SCR Drafts, so that nobody but the service reads it.'
  );
  const own = (title: string): Promise<unknown> =>
    site.sp.web.lists.getByTitle(title).select('HasUniqueRoleAssignments')();
  await expect(own('SCR Drafts')).resolves.toMatchObject({ HasUniqueRoleAssignments: true });
  await expect(own('SCR Register')).resolves.toMatchObject({ HasUniqueRoleAssignments: false });
  await site.sp.web.lists.getByTitle('SCR Drafts').delete();
  await site.sp.web.lists.add('SCR Drafts');
  const again = await run();
  expect(again.said).toContain(
    'Take the permissions of the site’s people from SCR Drafts, so that nobody but the service reads it.'
  );
  await expect(own('SCR Drafts')).resolves.toMatchObject({ HasUniqueRoleAssignments: true });
}, 20_000);

it('puts back a missing column, index and title, and leaves what others have added', async () => {
  await run();
  const { fields, defaultView } = site.sp.web.lists.getByTitle('SCR Register');
  await defaultView.fields.remove('Service');
  await fields.getByInternalNameOrTitle('Service').delete();
  await fields.getByInternalNameOrTitle('NextDue').update({ Indexed: false }, 'SP.FieldDateTime');
  await fields.getByInternalNameOrTitle('Inspector').update({ Title: 'Who' }, 'SP.FieldText');
  await fields.addText('Notes of the lead');
  const { done, said } = await run();
  expect(done).toBe(true);
  expect(said).toEqual([
    'Add the column “Service” to SCR Register (indexed).',
    'SCR Register, column “Inspector”: change the title from “Who”.',
    'SCR Register, column “Due”: add an index.',
    'Add Service to the default view of SCR Register.',
    'Done and checked: 4 changes.'
  ]);
  await expect(fields.getByInternalNameOrTitle('Notes of the lead')()).resolves.toMatchObject({
    Title: 'Notes of the lead'
  });
}, 20_000);

it('enters the settings that are missing, and never changes one that is there', async () => {
  const first = await run();
  expect(first.said).toContainEqual(
    expect.stringMatching(
      /^Enter in SCR Settings, with their standard values: working-hours, .*reminder\/early, .*period\/request-terms, .*label\/commissioner-short\.$/
    )
  );
  const { items } = site.sp.web.lists.getByTitle('SCR Settings');
  const idOf = async (key: string) => Number((await site.rows('SCR Settings', `Key eq '${key}'`))[0]?.['Id']);
  await items
    .getById(await idOf('working-hours'))
    .update({ Title: 'Our hours', Value: '08:00 to 16:00', Description: 'As agreed in May' });
  await items.getById(await idOf('stale-after')).delete();
  const { said } = await run();
  expect(said).toEqual([
    'Enter in SCR Settings, with their standard values: stale-after.',
    'Done and checked: 1 change.'
  ]);
  expect((await site.rows('SCR Settings', "Key eq 'working-hours'"))[0]).toMatchObject({
    Title: 'Our hours',
    Value: '08:00 to 16:00',
    Description: 'As agreed in May'
  });
}, 20_000);

it('goes on where it was interrupted', async () => {
  await site.sp.web.lists.add('SCR History');
  await site.sp.web.lists.add('SCR Settings');
  const { done, said } = await run();
  expect(done).toBe(true);
  expect(said).toContain('Change the description of SCR History.');
  await expect(run()).resolves.toEqual({ done: true, said: ['Nothing to change.'] });
}, 20_000);

it('refuses, and changes nothing, where a column of another type is in the way', async () => {
  await site.sp.web.lists.add('SCR Register');
  await site.sp.web.lists
    .getByTitle('SCR Register')
    .fields.createFieldAsXml('<Field Type="Number" DisplayName="Reference" />');
  site.requests.length = 0;
  const { done, said } = await run();
  expect(done).toBe(false);
  expect(said).toEqual([
    expect.stringMatching(/^SCR Register has a column “Reference” \(Reference\) of another type .* run this again\.$/)
  ]);
  expect(site.requests.filter((request) => !request.startsWith('GET '))).toEqual([]);
});

it('makes a library that keeps every version of a document, and sees to it that it goes on', async () => {
  const { said } = await run();
  expect(said).toContain('Make the document library SCR Documents.');
  expect(said).toContain(
    'Let the default view of SCR Documents show Type, Name, Reference, Kind of document, Version, Modified, Modified By.'
  );
  const library = site.sp.web.lists.getByTitle('SCR Documents');
  await expect(library.select('BaseTemplate', 'EnableVersioning')()).resolves.toMatchObject({
    BaseTemplate: 101,
    EnableVersioning: true
  });
  await library.update({ EnableVersioning: false });
  await expect(run()).resolves.toEqual({
    done: true,
    said: ['Keep every version of the documents in SCR Documents.', 'Done and checked: 1 change.']
  });
}, 20_000);

it('refuses, and changes nothing, where a list stands in place of the library', async () => {
  await site.sp.web.lists.add('SCR Documents');
  const { done, said } = await run();
  expect(done).toBe(false);
  expect(said).toEqual([
    'The site has a list that is not a document library called SCR Documents. Rename it, or use another site, and run this again.'
  ]);
});

it('amends a name, and enters nobody twice', async () => {
  await run({ holdings: people });
  const [ann] = people;
  if (!ann) throw new Error('Nobody');
  await addHolding(site.sp, ann);
  const { said } = await run({ holdings: [{ ...ann, name: 'Ann Another' }] });
  expect(said).toEqual([
    'Amend the name, the address or the services of Ann Another as regional director for London in the Directory.',
    'Done and checked: 1 change.'
  ]);
  expect((await site.rows('SCR Directory', '')).map((row) => row['Title'])).toEqual(['Ann Another', 'Łukasz Nowak']);
}, 20_000);

it('enters cover once, and leaves the end that somebody has given to a post', async () => {
  const [ann, lukasz] = people;
  if (!ann || !lukasz) throw new Error('Nobody');
  const cover: NewHolding = {
    ...lukasz,
    post: 'regional-director',
    region: 'London',
    from: '2026-08-03',
    until: '2026-08-14',
    coverFor: ann.personId,
    coverForName: ann.name,
    inspects: ['1-1234567890']
  };
  await run({ holdings: [ann, cover] });
  const [row] = (await site.rows('SCR Directory', '')).filter((each) => each['CoverFor'] === ann.personId);
  expect(row).toMatchObject({ Title: 'Łukasz Nowak', CoverForName: 'Ann Other', Inspects: '1-1234567890' });
  const [stored] = (await readHoldings(site.sp)).filter(({ coverFor }) => coverFor === ann.personId);
  expect(stored).toMatchObject(cover);
  await site.sp.web.lists
    .getByTitle('SCR Directory')
    .items.getById(stored?.id ?? 0)
    .update({ Until: '2026-08-07T12:00:00Z' });
  await expect(run({ holdings: [ann, cover] })).resolves.toEqual({ done: true, said: ['Nothing to change.'] });
  const { said } = await run({ holdings: [{ ...cover, inspects: ['RX3LD', '1-1234567890'] }] });
  expect(said[0]).toBe(
    'Amend the name, the address or the services of Łukasz Nowak as regional director for London in the Directory.'
  );
  expect((await readHoldings(site.sp)).find(({ coverFor }) => coverFor)).toMatchObject({
    until: '2026-08-07',
    inspects: ['RX3LD', '1-1234567890']
  });
}, 20_000);

it('calls columns what the site calls things, and lists what they are found by', async () => {
  await run();
  const { items, fields } = {
    items: site.sp.web.lists.getByTitle('SCR Settings').items,
    fields: site.sp.web.lists.getByTitle('SCR Register').fields
  };
  const [row] = await site.rows('SCR Settings', "Key eq 'label/commissioner'");
  await items.getById(Number(row?.['Id'])).update({ Value: 'integrated care board' });
  const { done, said } = await run();
  expect(done).toBe(true);
  expect(said).toContain('SCR Register, column “Integrated care board”: change the title from “Primary care trust”.');
  await expect(fields.getByInternalNameOrTitle('Commissioner')()).resolves.toMatchObject({
    Title: 'Integrated care board'
  });
  await expect(run()).resolves.toEqual({ done: true, said: ['Nothing to change.'] });
}, 30_000);
