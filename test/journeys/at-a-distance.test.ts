import { startTenant, type Tenant } from '../support/tenant';
import { openChats, buttonsOf, textOf, type Chats } from '../support/chat';

jest.setTimeout(240_000);

/** Milliseconds that a real tenant adds to a request. */
const DISTANCE = 200;
let tenant: Tenant;
let chats: Chats;
beforeAll(async () => {
  tenant = await startTenant({ distance: DISTANCE });
  chats = await openChats(tenant.service);
});
afterAll(() => Promise.all([chats?.close(), tenant?.stop()]));

test('with a tenant as far away as real ones, the bot still answers every press with a card', async () => {
  const chat = chats.of(tenant.persona('compliance-inspector', 'South West'));
  await chat.open();
  const hello = await chat.shows('Serious case reviews');
  const began = Date.now();
  const answer = await chat.press(hello, { verb: 'my-reviews' });
  expect([answer.status, answer.statusCode]).toEqual([200, 200]);
  expect(textOf(answer.card)).not.toContain('SharePoint is busy');
  expect(Object.keys(buttonsOf(answer.card)).length).toBeGreaterThan(0);
  // The distance is really there.
  expect(Date.now() - began).toBeGreaterThanOrEqual(DISTANCE);
});
