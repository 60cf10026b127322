import { addHolding, readHoldings } from '../../../src/register/directory/holdings';
import { appendHistory, readHistory } from '../../../src/register/history';
import { markJob, readJobs } from '../../../src/register/jobs';
import { addMessage, addMessages, messagesOf, waitingAbout, type Message } from '../../../src/register/messages';
import { RegisterUnavailable } from '../../../src/register/client/sharepoint-client';
import { director, eventsOf, NOW, notifies, REFERENCE } from '../../domain/builders';
import { said } from '../../domain/in-words';
import { pendingOf } from '../entries';
import { openProvisionedSite, type LocalSite } from '../local-site';

let site: LocalSite;
beforeAll(async () => {
  site = await openProvisionedSite();
}, 20_000);
afterAll(() => site.close());

const message = (key: string): Message => ({
  ...waitingAbout(
    {},
    { key, reference: REFERENCE, person: director, role: 'regional-director', seq: 1, changedAt: NOW }
  ),
  notice: 'initiation-to-director'
});
const [event] = eventsOf([notifies()]);

/** A row is added, and found as often as it was. */
const ADDING: readonly (readonly [string, () => Promise<unknown>, () => Promise<number>])[] = [
  [
    'SCR Messages',
    () => addMessage(site.sp, message('one')),
    async () => (await messagesOf(site.sp, REFERENCE)).filter(({ key }) => key === 'one').length
  ],
  [
    'SCR History',
    () => appendHistory(site.sp, pendingOf(event ?? never()), said),
    async () => (await readHistory(site.sp, REFERENCE)).length
  ],
  [
    'SCR Directory',
    () =>
      addHolding(site.sp, {
        personId: 'aaaaaaaa-0000-4000-8000-000000000001',
        name: 'Ann Other',
        email: 'ann@regulator.example',
        post: 'regional-director',
        region: 'London'
      }),
    async () => (await readHoldings(site.sp)).filter(({ name }) => name === 'Ann Other').length
  ],
  [
    'SCR Jobs',
    () => markJob(site.sp, { job: 'digest', before: undefined, doneFor: '2012-08-07', at: NOW }),
    async () => ((await readJobs(site.sp)).digest ? 1 : 0)
  ]
];

describe.each(ADDING)('a row of %s that SharePoint refuses by a save conflict', (list, add, count) => {
  test('is added all the same, and once', async () => {
    await site.fault({ status: 409, count: 2, match: `POST .*${list}.*/items` });
    await expect(add()).resolves.not.toMatch(/already|another/);
    expect(await count()).toBe(1);
    await site.fault({ status: 409, count: 1, match: `POST .*${list}.*/items` });
    await expect(add()).resolves.toMatch(/already|another/);
    expect(await count()).toBe(1);
  });
});

test('of many messages, those are sent again that met a conflict, and each is there once', async () => {
  const keys = Array.from({ length: 12 }, (_, index) => `many ${index}`);
  await site.fault({ status: 409, part: true, count: 5, match: 'POST .*SCR Messages.*/items' });
  await expect(addMessages(site.sp, keys.map(message))).resolves.toEqual(keys.map(() => 'added'));
  const found = (await messagesOf(site.sp, REFERENCE)).map(({ key }) => key).filter((key) => key.startsWith('many'));
  expect(found.sort()).toEqual([...keys].sort());
});

test('a conflict that does not end is told of: nothing is taken for added', async () => {
  await site.fault({ status: 409, count: 100, match: 'POST .*SCR Messages.*/items' });
  await expect(addMessage(site.sp, message('never'))).rejects.toThrow(RegisterUnavailable);
});

function never(): never {
  throw new Error('Nothing happened');
}
