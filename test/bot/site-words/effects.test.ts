import { createReview } from '../../../src/register/reviews/reviews';
import { director, notifies } from '../../domain/builders';
import { entryAfter } from '../../register/entries';
import { openProvisionedSite, type LocalSite } from '../../register/local-site';
import { createCopy, createFakeTeams } from '../outbox/copies';
import { createOffice } from '../outbox/office';
import { wordsOf } from '../conversation/desk';

let site: LocalSite;
beforeAll(async () => {
  site = await openProvisionedSite();
}, 30_000);
afterAll(() => site.close());

it('a notice is sent in the words of the site, with the name of the service as it was typed', async () => {
  const office = createOffice(site);
  await office.join(director);
  await office.set('label/adult-review', 'safeguarding adults review');
  await createReview(site.sp, entryAfter([notifies(undefined, { service: 'Serious case review house' })]), 'key');
  const teams = createFakeTeams();
  const { dispatcher } = createCopy({ sp: site.sp, teams, now: () => '2012-08-07T09:31:00Z' });
  dispatcher.afterCommand('SCR-A-2012-0001');
  await dispatcher.settled();
  expect(teams.sent.map(({ summary }) => summary)).toEqual([
    'New: safeguarding adults review in South Gloucestershire (SCR-A-2012-0001)'
  ]);
  const words = wordsOf([...teams.cards.values()]);
  expect(words).toContain('Safeguarding adults review');
  expect(words).not.toContain('dult serious case review');
  expect(words).toContain('Serious case review house');
});
