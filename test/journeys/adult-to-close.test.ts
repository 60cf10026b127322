import type { StepId } from '../../src/domain/steps';
import { daysAgo } from '../support/days';
import { historyOf, registerRow } from '../support/site';
import type { Persona } from '../support/tenant';
import { until } from '../support/until';
import { command, does, writesImr } from './as-people';
import { gather, type Cast } from './people';
import type { Typed } from './story';
import { WINTERBOURNE_VIEW } from './winterbourne-view';

jest.setTimeout(240_000);

let cast: Cast;
let communications: Persona;
beforeAll(async () => {
  cast = await gather();
  communications = cast.tenant.persona('communications');
});
afterAll(() => cast.end());

const TODAY = daysAgo(0);

test('an adult review from notification to close: every duty is completed by the person whose task it is, and the register says so', async () => {
  const { tenant, people, chats } = cast;
  const { inspector, director, author, lead } = people;
  await Promise.all([
    cast.inspector.open(),
    cast.director.open(),
    cast.author.open(),
    chats.of(communications).open(),
    chats.of(lead).open()
  ]);
  const reference = await does(tenant, inspector, 'notify-adult', WINTERBOURNE_VIEW);
  const on = async (by: Persona, step: StepId, given: Typed): Promise<void> =>
    void (await does(tenant, by, step, given, reference));

  await on(inspector, 'confirm-profile', { capturedOn: TODAY, profileReference: 'QRP 7' });
  await on(inspector, 'decline-panel', { invitedOn: daysAgo(3), declinedOn: daysAgo(2) });
  await on(inspector, 'record-progress', {
    heardOn: TODAY,
    source: 'holder',
    note: 'The panel has met for the first time.'
  });
  await on(inspector, 'request-imr', { askedOn: daysAgo(14) });
  await on(inspector, 'request-terms', { requestedOn: daysAgo(13) });
  await on(inspector, 'receive-terms', { receivedOn: daysAgo(11) });
  await on(director, 'appoint-author', { author: author.id });
  await writesImr(tenant, author, reference, '1.0');
  await on(author, 'submit-imr', { version: '1.0', independent: 'yes' });
  await on(director, 'agree-imr', { version: '1.0', read: 'yes' });
  await on(inspector, 'provide-imr', { version: '1.0', providedOn: TODAY });

  await on(inspector, 'ask-draft', { askedOn: TODAY });
  await on(inspector, 'receive-draft', { receivedOn: TODAY, commentsDueOn: daysAgo(-9), draftVersion: '2' });
  await cast.director.shows(reference, 'The draft report has arrived');
  await on(inspector, 'send-comments', { sentOn: TODAY, accurate: 'corrected', summary: 'Two dates of our visits.' });
  await on(inspector, 'finalise-report', { finalOn: TODAY });
  await on(inspector, 'plan-publication', { extent: 'whole', plannedOn: daysAgo(-5) });
  await chats.of(communications).shows(reference, 'The report will be published');
  await on(communications, 'arrange-publication', {
    authorityAgreedOn: TODAY,
    partnershipAgreedOn: TODAY,
    plannedOn: daysAgo(-5),
    arrangements: 'One statement, on the same morning.'
  });
  await on(communications, 'record-published', { publishedOn: TODAY, link: 'https://partnership.example.org/report' });
  await on(inspector, 'record-outcome', {
    completedOn: TODAY,
    lessons: 'Agencies share what they hear of a service at once.',
    actionPlan: 'yes'
  });
  await on(inspector, 'add-actions', {
    organisation: 'Example Care Ltd',
    regulated: 'yes',
    locationCode: WINTERBOURNE_VIEW.locationCodes,
    action: 'Review how visitors raise concerns.',
    due: daysAgo(-30)
  });

  const early = await command(tenant, lead, {
    step: 'close',
    reference,
    given: { ending: 'completed', reason: 'The report is out.' }
  });
  expect([early.status, early.body.refusal?.sentence]).toEqual([
    409,
    '1 action of organisations that we regulate is still open. Update each action, or enter why you are closing the review anyway.'
  ]);

  await on(inspector, 'update-action', {
    item: 'A1',
    state: 'done',
    evidence: 'The new procedure was seen on a visit.'
  });
  await on(inspector, 'record-use', { usedIn: 'Plan of the next inspection', use: 'How visitors raise concerns.' });
  await on(lead, 'set-risk', { level: 'green', rationale: 'The service has closed.' });
  await on(lead, 'close', { ending: 'completed', reason: 'The report is out and the action is done.' });
  await cast.inspector.shows(reference, 'The review has been closed');

  const row = await registerRow(tenant, lead, reference, ({ Entry }) => Entry === 'Closed');
  expect(row).toMatchObject({
    Entry: 'Closed',
    Imr: 'Provided',
    Report: 'Final',
    Publication: 'Published',
    Outcome: 'Received',
    Risk: 'Green',
    NextDuty: null,
    OpenRegion: null
  });
  const history = await until(
    async () => {
      const rows = await historyOf(tenant, reference);
      return rows.length === 25 ? rows : undefined;
    },
    { what: 'the whole history' }
  );
  expect(history.map(({ Rule }) => Rule)).toEqual(
    expect.arrayContaining([
      'KP-1',
      'KP-2',
      'KP-3',
      'KP-6',
      'KP-7',
      'KP-8',
      'KP-9',
      'KP-10',
      'KP-11',
      'KP-12',
      'KP-13',
      'B-1',
      'B-3'
    ])
  );
});
