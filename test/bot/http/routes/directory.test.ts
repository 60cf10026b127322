import { directoryRoute } from '../../../../bot/http/routes/directory';
import type { Reply } from '../../../../bot/http/routes/route';
import type { Result, DirectoryChange } from '../../../../bot/commands/directory-changes';
import { RegisterUnavailable } from '../../../../src/register/client/sharepoint-client';
import { say } from '../../speaking';

const wishes: DirectoryChange[] = [];
let result: () => Promise<Result>;
const ask = (body: unknown): Promise<Reply> => {
  const route = directoryRoute({ handleChange: (wish) => (wishes.push(wish), result()) }, () => say);
  if (route.permission !== 'signed-in') throw new Error('Only a signed-in person may change the Directory.');
  return route.handler({ actorId: 'p1', body, query: {} });
};
beforeEach(() => void wishes.splice(0));

test('the Directory is changed as the person of the token', async () => {
  const actor = { id: 'p1', name: 'Lesley Grant', holdings: [] };
  result = () => Promise.resolve({ ok: true, actor, rows: [], changed: [] });
  await expect(
    ask({ action: 'end', given: { row: 'r', until: '2026-08-03' }, actorId: 'somebody else' })
  ).resolves.toEqual({ status: 200, body: { changed: [] } });
  expect(wishes).toEqual([{ actorId: 'p1', action: 'end', given: { row: 'r', until: '2026-08-03' } }]);
});

test('a refusal has its sentence, a busy SharePoint says when to try again', async () => {
  result = () =>
    Promise.resolve({ ok: false, refusal: { code: 'not-your-role', rule: 'KP-2', sentence: 'Ask an administrator.' } });
  await expect(ask({ action: 'enter', given: {} })).resolves.toMatchObject({
    status: 403,
    code: 'not-your-role',
    body: { refusal: { sentence: 'Ask an administrator.' } }
  });
  result = () => Promise.reject(new RegisterUnavailable('busy', 7));
  await expect(ask({ action: 'enter', given: {} })).resolves.toMatchObject({ status: 503, retryAfterSeconds: 7 });
});

test.each([[undefined], [{}], [{ action: 'delete', given: {} }], [{ action: 'end', given: { until: 3 } }]])(
  '%j is not a change',
  async (body) => {
    await expect(ask(body)).resolves.toMatchObject({ status: 400, code: 'malformed' });
    expect(wishes).toEqual([]);
  }
);
