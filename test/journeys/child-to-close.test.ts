import type { StepId } from '../../src/domain/steps';
import { textOf } from '../support/chat';
import { daysAgo } from '../support/days';
import { registerRow } from '../support/site';
import type { Persona } from '../support/tenant';
import { command, does } from './as-people';
import { gather, type Cast } from './people';
import type { Typed } from './story';

jest.setTimeout(240_000);

let cast: Cast;
beforeAll(async () => {
  cast = await gather();
});
afterAll(() => cast.end());

const TODAY = daysAgo(0);
const NOTIFICATION: Typed = {
  partnership: 'Somerset Safeguarding Children Board',
  commissioner: 'NHS Somerset',
  authority: 'Somerset',
  notifiedOn: daysAgo(1),
  initiatedOn: daysAgo(4),
  criterion: 'child-injury',
  regulatedService: 'yes',
  service: 'Example Community Hospital',
  locationCodes: 'RX3LD',
  mentalHealth: 'no',
  initials: 'CH 4'
};

test('a children’s review from the mailbox to close: acknowledged, passed on for information, evaluated by Ofsted, and no step of adults is offered', async () => {
  const { tenant, people, chats } = cast;
  const { inspector, lead } = people;
  const [intake, communications] = [tenant.persona('intake-team'), tenant.persona('communications')];
  await Promise.all([cast.inspector.open(), chats.of(communications).open()]);
  const reference = await does(tenant, intake, 'notify-child', NOTIFICATION);
  expect(reference).toMatch(/^SCR-C-\d{4}-0001$/);
  const on = async (by: Persona, step: StepId, given: Typed): Promise<void> =>
    void (await does(tenant, by, step, given, reference));

  await chats.of(communications).shows(reference, 'to be published');
  await on(intake, 'acknowledge', {
    acknowledgedOn: TODAY,
    acknowledgedAt: '00:00',
    text: 'Thank you. We have received your notification.'
  });
  await on(intake, 'pass-to-inspector', { inspector: inspector.id });
  const notice = await cast.inspector.shows(reference, 'for information');
  expect(textOf(notice.card)).not.toContain('CH 4');

  for (const step of ['request-terms', 'rule-out-publication', 'record-outcome'] as const) {
    const { status, body } = await command(tenant, inspector, { step, reference, given: {} });
    expect([step, status, body.refusal?.code]).toEqual([step, 409, 'wrong-kind']);
    expect(Object.keys(notice.card ?? {}).length > 0 && JSON.stringify(notice.card).includes(`"step":"${step}"`)).toBe(
      false
    );
  }

  await on(inspector, 'confirm-profile', { capturedOn: TODAY });
  await on(inspector, 'ask-draft', { askedOn: TODAY });
  await on(inspector, 'receive-draft', { receivedOn: TODAY });
  await on(inspector, 'send-comments', { sentOn: TODAY, accurate: 'yes' });
  await on(inspector, 'finalise-report', { finalOn: TODAY });
  await on(inspector, 'plan-publication', { extent: 'whole', plannedOn: daysAgo(-5) });
  await on(communications, 'arrange-publication', {
    authorityAgreedOn: TODAY,
    partnershipAgreedOn: TODAY,
    plannedOn: daysAgo(-5),
    arrangements: 'The board publishes on its own site.'
  });
  await on(communications, 'record-published', { publishedOn: TODAY });
  await on(intake, 'record-evaluation', { grade: 'good', letterOn: TODAY });
  await cast.inspector.shows(reference, 'Ofsted has evaluated the review');
  await on(intake, 'record-paperwork', {
    receivedOn: TODAY,
    papers: 'Overview report and the IMRs of the health agencies'
  });
  await on(lead, 'close', { ending: 'completed', reason: 'Evaluated and published.' });

  const row = await registerRow(tenant, lead, reference, ({ Entry }) => Entry === 'Closed');
  expect(row).toMatchObject({
    Kind: 'Children’s',
    Entry: 'Closed',
    Publication: 'Published',
    Outcome: 'Received',
    Terms: null,
    Inspector: inspector.name
  });
});
