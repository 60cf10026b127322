import { STEPS } from '../../src/domain/steps';
import { ANOTHER } from '../../bot/cards/form-card';
import { buttonsOf, textOf, type Chat, type Posted } from '../support/chat';
import { daysAgo } from '../support/days';
import { historyOf, registerRow } from '../support/site';
import type { Persona } from '../support/tenant';
import { until } from '../support/until';
import { gather, type Cast } from './people';
import { button, take, type Typed } from './story';
import { say } from '../bot/speaking';

jest.setTimeout(240_000);

const REFERENCE = /SCR-C-\d{4}-\d{4,}/;
const MINUTE = 60_000;
/** What the mailbox received. The person is named by initials. */
const NOTIFICATION: Typed = {
  partnership: 'Somerset Safeguarding Children Board',
  commissioner: 'NHS Somerset',
  authority: 'Somerset',
  notifiedOn: daysAgo(0),
  initiatedOn: daysAgo(4),
  criterion: 'child-injury',
  regulatedService: 'yes',
  service: 'Example Community Hospital',
  locationCodes: '1-1234567890',
  mentalHealth: 'no',
  initials: 'CH 4'
};

let cast: Cast;
let team: Persona;
let intake: Chat;
let reference: string;
beforeAll(async () => {
  cast = await gather();
  team = cast.tenant.persona('intake-team');
  intake = cast.chats.of(team);
  await Promise.all([intake.open(), cast.inspector.open()]);
});
afterAll(() => cast.end());

async function openForm(): Promise<{ form: Posted; submit: Readonly<Record<string, unknown>> }> {
  const before = intake.posted().length;
  await intake.say('new child');
  const form = await until(() => intake.posted()[before], { what: 'the form' });
  return { form, submit: button(form.card, say(STEPS['notify-child'].label)) };
}

const referenceOn = (card: unknown): string => {
  const found = REFERENCE.exec(textOf(card))?.[0];
  if (!found) throw new Error(`No reference on: ${textOf(card)}`);
  return found;
};

test('the greeting offers the intake team a children’s notification, and nothing of adults', async () => {
  await intake.say('hello');
  const hello = await intake.shows('Record a new children’s review');
  expect(Object.keys(buttonsOf(hello.card))).not.toContain(say(STEPS['notify-adult'].label));
});

test('a form that is kept half-filled comes back as it was left, for its person alone', async () => {
  const { form } = await openForm();
  const kept = await intake.press(form, button(form.card, 'Save for later'), {
    partnership: NOTIFICATION['partnership']
  });
  expect(textOf(kept.card)).toContain('Saved until');
  const again = await openForm();
  expect(textOf(again.form.card)).toContain('Here it is as you left it.');
  expect(textOf(again.form.card)).toContain(NOTIFICATION['partnership']);
  const list = `${cast.tenant.site}/_api/web/lists/getByTitle('SCR%20Drafts')/items`;
  for (const person of [team, cast.people.lead]) {
    const answer = await fetch(list, {
      headers: {
        authorization: `Bearer ${await cast.tenant.tokenOf(person, cast.tenant.site)}`,
        accept: 'application/json'
      }
    });
    expect([answer.ok, await answer.text()]).toEqual([false, expect.not.stringContaining('Somerset')]);
  }
});

test('a notification from the mailbox is recorded, and the inspector of the service is told “for information” within the minute', async () => {
  const { form, submit } = await openForm();
  const refused = await intake.press(form, submit, { ...NOTIFICATION, criterion: '' });
  expect(textOf(refused.card)).toContain('Select why a review is being held');
  const isla = /Isla Penrose; inspects the service/;
  expect(textOf(refused.card)).toMatch(isla);
  const before = Date.now();
  const receipt = await intake.press(form, button(refused.card, say(STEPS['notify-child'].label)), {
    ...NOTIFICATION,
    inspector: cast.people.inspector.id
  });
  reference = referenceOn(receipt.card);
  const notice = await cast.inspector.shows(reference, 'for information');
  expect(notice.at - before).toBeLessThan(MINUTE);
  expect(textOf(notice.card)).not.toContain('CH 4');
});

test('what was kept is gone once it has been recorded', async () => {
  const text = await until(
    async () => {
      const { form } = await openForm();
      const words = textOf(form.card);
      return words.includes('as you left it') ? undefined : words;
    },
    { what: 'an empty form' }
  );
  expect(text).not.toContain('Somerset Safeguarding');
});

test('the text and the time of the acknowledgement are recorded', async () => {
  const { pressed } = await take(intake, reference, 'acknowledge', {
    acknowledgedOn: daysAgo(0),
    acknowledgedAt: '00:01',
    text: 'Thank you. We have received your notification.'
  });
  expect(pressed.statusCode).toBe(200);
  const rows = await until(
    async () => {
      const all = await historyOf(cast.tenant, reference);
      return all.length > 1 ? all : undefined;
    },
    { what: 'two rows of history' }
  );
  expect(String(rows[1]?.['Given'])).toContain('Thank you. We have received your notification.');
  expect(String(rows[1]?.['Given'])).toContain('00:01');
});

test('the same notification again is asked about; another one is recorded, and passed to the inspector who is first in the list', async () => {
  const { form, submit } = await openForm();
  const asked = await intake.press(form, submit, NOTIFICATION);
  expect(textOf(asked.card)).toContain('Possible duplicate');
  expect(textOf(asked.card)).toContain('the same location code, 1-1234567890');
  const shown = intake.posted().length;
  await intake.press(form, button(asked.card, `View ${reference}`));
  expect(textOf((await until(() => intake.posted()[shown], { what: 'the other review' })).card)).toContain(reference);
  const other = referenceOn(
    (await intake.press(form, button(asked.card, ANOTHER), { ...NOTIFICATION, initials: 'CH 5' })).card
  );
  expect(other).not.toBe(reference);
  const before = Date.now();
  const { message } = await take(intake, other, 'pass-to-inspector', { inspector: cast.people.inspector.id });
  expect(referenceOn(message.card)).toBe(other);
  expect((await cast.inspector.shows(other, 'for information')).at - before).toBeLessThan(MINUTE);
  const row = await registerRow(cast.tenant, cast.people.lead, other);
  expect(row).toMatchObject({
    Kind: 'Children’s',
    Inspector: cast.people.inspector.name,
    Commissioner: 'NHS Somerset'
  });
});

test('no card of a children’s review offers a step of adults’; Ofsted’s evaluation and paperwork are recorded from the intake team’s', async () => {
  const offered = cast.inspector
    .posted()
    .filter(({ card }) => textOf(card).includes(reference))
    .map(({ card }) => JSON.stringify(card));
  for (const step of ['request-terms', 'receive-terms', 'rule-out-publication', 'record-outcome'])
    expect(offered.filter((card) => card.includes(`"step":"${step}"`))).toEqual([]);
  await take(intake, reference, 'record-evaluation', { grade: 'good', letterOn: daysAgo(0) });
  await cast.inspector.shows(reference, 'Ofsted');
  await take(intake, reference, 'record-paperwork', { receivedOn: daysAgo(0), papers: 'Overview report and IMRs' });
  const rows = await until(
    async () => {
      const all = await historyOf(cast.tenant, reference);
      return all.length > 3 ? all : undefined;
    },
    { what: 'four rows of history' }
  );
  expect(rows.map(({ Title }) => String(Title)).at(-1)).toContain('paperwork');
});
