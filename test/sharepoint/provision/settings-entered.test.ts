import { alreadyProvisioned, eachOnAnEmptySite, run, site } from './run';

eachOnAnEmptySite();

it('enters the settings that are missing, and never changes one that is there', async () => {
  const first = await run();
  expect(first.said).toContainEqual(
    expect.stringMatching(
      /^Add to SCR Settings, with standard values: working-hours, .*reminder\/early, .*period\/request-terms, .*label\/commissioner-short\.$/
    )
  );
  const { items } = site.sp.web.lists.getByTitle('SCR Settings');
  const idOf = async (key: string) => Number((await site.rows('SCR Settings', `Key eq '${key}'`))[0]?.['Id']);
  await items
    .getById(await idOf('working-hours'))
    .update({ Title: 'Our hours', Value: '08:00 to 16:00', Description: 'As agreed in May' });
  await items.getById(await idOf('stale-after')).delete();
  const { said } = await run();
  expect(said).toEqual(['Add to SCR Settings, with standard values: stale-after.', 'Done and checked: 1 change.']);
  expect((await site.rows('SCR Settings', "Key eq 'working-hours'"))[0]).toMatchObject({
    Title: 'Our hours',
    Value: '08:00 to 16:00',
    Description: 'As agreed in May'
  });
});

it('calls columns what the site calls things, and lists what they are found by', async () => {
  await alreadyProvisioned();
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
});
