import { holds, inspector, notifies, NOW, person, WINTERBOURNE } from '../domain/builders';
import { createShown, entryAfter, settled } from '../register/entries';
import { enterInDirectory } from '../register/in-post';
import { openProvisionedSite, type LocalSite } from '../register/local-site';
import { commandsOn } from './commands-on';
import { say } from './speaking';

jest.setTimeout(30_000);

const newcomer = person('Hana Lee', holds('compliance-inspector', 'South West'));
let site: LocalSite;
beforeAll(async () => {
  site = await openProvisionedSite();
  await enterInDirectory(site.sp, newcomer);
  await createShown(site.sp, settled(entryAfter([notifies(inspector)], 'SCR-A-2012-0001')));
});
afterAll(() => site.close());

test('given a review of a service, when one of the same service is recorded otherwise written and without its code, then the person is asked', async () => {
  const asked = await commandsOn(site.sp, () => NOW).handleCommand({
    actorId: newcomer.id,
    step: 'notify-adult',
    key: 'form',
    given: {
      ...WINTERBOURNE,
      partnership: 'Avon Multi-Agency Board',
      service: 'WINTERBOURNE VIEW',
      locationCodes: ''
    }
  });
  if (asked.ok) throw new Error('It was recorded.');
  expect(asked.refusal).toMatchObject({ code: 'looks-alike', alike: [{ reference: 'SCR-A-2012-0001' }] });
  expect(asked.refusal.alike?.[0]?.why.map(say)).toEqual(['the same service, in the same local authority']);
});
