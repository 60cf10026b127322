import { addHolding } from '../../../src/register/directory/holdings';
import { RegisterUnavailable } from '../../../src/register/client/sharepoint-client';
import { inspector, NOW, WINTERBOURNE } from '../../domain/builders';
import { openProvisionedSite, type LocalSite } from '../../register/local-site';
import { commandsOn } from '../commands-on';

let site: LocalSite;
beforeAll(async () => {
  site = await openProvisionedSite();
  await addHolding(site.sp, {
    personId: inspector.id,
    name: inspector.name,
    email: 'i@regulator.example',
    post: 'compliance-inspector',
    region: 'South West'
  });
}, 20_000);
afterAll(() => site.close());

test.each([423, 409])('a new review whose row SharePoint refuses with %i is told of as busy', async (status) => {
  const { handleCommand } = commandsOn(site.sp, () => NOW);
  const request = {
    actorId: inspector.id,
    step: 'notify-adult',
    key: `form-${status}`,
    given: WINTERBOURNE,
    anyway: ['looks-alike']
  } as const;
  // As often as the review is tried.
  await site.fault({ status, count: status === 423 ? 1 : 4, match: 'POST .*SCR Reviews.*/items' });
  await expect(handleCommand(request)).rejects.toThrow(RegisterUnavailable);
  await expect(handleCommand(request)).resolves.toMatchObject({ ok: true, repeated: false });
});
