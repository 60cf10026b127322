import { daysAgo } from '../support/days';
import { textOf } from '../support/chat';
import { historyOf, registerRow } from '../support/site';
import { until } from '../support/until';
import { gather, type Cast } from './people';
import { writesImr, writesMore } from './as-people';
import { notify, take } from './story';
import { WINTERBOURNE_VIEW } from './winterbourne-view';

jest.setTimeout(240_000);

let cast: Cast;
let reference: string;
beforeAll(async () => {
  cast = await gather();
});
afterAll(() => cast.end());

test('whatever somebody types, the bot says what it can do for them', async () => {
  await cast.inspector.open();
  await cast.inspector.say('good morning');
  const hello = await cast.inspector.shows('Record a new adult review');
  expect(textOf(hello.card)).toContain('Compliance inspector');
});

test('the card of a notification turns into a receipt with the reference, and the director is told', async () => {
  await Promise.all([cast.director.open(), cast.otherDirector.open()]);
  const made = await notify(cast.inspector);
  reference = made.reference;
  const notice = await cast.director.shows(reference, 'South Gloucestershire');
  expect(textOf(notice.card)).toContain('Winterbourne View Hospital');
  expect(JSON.stringify(notice.card)).toContain(`${cast.tenant.service}/r/${reference}`);
  const receipt = await cast.inspector.shows(reference, cast.people.director.name, 'not yet read');
  expect(receipt.id).toBe(made.receipt.id);
});

test('the director of another region has nothing', () => {
  expect(cast.otherDirector.posted().filter(({ card, text }) => (text + textOf(card)).includes(reference))).toEqual([]);
});

test('the lead finds the entry in the SCR Register, with its location code', async () => {
  const row = await registerRow(cast.tenant, cast.people.lead, reference);
  expect(row).toMatchObject({
    LocationCodes: WINTERBOURNE_VIEW.locationCodes,
    Region: 'South West',
    Partnership: WINTERBOURNE_VIEW.partnership
  });
});

test('the director is told of the request for an IMR, and the terms of reference are requested and received', async () => {
  await take(cast.inspector, reference, 'request-imr', { askedOn: daysAgo(14), dueOn: daysAgo(-25) });
  await cast.director.shows(reference, 'has requested an IMR');
  await take(cast.inspector, reference, 'request-terms', { requestedOn: daysAgo(13) });
  const { pressed } = await take(cast.inspector, reference, 'receive-terms', { receivedOn: daysAgo(11) });
  expect(pressed.statusCode).toBe(200);
});

test('the inspector of the case is refused as author, with the sentence that says why; somebody independent is appointed and told', async () => {
  const { pressed } = await take(cast.director, reference, 'appoint-author', { author: cast.people.inspector.id });
  expect(textOf(pressed.card)).toContain('is the case inspector');
  await take(cast.director, reference, 'appoint-author', { author: cast.people.author.id });
  await cast.author.open();
  await cast.author.shows(reference, 'appointed to write the IMR');
});

test('the IMR cannot be recorded as provided before it is agreed', async () => {
  const token = await cast.tenant.tokenOf(cast.people.inspector);
  const answer = await fetch(`${cast.tenant.service}/api/commands`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      step: 'provide-imr',
      reference,
      key: crypto.randomUUID(),
      given: { providedOn: daysAgo(0) }
    })
  });
  expect(answer.status).toBe(409);
  expect(await answer.json()).toMatchObject({ refusal: { code: 'not-open', rule: 'KP-11' } });
});

test('the author submits, the director returns it with reasons, the author submits again, the director agrees: every card shows it', async () => {
  await writesImr(cast.tenant, cast.people.author, reference, '1.0');
  await take(cast.author, reference, 'submit-imr', { version: '1.0', independent: 'yes' });
  await cast.director.shows(reference, 'Agree or return an IMR');
  await take(cast.director, reference, 'return-imr', { reasons: 'Please add the chronology for 2010.' });
  await cast.author.shows(reference, 'Please add the chronology for 2010.');
  await writesMore(cast.tenant, cast.people.author, reference, 'It found the same each time.');
  await take(cast.author, reference, 'submit-imr', { version: '1.1', independent: 'yes' });
  await cast.director.shows(reference, '1.1', 'Since version 1.0, which was returned: 6 words more');
  await take(cast.director, reference, 'agree-imr');
  for (const chat of [cast.inspector, cast.director, cast.author]) {
    await chat.shows(reference, 'Agreed');
    const stale = () =>
      chat
        .posted()
        .filter(({ card }) => textOf(card).includes(reference) && !/Agreed|There is a newer card/.test(textOf(card)));
    for (const end = Date.now() + 40_000; stale().length > 0 && Date.now() < end;)
      await new Promise((resolve) => setTimeout(resolve, 50));
    expect(stale().map(({ card }) => textOf(card))).toEqual([]);
  }
});

test('only then it is recorded as provided, and the history says who did what', async () => {
  await take(cast.inspector, reference, 'provide-imr', { providedOn: daysAgo(0) });
  await cast.inspector.shows(reference, 'Provided');
  const history = await until(
    async () => {
      const rows = await historyOf(cast.tenant, reference);
      return rows.length > 10 ? rows : undefined;
    },
    { what: 'eleven rows of history' }
  );
  const steps = history.map(({ Seq, By, Title }) => `${String(Seq)} ${String(By)}: ${String(Title)}`);
  const { inspector, director, author } = cast.people;
  expect(steps.map((line) => line.split(':')[0])).toEqual([
    `1 ${inspector.name}`,
    `2 ${inspector.name}`,
    `3 ${inspector.name}`,
    `4 ${inspector.name}`,
    `5 ${director.name}`,
    `6 ${author.name}`,
    `7 ${author.name}`,
    `8 ${director.name}`,
    `9 ${author.name}`,
    `10 ${director.name}`,
    `11 ${inspector.name}`
  ]);
});
