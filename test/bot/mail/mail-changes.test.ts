import * as v from 'valibot';
import { PATHS } from '../../../src/client/paths';
import { MailChangedBody } from '../../../src/client/wire/mail-wire';
import type { WhyWithheld } from '../../../src/domain/mail/acknowledging';
import { readMail } from '../../../src/register/mail/mails';
import { messagesOf } from '../../../src/register/messages';
import { author, director, holds, inspector, intake, manager, notifies, person } from '../../domain/builders';
import { notifiesChild } from '../../domain/acts';
import { createShown, entryAfter } from '../../register/entries';
import { openDesk, type Desk } from './a-desk';

jest.setTimeout(60_000);

const NOW = '2012-08-20T09:00:00.000Z';
const otherIntake = person('Dilys Crane', holds('intake-team', 'England'));

const ADULT = 'SCR-A-2012-0001';
const IN_CHILDREN = 'SCR-C-2012-0001';

let desk: Desk;
let count = 0;
let key: string;
beforeAll(async () => {
  desk = await openDesk([intake, otherIntake, manager, author], () => NOW);
  await createShown(desk.site.sp, entryAfter([notifies()], ADULT), 'k1');
  await createShown(desk.site.sp, entryAfter([notifiesChild()], IN_CHILDREN), 'k2');
}, 60_000);
afterAll(() => desk?.close());
beforeEach(async () => {
  key = String((count += 1)).padStart(16, '0');
  desk.told.length = 0;
  await desk.arrives({ key, messageId: key });
});

const hand = (to: string, who = intake) => desk.post(who, PATHS.handMail, { key, given: { to } });
const setAside = (why: string, who = intake) => desk.post(who, PATHS.setMailAside, { key, given: { why } });
const refusalOf = async (answer: Response): Promise<unknown> =>
  ((await answer.json()) as { refusal: { sentence: string } }).refusal;
const told = async (): Promise<readonly string[]> =>
  (await messagesOf(desk.site.sp, `mail/${key}`)).map(({ person: { name }, mail }) => `${name}: ${mail?.why}`);
const stored = () => readMail(desk.site.sp, key);

test('a mail that is handed to a manager waits for them, and they are told', async () => {
  const answer = await hand(manager.id);
  expect(v.parse(MailChangedBody, await answer.json()).mail.handedTo).toEqual({ id: manager.id, name: manager.name });
  expect(await stored()).toMatchObject({ stage: 'waiting', handedTo: { id: manager.id } });
  expect(await told()).toEqual([`${manager.name}: handed`]);
  expect(desk.told).toEqual([key]);
});

test('sent again it tells nobody again; handed on and back it tells each', async () => {
  await hand(manager.id);
  await hand(manager.id);
  expect(await told()).toEqual([`${manager.name}: handed`]);
  await hand(otherIntake.id);
  await hand(manager.id);
  expect(await told()).toEqual([`${manager.name}: handed`, `${otherIntake.name}: handed`, `${manager.name}: handed`]);
});

test.each([
  ['a director', director.id],
  ['someone outside the Directory', '00000000-0000-4000-8000-00000000ffff']
])('it is not handed to %s', async (_who, to) => {
  const answer = await hand(to);
  expect([answer.status, await refusalOf(answer)]).toMatchObject([
    400,
    { code: 'bad-input', fields: { to: 'Select a manager, an inspector or a colleague who is in post.' } }
  ]);
  expect(await told()).toEqual([]);
});

test('without a person it is asked for one', async () => {
  expect(await refusalOf(await hand(''))).toMatchObject({ fields: { to: 'Select who you are handing this mail to.' } });
});

test('only the intake team hands it on: the manager who was handed it is told so', async () => {
  await hand(manager.id);
  const answer = await hand(inspector.id, manager);
  expect([answer.status, await refusalOf(answer)]).toMatchObject([403, { code: 'not-your-role' }]);
});

test('a mail that needs nothing is set aside with why, by all who read it; handed over, it waits again', async () => {
  await hand(manager.id);
  expect((await setAside('It is an advertisement.', manager)).status).toBe(200);
  expect(await stored()).toMatchObject({ stage: 'set-aside', setAside: 'It is an advertisement.' });
  await hand(manager.id);
  expect(await stored()).toMatchObject({ stage: 'waiting' });
  expect(await stored()).not.toHaveProperty('setAside');
});

test('why is asked for', async () => {
  expect(await refusalOf(await setAside(' '))).toMatchObject({
    fields: { why: 'Enter why this mail needs nothing from us.' }
  });
});

test.each([
  ['recorded', 'This mail has already been filed with 000.'],
  ['arrived', 'This mail is still being taken in. Try again in 10 seconds.'],
  ['gone', 'This mail was deleted from the mailbox before it was filed.']
] as const)('one that is %s is neither handed over nor set aside', async (stage, sentence) => {
  key = `${stage.length}`.padStart(16, 'a');
  await desk.arrives({ key, messageId: key, stage, ...(stage === 'recorded' ? { reference: '000' } : {}) });
  for (const answer of [await hand(manager.id), await setAside('Spam.')])
    expect([answer.status, await refusalOf(answer)]).toMatchObject([409, { code: 'guarded', sentence }]);
});

describe('a mail that belongs to a review that exists', () => {
  const fileWith = (reference: string, who = intake) => desk.post(who, PATHS.fileMail, { key, reference });

  test('is filed with it, in the name of the person', async () => {
    expect((await fileWith(IN_CHILDREN)).status).toBe(200);
    expect(await stored()).toMatchObject({
      stage: 'recording',
      reference: IN_CHILDREN,
      by: { id: intake.id, name: intake.name }
    });
    expect(desk.told).toEqual([key]);
    // Sent again, it is still so.
    expect((await fileWith(IN_CHILDREN)).status).toBe(200);
  });

  test('is not filed by one who may not file papers there: the intake team with an adult review', async () => {
    const answer = await fileWith(ADULT);
    expect([answer.status, await refusalOf(answer)]).toMatchObject([
      409,
      { sentence: expect.stringContaining('Hand the mail to a compliance manager of the region.') as unknown }
    ]);
    expect(await stored()).toMatchObject({ stage: 'waiting' });
  });

  test('is filed by the manager who was handed it, and with no review that they may not see', async () => {
    await hand(manager.id);
    expect((await fileWith(ADULT, manager)).status).toBe(200);
    expect(await stored()).toMatchObject({ stage: 'recording', reference: ADULT });
    await desk.arrives({ key: (key = 'b'.repeat(16)), messageId: key, handedTo: { id: author.id, name: author.name } });
    const [hidden, missing] = await Promise.all([fileWith(ADULT, author), fileWith('SCR-A-2012-0999', author)]);
    expect([hidden.status, await hidden.text()]).toEqual([404, await missing.text()]);
  });
});

test('a mail that was set aside is put back by one who may read it, and waits again', async () => {
  await setAside('A newsletter.');
  expect((await desk.post(manager, PATHS.putMailBack, { key })).status).toBe(404);
  expect((await desk.post(intake, PATHS.putMailBack, { key })).status).toBe(200);
  const back = await stored();
  expect(back?.stage).toBe('waiting');
  expect(back).not.toHaveProperty('setAside');
});

describe('an acknowledgement that a person asks for', () => {
  const withheld = async (why: WhyWithheld) => {
    key = String((count += 1)).padStart(16, '0');
    await desk.arrives({ key, messageId: key, acknowledgement: { is: 'withheld', why } });
  };
  const ask = (who = intake) => desk.post(who, PATHS.acknowledgeMail, { key });

  test.each<WhyWithheld>(['domain', 'forged', 'many', 'again', 'automatic', 'elsewhere'])(
    '%s: it is sent',
    async (why) => {
      await withheld(why);
      const answer = v.parse(MailChangedBody, await (await ask()).json());
      expect(answer.mail.acknowledgement).toEqual({ is: 'due' });
      expect((await stored())?.acknowledgement).toEqual({ is: 'due', by: { id: intake.id, name: intake.name } });
      expect((await ask(otherIntake)).status).toBe(200);
      expect((await stored())?.acknowledgement).toMatchObject({ by: { id: intake.id } });
    }
  );

  test.each<WhyWithheld>(['own', 'several', 'address', 'no-reply', 'bounce', 'deleted'])(
    '%s: it is not, and says what to do',
    async (why) => {
      await withheld(why);
      const answer = await ask();
      expect([answer.status, await refusalOf(answer)]).toMatchObject([409, { code: 'guarded' }]);
      expect((await stored())?.acknowledgement).toEqual({ is: 'withheld', why });
    }
  );

  test('by the manager who was handed it: only the intake team asks', async () => {
    await withheld('domain');
    await hand(manager.id);
    expect((await ask(manager)).status).toBe(403);
    expect((await ask(author)).status).toBe(404);
  });
});
