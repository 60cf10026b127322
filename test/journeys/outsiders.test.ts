import { STEP_IDS } from '../../src/domain/steps';
import { daysAgo } from '../support/days';
import { textOf } from '../support/chat';
import { historyOf, rowsOf } from '../support/site';
import { gather, type Cast } from './people';
import { openIntake, notify } from './story';
import { WINTERBOURNE_VIEW } from './winterbourne-view';

jest.setTimeout(240_000);

let cast: Cast;
let reference: string;
beforeAll(async () => {
  cast = await gather();
  await cast.director.open();
  ({ reference } = await notify(cast.inspector));
  await cast.director.shows(reference);
});
afterAll(() => cast.end());

const lastTextOf = (chat: Cast['inspector']) => {
  const last = chat.posted().at(-1);
  return `${last?.text ?? ''} ${textOf(last?.card)}`;
};
const register = () => rowsOf(cast.tenant, cast.people.lead, 'SCR Register');

test('a person who is not in the Directory gets a sentence, and no data', async () => {
  await cast.stranger.open();
  for (const words of ['hello', 'new adult', 'my reviews', reference]) {
    await cast.stranger.say(words);
    expect(lastTextOf(cast.stranger)).toContain('not in the Directory');
    expect(lastTextOf(cast.stranger)).not.toContain('Winterbourne');
  }
});

test('nor from the API, nor from SharePoint', async () => {
  const token = await cast.tenant.tokenOf(cast.people.stranger);
  const answer = await fetch(`${cast.tenant.service}/api/commands`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ step: 'request-imr', reference, key: crypto.randomUUID(), given: { askedOn: daysAgo(14) } })
  });
  expect(answer.status).toBe(403);
  expect(JSON.stringify(await answer.json())).not.toContain('Winterbourne');
  await expect(rowsOf(cast.tenant, cast.people.stranger, 'SCR Register')).rejects.toThrow('403');
});

test.each([
  ['no token', {}],
  ['no such token', { authorization: 'Bearer nonsense' }],
  [
    'a token that nobody signed',
    {
      authorization: `Bearer ${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{"oid":"x"}').toString('base64url')}.`
    }
  ]
])('%s: refused before anything is read', async (_what, headers) => {
  const answer = await fetch(`${cast.tenant.service}/api/commands`, {
    method: 'POST',
    headers: { ...(headers as Record<string, string>), 'content-type': 'application/json' },
    body: JSON.stringify({ step: 'request-imr', reference, key: crypto.randomUUID(), given: { askedOn: daysAgo(14) } })
  });
  expect(answer.status).toBe(401);
});

test('every step, pressed by the director of another region and by a stranger, changes nothing and tells no more than facts', async () => {
  const before = await register();
  await cast.otherDirector.open();
  const somewhere = cast.otherDirector.posted().at(-1) ?? (await cast.otherDirector.shows('review'));
  for (const chat of [cast.otherDirector, cast.stranger]) {
    for (const step of STEP_IDS.filter((id) => id !== 'notify-adult')) {
      const given = {
        version: '1.0',
        reasons: 'x',
        author: cast.people.author.id,
        askedOn: daysAgo(14),
        requestedOn: daysAgo(14),
        receivedOn: daysAgo(14),
        providedOn: daysAgo(14),
        service: 'x',
        locationCodes: 'RX3LD',
        document: 'https://x.example',
        independent: 'yes'
      };
      const pressed = await chat.press(
        somewhere,
        {
          verb: 'take-step',
          step,
          reference,
          form: 'k',
          actorId: cast.people.director.id,
          personId: cast.people.director.id
        },
        given
      );
      expect(textOf(pressed.card)).not.toContain('Winterbourne');
    }
    for (const verb of ['show-review', 'open-form']) {
      const pressed = await chat.press(somewhere, { verb, reference, step: 'request-imr' });
      // The facts of a review are open to everybody with a post.
      if (chat === cast.otherDirector) expect(textOf(pressed.card)).toContain('Details are for South West.');
      else expect(textOf(pressed.card)).not.toContain('Winterbourne');
      expect(textOf(pressed.card)).not.toMatch(/institution|Example 1/);
    }
  }
  expect(await register()).toEqual(before);
  expect(await historyOf(cast.tenant, reference)).toHaveLength(1);
});

test('a forged card payload changes nothing and is logged', async () => {
  const { form, submit } = await openIntake(cast.inspector);
  const before = await register();
  const forged: Record<string, unknown>[] = [
    { verb: 'drop-everything' },
    { verb: 'take-step', step: 'close-review', reference },
    { verb: 'take-step', step: '__proto__', reference },
    { verb: 'take-step', step: 'agree-imr', reference: "' or 1 eq 1 or Reference eq '" },
    { verb: 'take-step', step: 'agree-imr', reference: { $ne: '' } },
    { verb: ['take-step'] },
    { ...submit, form: '' }
  ];
  for (const data of forged) {
    const pressed = await cast.inspector.press(form, data, WINTERBOURNE_VIEW);
    expect(pressed.status).toBe(200);
  }
  for (const value of [null, 'text', { action: null }, { action: { verb: 'take-step' } }]) {
    expect((await cast.inspector.send({ type: 'invoke', name: 'adaptiveCard/action', value })).status).toBe(200);
  }
  expect(await register()).toEqual(before);
  expect(cast.tenant.serviceLog()).toContain('refused-press');
});

test('another person cannot take over a form, nor learn what became of it', async () => {
  const { form, submit } = await openIntake(cast.inspector);
  await cast.inspector.press(form, submit, WINTERBOURNE_VIEW);
  const pressed = await cast.author.press(form, submit, { ...WINTERBOURNE_VIEW, authority: 'Camden' });
  expect(textOf(pressed.card)).not.toMatch(/SCR-A-\d/);
});

test('nothing personal is in the log', () => {
  expect(cast.tenant.serviceLog()).toContain(reference);
  for (const detail of [cast.people.director.name, cast.people.stranger.name, 'Winterbourne'])
    expect(cast.tenant.serviceLog()).not.toContain(detail);
});
