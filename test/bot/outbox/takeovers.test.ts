import { createReview } from '../../../src/register/reviews/reviews';
import { addHolding } from '../../../src/register/directory/holdings';
import { colleague, inspector, notifies } from '../../domain/builders';
import { entryAfter, settled } from '../../register/entries';
import { openProvisionedSite, type LocalSite } from '../../register/local-site';
import { createFakeTeams } from './copies';
import { createOffice, openOn } from './office';

let site: LocalSite;
beforeAll(async () => {
  site = await openProvisionedSite();
}, 20_000);
afterAll(() => site.close());

it('who covers for someone from a day on is told on that day, once, with the list of their tasks', async () => {
  const teams = createFakeTeams();
  const office = createOffice(site);
  await office.clear();
  for (const reference of ['SCR-A-2012-0301', 'SCR-A-2012-0302'])
    await createReview(site.sp, settled(entryAfter([notifies()], reference)), reference);
  await office.join(inspector);
  await office.join(colleague);
  await addHolding(site.sp, {
    personId: colleague.id,
    name: colleague.name,
    email: '',
    post: 'compliance-inspector',
    region: 'South West',
    from: '2012-09-10',
    until: '2012-09-21',
    coverFor: inspector.id
  });
  const told = () => teams.sent.filter(({ to }) => to === colleague.id);
  await openOn(site.sp, teams, '2012-09-07T08:00:00Z').round();
  const before = told().map(({ summary }) => summary);
  expect(before.filter((summary) => summary.includes('covering'))).toEqual([]);
  for (const time of ['05:00:00', '05:05:00']) await openOn(site.sp, teams, `2012-09-10T${time}Z`).round();
  const lists = told().filter(({ summary }) => summary.includes('covering'));
  expect(lists.map(({ summary }) => summary)).toEqual([
    `You are covering for ${inspector.name}: their tasks are yours now; 6 to do`
  ]);
});
