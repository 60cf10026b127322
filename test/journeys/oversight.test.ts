import { rowKey } from '../../src/domain/people/directory/row';
import { PATHS } from '../../src/client/paths';
import { daysAgo } from '../support/days';
import { openChats, type Chats } from '../support/chat';
import { startTenant, type Persona, type Tenant } from '../support/tenant';
import { get, post, rowsIn } from './requests';
import { WINTERBOURNE_VIEW } from './winterbourne-view';

jest.setTimeout(240_000);

let tenant: Tenant;
let chats: Chats;
let lead: Persona;
let inspector: Persona;
let manager: Persona;
let reference = '';

beforeAll(async () => {
  tenant = await startTenant();
  chats = await openChats(tenant.service);
  lead = tenant.persona('regional-safeguarding-lead', 'South West');
  inspector = tenant.persona('compliance-inspector', 'South West');
  manager = tenant.persona('compliance-manager', 'South West');
  for (const person of [lead, inspector, manager]) await chats.of(person).open();
});
afterAll(async () => {
  await chats?.close();
  await tenant?.stop();
});

const ask = (person: Persona, path: string, body: unknown) => post(tenant, person, path, body);
const read = (person: Persona, path: string) => get(tenant, person, path);
const rowsOf = (list: string) => rowsIn(tenant, lead, list);

test('the lead ends a post in the chat, and sees what nobody holds', async () => {
  const callum = tenant.persona('mental-health-operations-manager', 'South West');
  await chats.of(lead).say('directory');
  const card = await chats.of(lead).shows('Directory', callum.name);
  const row = rowKey({
    personId: callum.id,
    name: callum.name,
    email: '',
    post: 'mental-health-operations-manager',
    region: 'South West'
  });
  const pressed = await chats
    .of(lead)
    .press(card, { verb: 'keep-directory', action: 'end', at: 'South West' }, { row, until: daysAgo(1) });
  expect(JSON.stringify(pressed.card)).toContain('Vacant: mental health operations manager.');
  expect((await rowsOf('SCR Directory')).find(({ PersonId }) => PersonId === callum.id)).toMatchObject({
    EndedBy: lead.name
  });
});

test('a review that they had to be told of says that nobody was told', async () => {
  const given = { ...WINTERBOURNE_VIEW, mentalHealth: 'yes', criterion: 'unknown' };
  const { status, body } = await ask(inspector, PATHS.commands, { step: 'notify-adult', key: 'oversight', given });
  expect(status).toBe(200);
  reference = body.reference ?? '';
  await chats.of(lead).say(reference);
  await chats.of(lead).shows(reference, 'Vacant: mental health operations manager');
});

test('whoever is entered in the vacant post is told of it, once', async () => {
  const entered = await ask(lead, PATHS.directory, {
    action: 'enter',
    given: { post: 'mental-health-operations-manager', place: 'South West', person: manager.id, from: daysAgo(0) }
  });
  expect(entered.status).toBe(200);
  await chats.of(manager).shows(reference, 'mental health operations');
  expect(
    chats
      .of(manager)
      .posted()
      .filter(({ summary }) => summary.includes('mental health operations'))
  ).toHaveLength(1);
});

test('the Directory is kept by nobody else, and not for another region', async () => {
  const given = {
    post: 'regional-director',
    place: 'South West',
    person: tenant.persona(undefined).id,
    name: 'Rowan Whitlock',
    from: daysAgo(0)
  };
  expect(await ask(inspector, PATHS.directory, { action: 'enter', given })).toMatchObject({ status: 403 });
  expect(await ask(lead, PATHS.directory, { action: 'enter', given: { ...given, place: 'London' } })).toMatchObject({
    status: 403,
    body: {
      refusal: {
        sentence: 'You manage posts of South West, but not regional director for London. Ask an administrator.'
      }
    }
  });
  expect(await ask(lead, PATHS.directory, { action: 'enter', given: { ...given, person: lead.id } })).toMatchObject({
    status: 409
  });
  expect((await rowsOf('SCR Directory')).filter(({ Title }) => Title === 'Rowan Whitlock')).toEqual([]);
});

test('KP-2: “On receipt … the central SCR spreadsheet … should be completed”: the lead sees what was entered late', async () => {
  await chats.of(lead).say('gaps');
  await chats
    .of(lead)
    .shows('Gaps in the register', reference, 'Entered late: ', 'working days after we were notified');
});

test('the lead reminds whoever can fill the gaps of everything with one request of the page, once a day; the chat knows', async () => {
  const reminds = (person: Persona) => ask(person, PATHS.reminders, { person: inspector.id });
  expect(await read(lead, PATHS.reminders)).toEqual({ people: [] });
  expect(await reminds(lead)).toMatchObject({
    status: 200,
    body: {
      outcome: 'sent',
      sentence: expect.stringContaining(`Reminder sent to ${inspector.name}: one message with `) as string
    }
  });
  const list = await chats.of(inspector).shows(`Reminder from ${lead.name}: your tasks`, reference);
  expect(JSON.stringify(list)).toContain('Complete the register entry: why it is held');
  expect(await read(lead, PATHS.reminders)).toEqual({ people: [inspector.id] });
  await chats.of(lead).say('gaps');
  const gaps = await chats
    .of(lead)
    .shows('Gaps in the register', reference, 'Why a review is being held', `Remind ${inspector.name}`);
  const again = await chats.of(lead).press(gaps, { verb: 'remind-all', person: inspector.id });
  expect(JSON.stringify(again.card)).toContain(`${inspector.name} has already had a reminder today.`);
  expect(await reminds(lead)).toMatchObject({ status: 200, body: { outcome: 'already-sent' } });
  expect(
    chats
      .of(inspector)
      .posted()
      .filter(({ card }) => JSON.stringify(card).includes(`Reminder from ${lead.name}`))
  ).toHaveLength(1);
});

test('nobody else reminds or hands over, and a person who is not in the Directory is nobody to remind', async () => {
  const given = { from: inspector.id, inspector: manager.id, reason: 'For a change.' };
  const sentence = 'Only a regional safeguarding lead can do this, in their own region.';
  for (const [path, body] of [
    [PATHS.reminders, { person: manager.id }],
    [PATHS.handOver, { key: 'theirs', given }]
  ] as const)
    expect(await ask(inspector, path, body)).toMatchObject({ status: 403, body: { refusal: { sentence } } });
  expect(await ask(tenant.persona(undefined), PATHS.reminders, { person: manager.id })).toMatchObject({ status: 403 });
  expect(await ask(lead, PATHS.reminders, { person: tenant.persona(undefined).id })).toMatchObject({ status: 400 });
});

test('the lead hands over reviews of an inspector, those that are ticked on the page or all with one form: each in its own history, both told once', async () => {
  const second = await ask(inspector, PATHS.commands, {
    step: 'notify-adult',
    key: 'second',
    anyway: true,
    given: { ...WINTERBOURNE_VIEW, service: 'Elm Court', locationCodes: 'RX3LD' }
  });
  expect(second.status).toBe(200);
  const one = second.body.reference ?? '';
  const other = tenant.persona('compliance-inspector', 'London');
  const handOver = (references: readonly string[]) =>
    ask(lead, PATHS.handOver, {
      key: 'one of them',
      given: { from: inspector.id, inspector: other.id, reason: 'The service is nearer to them.' },
      references
    });
  expect(await ask(lead, PATHS.handOver, { key: 'k', given: { from: inspector.id } })).toMatchObject({
    status: 400,
    body: { refusal: { fields: { reason: 'Enter why you are handing them over.' } } }
  });
  // The page hands over those that are ticked; sent again, each is handed over once.
  for (let time = 0; time < 2; time += 1)
    expect(await handOver([one, 'SCR-A-2026-9999'])).toMatchObject({
      status: 200,
      body: { done: [one], left: [{ reference: 'SCR-A-2026-9999' }] }
    });
  const back = await ask(lead, PATHS.handOver, {
    key: 'back again',
    given: { from: other.id, inspector: inspector.id, reason: 'They are not.' }
  });
  expect(back.body).toMatchObject({ done: [one], left: [] });
  await chats.of(lead).say('gaps');
  const gaps = await chats.of(lead).shows('Gaps in the register', 'Hand over reviews');
  const form = await chats.of(lead).press(gaps, { verb: 'hand-over-form' });
  expect(JSON.stringify(form.card)).toContain('Whose reviews are you handing over?');
  const pressed = await chats
    .of(lead)
    .press(
      gaps,
      { verb: 'hand-over-all', form: 'all-of-them' },
      { from: inspector.id, inspector: manager.id, reason: 'They have moved to another team.' }
    );
  expect(JSON.stringify(pressed.card)).toContain('Handed over: 2 reviews.');
  await chats
    .of(manager)
    .shows(`Reviews handed over to you from ${inspector.name}`, reference, second.body.reference ?? '');
  await chats.of(inspector).shows(`Reviews of yours have been handed over to ${manager.name}`, reference);
  expect(JSON.stringify(chats.of(manager).posted())).not.toContain('You are now the case inspector');
  for (const each of [reference, one])
    expect(JSON.stringify(await read(lead, `${PATHS.history}?reference=${each}`))).toContain(
      'They have moved to another team.'
    );
});

test('KP-2: closing as recorded twice asks which review, and refuses one that is not there or is somebody else’s in the same words', async () => {
  const other = tenant.persona('compliance-inspector', 'London');
  const elsewhere = await ask(other, PATHS.commands, {
    step: 'notify-adult',
    key: 'elsewhere',
    anyway: true,
    given: { ...WINTERBOURNE_VIEW, authority: 'Camden', partnership: 'Camden Board', locationCodes: 'RX3LD' }
  });
  expect(elsewhere.status).toBe(200);
  const close = (otherReference: string) =>
    ask(lead, PATHS.commands, {
      step: 'close',
      reference,
      key: crypto.randomUUID(),
      given: { ending: 'duplicate', otherReference, reason: 'The partnership wrote to us twice.' }
    });
  const [hidden, missing] = [await close(elsewhere.body.reference ?? ''), await close('SCR-A-2026-9999')];
  expect([hidden.status, missing.status]).toEqual([409, 409]);
  expect(hidden.body.refusal?.sentence).toMatch(/^Enter the reference of a review that you can open\./);
  expect(hidden.body.refusal).toEqual(missing.body.refusal);
});

test('an action of its plan stands in the list of actions, for everybody to browse', async () => {
  const plan = {
    organisation: 'Castlebeck Care (Teesdale) Ltd',
    regulated: 'yes',
    action: 'Train every member of staff.',
    due: daysAgo(-60),
    locationCode: WINTERBOURNE_VIEW.locationCodes
  };
  expect(
    (await ask(inspector, PATHS.commands, { step: 'add-actions', reference, key: crypto.randomUUID(), given: plan }))
      .status
  ).toBe(200);
  const deadline = Date.now() + 10_000;
  let rows = await rowsOf('SCR Actions');
  while (rows.length === 0 && Date.now() < deadline) rows = await rowsOf('SCR Actions');
  expect(rows).toMatchObject([
    {
      Reference: reference,
      ActionId: 'A1',
      Organisation: plan.organisation,
      State: 'Not started',
      Standing: 'Open',
      Region: 'South West'
    }
  ]);
});
