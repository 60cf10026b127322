import { textOf } from '../support/chat';
import { historyOf, rowsOf } from '../support/site';
import { until } from '../support/until';
import { gather, type Cast } from './people';
import { notify, openIntake, REFERENCE } from './story';
import { unlikeAny, WINTERBOURNE_VIEW } from './winterbourne-view';

jest.setTimeout(240_000);

let cast: Cast;
beforeAll(async () => {
  cast = await gather();
  await cast.director.open();
});
afterAll(() => cast.end());
afterEach(() => cast.tenant.faults([]));

const register = () => rowsOf(cast.tenant, cast.people.lead, 'SCR Register');

test.each([
  ['answers 429', { status: 429, retryAfter: 20, count: 50 }],
  ['answers 503', { status: 503, count: 50 }],
  ['closes the line', { drop: true, count: 50 }]
])(
  'SharePoint %s: the person is told to try again, nothing typed is lost, and the next press records it once',
  async (what, fault) => {
    const notification = unlikeAny(what);
    const { form, submit } = await openIntake(cast.inspector);
    const before = (await register()).length;
    await cast.tenant.faults([fault]);
    const started = Date.now();
    const refused = await cast.inspector.press(form, submit, notification);
    expect(Date.now() - started).toBeLessThan(5000);
    expect(textOf(refused.card)).toMatch(/again/);
    expect(textOf(refused.card)).toContain(notification.partnership);
    await cast.tenant.faults([]);
    expect(await register()).toHaveLength(before);
    const pressed = await cast.inspector.press(form, submit, notification);
    expect(textOf(pressed.card)).toMatch(REFERENCE);
    await until(async () => (await register()).length > before || undefined, { what: 'the row', within: 20_000 });
    expect(await register()).toHaveLength(before + 1);
  }
);

test('SharePoint fails after the command was saved: history and notice come late, once', async () => {
  await cast.tenant.faults([{ status: 503, count: 12, match: 'SCR%20(History|Messages)|SCR (History|Messages)' }]);
  const { reference } = await notify(cast.inspector, unlikeAny('late'));
  await cast.tenant.faults([]);
  await until(() => cast.director.posted().some(({ card }) => textOf(card).includes(reference)) || undefined, {
    what: 'the notice',
    within: 40_000
  });
  await until(async () => (await historyOf(cast.tenant, reference)).length === 1 || undefined, {
    what: 'the history row',
    within: 40_000
  });
  expect(cast.director.posted().filter(({ card }) => textOf(card).includes(reference))).toHaveLength(1);
});

test('Teams fails: the notice comes late, once', async () => {
  cast.chats.failWith(503);
  const token = await cast.tenant.tokenOf(cast.people.inspector);
  const answer = await fetch(`${cast.tenant.service}/api/commands`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ step: 'notify-adult', key: crypto.randomUUID(), anyway: true, given: WINTERBOURNE_VIEW })
  });
  const { reference } = (await answer.json()) as { reference: string };
  cast.chats.failWith(0);
  await until(() => cast.director.posted().some(({ card }) => textOf(card).includes(reference)) || undefined, {
    what: 'the notice',
    within: 60_000
  });
  expect(cast.director.posted().filter(({ card }) => textOf(card).includes(reference))).toHaveLength(1);
});
