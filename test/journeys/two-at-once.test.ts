import { buttonsOf, textOf } from '../support/chat';
import { historyOf, rowsOf } from '../support/site';
import { until } from '../support/until';
import { gather, type Cast } from './people';
import { button, openIntake, REFERENCE, untilSubmitted } from './story';
import { unlikeAny } from './winterbourne-view';

jest.setTimeout(240_000);

let cast: Cast;
beforeAll(async () => {
  cast = await gather();
});
afterAll(() => cast.end());

const send = async (reference: string, step: string, given: Record<string, string>) => {
  const token = await cast.tenant.tokenOf(cast.people.director);
  return fetch(`${cast.tenant.service}/api/commands`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ step, reference, key: crypto.randomUUID(), given })
  });
};

test('Agree on the card and Return in the web part at the same moment: one wins, the other sees what happened, one history row', async () => {
  const reference = await untilSubmitted(cast);
  const card = await cast.director.shows(reference, 'Agree or return an IMR');
  const [pressed, sent] = await Promise.all([
    cast.director.press(card, button(card.card, 'I have read version')),
    send(reference, 'return-imr', { version: '1.0', reasons: 'Please add the chronology.' })
  ]);
  const answer = (await sent.json()) as { refusal?: { sentence: string } };
  const seen = sent.ok ? textOf(pressed.card) : (answer.refusal?.sentence ?? '');
  expect(seen).toContain(sent.ok ? 'IMR returned for changes' : 'IMR agreed');
  expect(seen).toContain(cast.people.director.name);
  await cast.inspector.shows(reference);
  const steps = async () => (await historyOf(cast.tenant, reference)).length;
  for (const end = Date.now() + 5000; (await steps()) < 6 && Date.now() < end;);
  expect(await steps()).toBe(6);
});

test('the same notification submitted five times at once makes one review', async () => {
  const { form, submit } = await openIntake(cast.inspector);
  const pressed = await Promise.all(
    Array.from({ length: 5 }, () =>
      cast.inspector.press(form, submit, { ...unlikeAny('five'), service: 'Pressed five times' })
    )
  );
  const references = new Set(pressed.map(({ card }) => REFERENCE.exec(textOf(card))?.[0]));
  expect([...references]).toEqual([expect.stringMatching(REFERENCE)]);
  const rows = await until(
    async () => {
      const all = await rowsOf(cast.tenant, cast.people.lead, 'SCR Register');
      const found = all.filter(({ Service }) => Service === 'Pressed five times');
      return found.length > 0 ? found : undefined;
    },
    { what: 'the row of the review' }
  );
  expect(rows).toHaveLength(1);
  const again = await cast.inspector.press(form, submit, { ...unlikeAny('five'), service: 'Pressed five times' });
  expect(textOf(again.card)).toContain([...references][0]);
});

test('two notifications at the same moment get two references', async () => {
  const first = await openIntake(cast.inspector);
  const second = await openIntake(cast.author);
  const [one, two] = await Promise.all([
    cast.inspector.press(first.form, first.submit, unlikeAny('one')),
    cast.author.press(second.form, second.submit, { ...unlikeAny('other'), authority: 'Camden' })
  ]);
  const references = [one, two].map(({ card }) => REFERENCE.exec(textOf(card))?.[0]);
  expect(new Set(references).size).toBe(2);
  expect(references).not.toContain(undefined);
});

test('a button of the old Action.Submit kind does the same, and its card is edited', async () => {
  const { form, submit } = await openIntake(cast.inspector);
  await cast.inspector.submit(form, submit, { ...unlikeAny('older'), service: 'By the older button' });
  const receipt = await cast.inspector.shows('By the older button', cast.people.director.name);
  expect(receipt.id).toBe(form.id);
  expect(Object.keys(buttonsOf(receipt.card)).length).toBeGreaterThan(0);
});
