import { SPQueryable, spPostMerge } from '@pnp/sp';
import { alreadyProvisioned, eachOnAnEmptySite, people, run, site } from './run';

eachOnAnEmptySite();

const CHECKED = /^Done and checked: \d+ changes?\.$/;

it('makes everything once, and has nothing to change the second time', async () => {
  const first = await run({ holdings: people });
  expect(first.done).toBe(true);
  expect(first.said).toContain('Add the list SCR Register.');
  expect(first.said).toContain('Add the column “Reference” to SCR Register (unique).');
  expect(first.said).toContain('Add Łukasz Nowak as national safeguarding advisor for England to the Directory.');
  expect(first.said.slice(-2)).toEqual([expect.stringMatching(CHECKED), 'Brought the members of 2 groups up to date.']);
  site.requests.length = 0;
  await expect(run({ holdings: people })).resolves.toEqual({ done: true, said: ['Nothing to change.'] });
  expect(site.writes()).toEqual([]);
  await expect(site.rows('SCR Directory', '')).resolves.toHaveLength(2);
});

it('changes nothing in a dry run', async () => {
  const { done, said } = await run({ holdings: people, dryRun: true });
  expect(done).toBe(true);
  expect(said).toContain('Add the list SCR History, not in the site navigation.');
  expect(site.writes()).toEqual([]);
});

it('shows the lead the columns that matter, and hides the technical lists from navigation', async () => {
  await alreadyProvisioned();
  const view: unknown = await site.sp.web.lists.getByTitle('SCR Register').views.getByTitle('All').fields();
  expect(view).toMatchObject({
    Items: [
      'Reference',
      'LocalAuthority',
      'Service',
      'LocationCodes',
      'Profile',
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
      'Kind',
      'Stage',
      'WaitsFor',
      'Missing',
      'PublicationOn',
      'AgreedVersion'
    ]
  });
  const shown = (title: string): Promise<unknown> => site.sp.web.lists.getByTitle(title).select('OnQuickLaunch')();
  await expect(shown('SCR Messages')).resolves.toMatchObject({ OnQuickLaunch: false });
  await expect(shown('SCR Register')).resolves.toMatchObject({ OnQuickLaunch: true });
});

it('lets nobody but the service read the drafts, and sees to it that it stays so', async () => {
  const { said } = await run();
  expect(said).toContain('Remove people’s permissions from SCR Drafts, so that only the service reads it.');
  const own = (title: string): Promise<unknown> =>
    site.sp.web.lists.getByTitle(title).select('HasUniqueRoleAssignments')();
  await expect(own('SCR Drafts')).resolves.toMatchObject({ HasUniqueRoleAssignments: true });
  await expect(own('SCR Register')).resolves.toMatchObject({ HasUniqueRoleAssignments: false });
  await site.sp.web.lists.getByTitle('SCR Drafts').delete();
  await site.sp.web.lists.add('SCR Drafts');
  const again = await run();
  expect(again.said).toContain('Remove people’s permissions from SCR Drafts, so that only the service reads it.');
  await expect(own('SCR Drafts')).resolves.toMatchObject({ HasUniqueRoleAssignments: true });
});

it('puts back a missing column, index and title, and leaves what others have added', async () => {
  await alreadyProvisioned();
  const { fields } = site.sp.web.lists.getByTitle('SCR Register');
  await fields.getByInternalNameOrTitle('Service').delete();
  await fields.getByInternalNameOrTitle('NextDue').update({ Indexed: false }, 'SP.FieldDateTime');
  await fields.getByInternalNameOrTitle('Inspector').update({ Title: 'Who' }, 'SP.FieldText');
  await fields.addText('Notes of the lead');
  const { done, said } = await run();
  expect(done).toBe(true);
  expect(said).toEqual([
    'Add the column “Service” to SCR Register (indexed).',
    'SCR Register, column “Case inspector”: change the title from “Who”.',
    'SCR Register, column “Due”: add an index.',
    'Bring outdated rows of SCR Register up to date.',
    'Done and checked: 4 changes.'
  ]);
  await expect(fields.getByInternalNameOrTitle('Notes of the lead')()).resolves.toMatchObject({
    Title: 'Notes of the lead'
  });
});

it('goes on where it was interrupted', async () => {
  await site.sp.web.lists.add('SCR History');
  await site.sp.web.lists.add('SCR Settings');
  const { done, said } = await run();
  expect(done).toBe(true);
  expect(said).toContain('Change the description of SCR History.');
  await expect(run()).resolves.toEqual({ done: true, said: ['Nothing to change.'] });
});

it('refuses, and changes nothing, where a column of another type is in the way', async () => {
  await site.sp.web.lists.add('SCR Register');
  await site.sp.web.lists
    .getByTitle('SCR Register')
    .fields.createFieldAsXml('<Field Type="Number" DisplayName="Reference" />');
  site.requests.length = 0;
  const { done, said } = await run();
  expect(done).toBe(false);
  expect(said).toEqual([
    expect.stringMatching(
      /^SCR Register has a column “Reference” \(Reference\) of a type that the register cannot use\. .* run this again\.$/
    )
  ]);
  expect(site.writes()).toEqual([]);
});

it('makes a library that keeps every version of a document, and sees to it that it goes on', async () => {
  const { said } = await run();
  expect(said).toContain('Add the document library SCR Documents.');
  expect(said).toContain(
    'Set the default view of SCR Documents to Type, Name, Reference, Type of document, Version, Modified, Modified By.'
  );
  const library = site.sp.web.lists.getByTitle('SCR Documents');
  await expect(library.select('BaseTemplate', 'EnableVersioning', 'MajorVersionLimit')()).resolves.toMatchObject({
    BaseTemplate: 101,
    EnableVersioning: true,
    MajorVersionLimit: 50_000
  });
  await library.update({ MajorVersionLimit: 100 });
  await expect(run()).resolves.toEqual({
    done: true,
    said: ['Keep every version of the documents in SCR Documents.', 'Done and checked: 1 change.']
  });
});

it('stops where SharePoint deletes older versions by itself: the agreed one could go', async () => {
  await alreadyProvisioned();
  const library = site.sp.web.lists.getByTitle('SCR Documents');
  await spPostMerge(SPQueryable(library, 'versionpolicies'), { body: JSON.stringify({ DefaultTrimMode: 2 }) });
  await expect(run()).resolves.toEqual({
    done: false,
    said: [expect.stringMatching(/^SharePoint deletes older versions in SCR Documents by itself/)]
  });
});

it('refuses, and changes nothing, where a list stands in place of the library', async () => {
  await site.sp.web.lists.add('SCR Documents');
  const { done, said } = await run();
  expect(done).toBe(false);
  expect(said).toEqual([
    'The site has a list that is not a document library called SCR Documents. Rename it, or use another site, then run this again.'
  ]);
});
