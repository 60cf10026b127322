import type { Locator } from 'playwright-core';

import type { StepId } from '../../src/domain/steps';
import { command, does, writesImr } from '../journeys/as-people';
import type { Typed } from '../journeys/story';
import { daysAgo } from '../support/days';
import type { Persona } from '../support/tenant';
import { WINTERBOURNE_VIEW } from '../journeys/winterbourne-view';
import { openChatRoom, type ChatRoom } from './chat-room';
import type { Playground } from './playground';
import { holdsTo, readPaper } from './presses';
import { questionsOf } from './questions';
import { takeStep } from './take-step';
import { labelOf, pastOf } from './words';

jest.setTimeout(240_000);

let room: ChatRoom;
beforeAll(async () => {
  room = await openChatRoom();
});
afterAll(() => room?.end());

const TODAY = daysAgo(0);

/** A chat that is opened again can be connected too late for the greeting: the playground shows no earlier messages. */
async function greeted(chat: Playground, { name }: Persona): Promise<Locator> {
  await chat.say('hello');
  return chat.card(`Hello ${name}`);
}

test('a child’s review in the chats: recorded by the intake team, the inspector informed, acknowledged, and closed by the lead', async () => {
  const people = {
    intake: room.tenant.persona('intake-team'),
    inspector: room.tenant.persona('compliance-inspector', 'South West'),
    communications: room.tenant.persona('communications'),
    lead: room.tenant.persona('regional-safeguarding-lead', 'South West')
  };
  const [intake, inspector, lead] = [
    await room.chatOf(people.intake),
    await room.chatOf(people.inspector),
    await room.chatOf(people.lead)
  ];
  await intake.say('new child');
  const form = await intake.form(labelOf('notify-child', 'child'));
  await intake.fill(
    form,
    questionsOf('notify-child', {
      partnership: 'Cornwall Safeguarding Children Board',
      commissioner: 'NHS Cornwall',
      authority: 'Cornwall',
      notifiedOn: daysAgo(1),
      initiatedOn: daysAgo(4),
      criterion: 'child-injury',
      regulatedService: 'yes',
      service: 'Example Community Hospital',
      locationCodes: 'RX3LD',
      mentalHealth: 'no',
      inspector: people.inspector.name
    })
  );
  await intake.press(form, labelOf('notify-child', 'child'));
  const notice = await inspector.card('New children’s serious case review passed to you for information: Cornwall');
  const reference = /SCR-C-\d{4}-\d{4}/.exec(await notice.innerText())?.[0] ?? '';
  await takeStep(intake, reference, 'acknowledge', {});
  await intake.card(reference, 'Notification acknowledged');

  const on = async (by: Persona, step: StepId, given: Typed): Promise<void> =>
    void (await does(room.tenant, by, step, given, reference));
  await on(people.inspector, 'confirm-profile', { capturedOn: TODAY });
  await on(people.inspector, 'ask-draft', { askedOn: TODAY });
  await on(people.inspector, 'receive-draft', { receivedOn: TODAY });
  await on(people.inspector, 'send-comments', { sentOn: TODAY, accurate: 'yes' });
  await on(people.inspector, 'finalise-report', { finalOn: TODAY });
  await on(people.inspector, 'plan-publication', { extent: 'whole', plannedOn: daysAgo(-5) });
  await on(people.communications, 'arrange-publication', {
    authorityAgreedOn: TODAY,
    partnershipAgreedOn: TODAY,
    plannedOn: daysAgo(-5),
    arrangements: 'The board publishes on its own site.'
  });
  await on(people.communications, 'record-published', { publishedOn: TODAY });
  await on(people.intake, 'record-evaluation', { grade: 'good', letterOn: TODAY });
  await on(people.intake, 'record-paperwork', { receivedOn: TODAY, papers: 'Overview report' });

  await lead.say(reference);
  await lead.card(reference, 'There is nothing to do on this review now.');
  await takeStep(lead, reference, 'close', { ending: 'completed', reason: 'Evaluated and published.' });
  await inspector.card(reference, 'The review has been closed');
});

describe('what it takes', () => {
  const people = () => ({
    inspector: room.tenant.persona('compliance-inspector', 'South West'),
    director: room.tenant.persona('regional-director', 'South West'),
    author: room.tenant.persona('compliance-inspector', 'London'),
    lead: room.tenant.persona('regional-safeguarding-lead', 'South West')
  });
  let reference = '';

  test('to record a new review, and an IMR request on it', async () => {
    const { inspector } = people();
    const chat = await room.chatOf(inspector);
    const hello = await greeted(chat, inspector);
    // What an inspector has to know: the reference of the partnership and the person’s initials can come later.
    const notified = { ...WINTERBOURNE_VIEW, mentalHealth: 'unknown', partnershipReference: '' };
    await holdsTo('record a new review, in the chat', chat.page, async () => {
      await chat.press(hello, 'Record a new adult review');
      const form = await chat.form(labelOf('notify-adult'));
      await chat.fill(form, questionsOf('notify-adult', notified));
      await chat.press(form, labelOf('notify-adult'));
      await chat.formGone(labelOf('notify-adult'));
    });
    const receipt = await chat.card(pastOf('notify-adult'));
    reference = /SCR-A-\d{4}-\d{4}/.exec(await receipt.innerText())?.[0] ?? '';
    const request = labelOf('request-imr');
    await holdsTo('record an IMR request, in the chat', chat.page, async () => {
      await chat.press(receipt, 'Record something else');
      await chat.press(await chat.card(reference, request), request);
      const form = await chat.form(request);
      await chat.fill(form, questionsOf('request-imr', { askedOn: daysAgo(14) }));
      await chat.press(form, request);
      await chat.formGone(request);
    });
  });

  test('to agree an IMR: the version is read and agreed, both from the notice', async () => {
    const { director, author } = people();
    const chat = await room.chatOf(director);
    await chat.card(reference, 'The partnership has requested an IMR');
    await does(room.tenant, director, 'appoint-author', { author: author.id }, reference);
    await writesImr(room.tenant, author, reference, '1.0');
    await does(room.tenant, author, 'submit-imr', { version: '1.0', independent: 'yes' }, reference);
    const notice = await chat.card(reference, 'Agree or return an IMR');
    await holdsTo('agree an IMR, in the chat', chat.page, async () => {
      await readPaper(notice.getByRole('link', { name: 'Read version 1.0' }));
      await chat.press(notice, 'I have read version 1.0 and agree it');
      await chat.card(reference, 'An IMR was submitted for agreement');
    });
    const again = { step: 'agree-imr', reference, given: { version: '1.0', read: 'yes' } } as const;
    expect((await command(room.tenant, director, again)).body.refusal?.sentence).toContain('has agreed the IMR');
  });

  test('to find what is late, and to remind a person of everything', async () => {
    const { lead, inspector } = people();
    const chat = await room.chatOf(lead);
    const hello = await greeted(chat, lead);
    await holdsTo('find what is late, in the chat', chat.page, async () => {
      await chat.press(hello, 'View gaps');
      await chat.card('Gaps in the register', reference, 'Overdue: ');
    });
    const gaps = await chat.card('Gaps in the register', reference);
    const remind = gaps.getByRole('button', { name: `Remind ${inspector.name} (` });
    await holdsTo('remind a person, in the chat', chat.page, async () => {
      await remind.press('Enter');
      await chat.card('Gaps in the register', `Reminder sent to ${inspector.name}: one message with `);
    });
  });
});

test('nothing went wrong on any page', () => {
  expect(room.troubles()).toEqual([]);
});
