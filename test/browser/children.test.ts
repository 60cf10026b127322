import type { StepId } from '../../src/domain/steps';
import { does } from '../journeys/as-people';
import type { Typed } from '../journeys/story';
import { daysAgo } from '../support/days';
import type { Persona } from '../support/tenant';
import { openChatRoom, type ChatRoom } from './chat-room';
import { questionsOf } from './questions';
import { takeStep } from './take-step';
import { labelOf } from './words';

jest.setTimeout(240_000);

let room: ChatRoom;
beforeAll(async () => {
  room = await openChatRoom();
});
afterAll(() => room?.end());

const TODAY = daysAgo(0);

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
  expect(room.troubles()).toEqual([]);
});
