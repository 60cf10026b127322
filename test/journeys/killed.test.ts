import { setTimeout as wait } from 'node:timers/promises';

import { textOf } from '../support/chat';
import { historyOf } from '../support/site';
import { until } from '../support/until';
import { gather, type Cast } from './people';
import { WINTERBOURNE_VIEW } from './winterbourne-view';

jest.setTimeout(300_000);

let cast: Cast;
beforeAll(async () => {
  cast = await gather();
  await cast.director.open();
});
afterAll(() => cast.end());

/** The digest of a working day names reviews, too, and is no notice. */
const notices = (reference: string) =>
  cast.director
    .posted()
    .filter(({ card, summary }) => textOf(card).includes(reference) && !/^Your reviews, /.test(summary ?? ''));

async function accepted(): Promise<string> {
  const token = await cast.tenant.tokenOf(cast.people.inspector);
  const answer = await fetch(`${cast.tenant.service}/api/commands`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ step: 'notify-adult', key: crypto.randomUUID(), anyway: true, given: WINTERBOURNE_VIEW })
  });
  const body = (await answer.json()) as { reference?: string };
  if (!answer.ok || !body.reference) throw new Error(`Not accepted: ${answer.status} ${JSON.stringify(body)}`);
  return body.reference;
}

// The moments lie between the answer and the end of its effects: before the history row, between it and the notice,
// after the notice. A stop after each single request is tested in test/bot/outbox, without a process.
test.each([0, 15, 60, 400])(
  'killed %i ms after a command was accepted: after the restart the notice is delivered and the history row is there, once',
  async (delay) => {
    const reference = await accepted();
    await wait(delay);
    cast.tenant.killService();
    await cast.tenant.serviceBack();
    await until(() => notices(reference).length > 0 || undefined, { what: 'the notice', within: 40_000 });
    await until(async () => (await historyOf(cast.tenant, reference)).length === 1 || undefined, {
      what: 'the history row',
      within: 40_000
    });
    await wait(500);
    expect(await historyOf(cast.tenant, reference)).toHaveLength(1);
    // A kill between Teams accepting a message and our record of it may bring it twice: then it reads as the same
    // notice.
    const [first, ...more] = notices(reference);
    expect(more.length).toBeLessThanOrEqual(1);
    for (const again of more) expect(again.summary).toBe(first?.summary);
  }
);

test('a notice waits for somebody who has not opened their chat, over a restart', async () => {
  const manager = cast.chats.of(cast.tenant.persona('mental-health-operations-manager', 'South West'));
  const token = await cast.tenant.tokenOf(cast.people.inspector);
  const answer = await fetch(`${cast.tenant.service}/api/commands`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      step: 'notify-adult',
      key: crypto.randomUUID(),
      anyway: true,
      given: { ...WINTERBOURNE_VIEW, mentalHealth: 'yes' }
    })
  });
  const { reference } = (await answer.json()) as { reference: string };
  cast.tenant.killService();
  await cast.tenant.serviceBack();
  expect(manager.posted()).toEqual([]);
  await manager.open();
  await manager.shows(reference, 'involving mental health operations');
});
