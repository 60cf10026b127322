import { PATHS } from '../../src/client/paths';
import type { StepId } from '../../src/domain/steps';
import { daysAgo } from '../support/days';
import { historyOf, registerRow, rowsOf } from '../support/site';
import { until } from '../support/until';
import { buttonsOf, textOf } from '../support/chat';
import { command, does, type Answered } from './as-people';
import { gather, type Cast } from './people';
import { untilSubmitted } from './story';
import { unlikeAny } from './winterbourne-view';
import type { Persona } from '../support/tenant';

jest.setTimeout(240_000);

let cast: Cast;
beforeAll(async () => {
  cast = await gather();
});
afterAll(() => cast.end());

const begun = (what: string): Promise<string> =>
  command(cast.tenant, cast.people.inspector, { step: 'notify-adult', given: unlikeAny(what) }).then(({ body }) => {
    if (!body.reference) throw new Error(JSON.stringify(body));
    return body.reference;
  });

const take = (reference: string, step: StepId, given: Record<string, string>, by = cast.people.inspector) =>
  does(cast.tenant, by, step, given, reference);

const withdraw = (reference: string, of: string, by: Persona = cast.people.inspector): Promise<Answered> =>
  command(cast.tenant, by, { step: 'withdraw', reference, given: { of, why: 'It belongs to another review.' } });

async function reads<T>(path: string, by: Persona = cast.people.inspector): Promise<T> {
  const answer = await fetch(cast.tenant.service + path, {
    headers: { authorization: `Bearer ${await cast.tenant.tokenOf(by)}` }
  });
  return (await answer.json()) as T;
}

interface Tracked {
  readonly review: {
    readonly tracks: Record<string, string>;
    readonly done: Record<string, { given: object } | undefined>;
  };
}
const review = async (reference: string) => (await reads<Tracked>(`${PATHS.review}?reference=${reference}`)).review;

test('an IMR requested by mistake: the review is as it was, both stay in the history, and the director is informed', async () => {
  await cast.director.open();
  const reference = await begun('requested');
  await take(reference, 'request-imr', { askedOn: daysAgo(0) });
  expect((await withdraw(reference, 'request-imr/2', cast.people.stranger)).status).not.toBe(200);
  const elsewhere = await withdraw(reference, 'request-imr/2', cast.people.otherDirector);
  expect(elsewhere.body.refusal?.code).toBe('no-such-review');
  expect((await withdraw(reference, 'request-imr/2')).status).toBe(200);
  expect((await review(reference)).tracks['imr']).toBe('not-requested');
  await cast.director.shows(reference, 'Withdrawn, recorded by mistake');
  const rows = await until(
    async () => {
      const found = await historyOf(cast.tenant, reference);
      return found.length === 3 ? found : undefined;
    },
    { what: 'the history' }
  );
  expect(rows.map(({ Title }) => Title)).toContain('Withdrawn: recorded by mistake');
  const history = await reads<{ events: { step: string }[]; offers: { of: string }[] }>(
    `${PATHS.history}?reference=${reference}`
  );
  expect(history.events.map(({ step }) => step)).toEqual(['notify-adult', 'request-imr', 'withdraw']);
  expect(history.offers.map(({ of }) => of)).toEqual(['notify-adult/1']);
});

test('progress on the wrong review, and a wrong date', async () => {
  const reference = await begun('progress');
  await take(reference, 'record-progress', { heardOn: daysAgo(1), source: 'holder', note: 'The panel met.' });
  await take(reference, 'record-progress', { heardOn: daysAgo(0), source: 'holder', note: 'Of another case.' });
  expect((await withdraw(reference, 'record-progress/3')).status).toBe(200);
  await take(reference, 'correct-step', { of: 'record-progress/2', why: 'A slip.', heardOn: daysAgo(2) });
  expect((await review(reference)).done['record-progress']?.given).toMatchObject({
    heardOn: daysAgo(2),
    note: 'The panel met.'
  });
});

test('an action entered twice: one is left, in the review and in the list of actions', async () => {
  const reference = await begun('action');
  const action = { organisation: 'Castlebeck', regulated: 'yes', action: 'Train all staff.', due: daysAgo(-30) };
  await take(reference, 'add-actions', action);
  const again = { step: 'add-actions', reference, given: action } as const;
  const { inspector } = cast.people;
  expect((await command(cast.tenant, inspector, again)).body.refusal?.code).toBe('unlikely');
  expect((await command(cast.tenant, inspector, { ...again, anyway: ['unlikely'] })).status).toBe(200);
  const ids = async () =>
    (await rowsOf(cast.tenant, cast.people.lead, 'SCR Actions'))
      .filter(({ Reference }) => Reference === reference)
      .map(({ ActionId }) => ActionId);
  await until(async () => (await ids()).length === 2 || undefined, { what: 'two actions' });
  expect((await withdraw(reference, 'add-actions/3')).status).toBe(200);
  await until(async () => (await ids()).join() === 'A1' || undefined, { what: 'one action' });
});

test('an agreement taken back until the IMR has been provided, and no longer then', async () => {
  const { director } = cast.people;
  const reference = await untilSubmitted(cast);
  await take(reference, 'agree-imr', { version: '1.0', read: 'yes' }, director);
  const agreed = 'agree-imr/6';
  expect((await withdraw(reference, agreed)).body.refusal?.sentence).toMatch(/^Only the regional director/);
  expect((await withdraw(reference, agreed, director)).status).toBe(200);
  expect((await review(reference)).tracks['imr']).toBe('submitted');
  await take(reference, 'agree-imr', { version: '1.0', read: 'yes' }, director);
  await take(reference, 'provide-imr', { version: '1.0', providedOn: daysAgo(0) });
  const { body } = await withdraw(reference, 'agree-imr/8', director);
  expect(body.refusal?.sentence).toContain('The IMR has been provided to the partnership');
});

test('in the chat the history offers it, and a notification withdrawn closes the review', async () => {
  const reference = await begun('chat');
  await cast.inspector.open();
  await cast.inspector.say(reference);
  const card = await cast.inspector.shows(reference, 'Record something else');
  const pressedAt = async (verb: string, more: Record<string, unknown> = {}) =>
    cast.inspector.press(card, { verb, reference, ...more });
  await pressedAt('show-history');
  const history = await cast.inspector.shows('History', 'New adult review recorded');
  const open = Object.values(buttonsOf(history.card)).find((each) => each['step'] === 'withdraw') ?? {};
  await cast.inspector.press(history, open);
  const form = await cast.inspector.shows('Why was this recorded by mistake?');
  const submitOn = ({ card: shown }: { readonly card?: unknown }) =>
    Object.values(buttonsOf(shown)).find(({ verb }) => verb === 'take-step') ?? {};
  const typed = { why: 'Recorded on the wrong day of another case.' };
  const asked = await cast.inspector.press(form, submitOn(form), typed);
  expect(textOf(asked.card)).toContain('This closes the review as recorded by mistake.');
  const taken = await cast.inspector.press(form, submitOn(asked), typed);
  expect(textOf(taken.card)).toContain('Recorded by mistake');
  expect((await review(reference)).tracks['entry']).toBe('closed');
  await registerRow(cast.tenant, cast.people.lead, reference, (row) => JSON.stringify(row).includes('Closed'));
});
