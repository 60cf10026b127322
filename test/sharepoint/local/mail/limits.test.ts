import { setTimeout as wait } from 'node:timers/promises';
import { codeOf, eml, startMailbox, type TestMailbox } from './mailbox';

let mailbox: TestMailbox;
beforeAll(async () => {
  mailbox = await startMailbox();
  await mailbox.deliver(eml());
});
beforeEach(async () => {
  for (const path of ['/faults', '/settings', '/requests']) await mailbox.local(path, { method: 'DELETE' });
});
afterAll(() => mailbox.close());

const fault = (json: unknown) => mailbox.local('/faults', { json });
const list = (token = 'app') => mailbox.graph('messages', { token });

test('an app has four requests open at once; the fifth is asked to wait, and may come once one has ended', async () => {
  await fault({ delayMs: 300, count: 4 });
  const four = [list(), list(), list(), list()];
  await wait(100);
  const fifth = await list();
  expect(fifth.headers.get('retry-after')).toBe('1');
  expect(await codeOf(fifth)).toEqual([429, 'ApplicationThrottled']);
  expect((await list('other')).status).toBe(403);
  expect((await Promise.all(four)).map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  expect((await list()).status).toBe(200);
});

test.each([
  [429, 'ApplicationThrottled'],
  [503, 'ErrorServerBusy'],
  [504, 'UnknownError']
])('%d for the next two requests that match, with the time to wait', async (status, code) => {
  expect((await fault({ status, retryAfter: 7, count: 2, match: 'GET .*messages' })).status).toBe(201);
  expect((await mailbox.graph('mailFolders')).status).toBe(200);
  for (const response of [await list(), await list()]) {
    expect(response.headers.get('retry-after')).toBe('7');
    expect(await codeOf(response)).toEqual([status, code]);
  }
  expect((await list()).status).toBe(200);
});

test('the mailbox is away until it is back, and takes mail all the same', async () => {
  await mailbox.local('/settings', { method: 'PATCH', json: { away: true } });
  for (const path of ['messages', 'mailFolders'])
    expect(await codeOf(await mailbox.graph(path))).toEqual([503, 'ErrorMailboxStoreUnavailable']);
  await mailbox.deliver(eml({ Subject: 'Meanwhile' }));
  await mailbox.local('/settings', { method: 'PATCH', json: { away: false } });
  expect((await mailbox.answer(200, 'messages?$top=1')).value).toMatchObject([{ subject: 'Meanwhile' }]);
});

test('faults that make no sense are refused, and so are parts: there are no batches', async () => {
  for (const json of [{}, { status: 200 }, { status: 503, part: true }, 'x'])
    expect((await fault(json)).status).toBe(400);
  const asText = { method: 'POST', headers: { 'content-type': 'text/plain' } };
  expect((await mailbox.local('/faults', asText)).status).toBe(415);
  expect(await (await mailbox.local('/faults')).json()).toEqual({ faults: [] });
});

test('requests are counted by kind, with what was refused', async () => {
  await list();
  await mailbox.graph('messages?$top=5');
  await mailbox.graph('nowhere');
  const counted = await (await mailbox.local('/requests')).json();
  expect(counted.total).toEqual({ http: 3, parts: 0 });
  expect(counted.byKind).toEqual({
    'GET messages': { http: 2, parts: 0 },
    'refused BadRequest': { http: 1, parts: 0 }
  });
  expect(counted.last[1]).toMatchObject({ method: 'GET', status: 200, path: expect.stringContaining('$top=5') });
});

test('what Graph does not have is refused: paths, methods, and the mailbox of the app itself', async () => {
  expect(await codeOf(await mailbox.graph('events'))).toEqual([400, 'BadRequest']);
  expect(await codeOf(await mailbox.graph('messages', { method: 'DELETE' }))).toEqual([405, 'BadRequest']);
  expect(await codeOf(await mailbox.graph('/me/messages'))).toEqual([400, 'BadRequest']);
  expect(await codeOf(await mailbox.graph('/users/%E0%A4%A/messages'))).toEqual([400, 'BadRequest']);
  const large = { method: 'POST', headers: { 'content-type': 'application/json' }, json: 'x'.repeat(5_000_000) };
  expect(await codeOf(await mailbox.graph('messages', large))).toEqual([413, 'RequestEntityTooLarge']);
});

test('the mailbox of someone else is closed to the app, whatever is asked of it', async () => {
  for (const user of ['director@regulator.example', 'nobody@regulator.example'])
    expect(await codeOf(await mailbox.graph(`/users/${user}/messages`))).toEqual([403, 'ErrorAccessDenied']);
  expect((await mailbox.graph('/users/NOTIFICATIONS@Regulator.example/messages')).status).toBe(200);
});

test('without a token for Graph nothing is answered', async () => {
  const empty = await fetch(`${mailbox.origin}/graph/v1.0/users/x/messages`);
  expect(await codeOf(empty)).toEqual([401, 'InvalidAuthenticationToken']);
  expect(await codeOf(await list('forged'))).toEqual([401, 'InvalidAuthenticationToken']);
});
