import { addHolding, readHoldings, type NewHolding } from '../../../src/register/directory/holdings';
import { eachOnAnEmptySite, people, run, site } from './run';

eachOnAnEmptySite();

it('amends a name, and enters nobody twice', async () => {
  await run({ holdings: people });
  const [ann] = people;
  if (!ann) throw new Error('Nobody');
  await addHolding(site.sp, ann);
  const { said } = await run({ holdings: [{ ...ann, name: 'Ann Another' }] });
  expect(said).toEqual([
    'Change the name, email or services of Ann Another as regional director for London in the Directory.',
    'Done and checked: 1 change.'
  ]);
  expect((await site.rows('SCR Directory', '')).map((row) => row['Title'])).toEqual(['Ann Another', 'Łukasz Nowak']);
});

it('enters cover once, and leaves the end that someone has given to a post', async () => {
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
    'Change the name, email or services of Łukasz Nowak as regional director for London in the Directory.'
  );
  expect((await readHoldings(site.sp)).find(({ coverFor }) => coverFor)).toMatchObject({
    until: '2026-08-07',
    inspects: ['RX3LD', '1-1234567890']
  });
});
