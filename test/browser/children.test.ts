import type { Browser } from 'playwright-core';

import { STEPS, type StepId } from '../../src/domain/steps';
import { does } from '../journeys/as-people';
import type { Typed } from '../journeys/story';
import { daysAgo } from '../support/days';
import { startTenant, type Persona, type Tenant } from '../support/tenant';
import { launchBrowser } from './browser';
import type { Playground } from './playground';
import { questionsOf } from './questions';
import { takeStep } from './take-step';
import { visit, type Visitor } from './visitor';

jest.setTimeout(240_000);

let tenant: Tenant;
let browser: Browser;
const visitors: Visitor[] = [];
beforeAll(async () => {
  browser = await launchBrowser();
  tenant = await startTenant({ chats: true });
});
afterAll(async () => {
  await browser?.close();
  await tenant?.stop();
});

const chatOf = async (persona: Persona): Promise<Playground> => {
  const visitor = await visit(browser, tenant, persona);
  visitors.push(visitor);
  return visitor.openChat();
};

const TODAY = daysAgo(0);

test('a child’s review in the chats: recorded by the intake team, told to the inspector for information, acknowledged, and closed by the lead', async () => {
  const people = {
    intake: tenant.persona('intake-team'),
    inspector: tenant.persona('compliance-inspector', 'South West'),
    communications: tenant.persona('communications'),
    lead: tenant.persona('regional-safeguarding-lead', 'South West')
  };
  const [intake, inspector, lead] = [await chatOf(people.intake), await chatOf(people.inspector), await chatOf(people.lead)];
  await intake.say('new child');
  const form = await intake.form(STEPS['notify-child'].label);
  await intake.fill(form, questionsOf('notify-child', {
    partnership: 'Cornwall Safeguarding Children Board', commissioner: 'NHS Cornwall', authority: 'Cornwall', notifiedOn: daysAgo(1), initiatedOn: daysAgo(4),
    criterion: 'child-injury', regulatedService: 'yes', service: 'Example Community Hospital', locationCodes: 'RX3LD', mentalHealth: 'no', inspector: people.inspector.name
  }));
  await intake.press(form, STEPS['notify-child'].label);
  const notice = await inspector.card('For information: children’s serious case review in Cornwall');
  const reference = /SCR-C-\d{4}-\d{4}/.exec(await notice.innerText())?.[0] ?? '';
  await takeStep(intake, reference, 'acknowledge', {});
  await intake.card(reference, 'Acknowledged on');

  const on = async (by: Persona, step: StepId, given: Typed): Promise<void> => void (await does(tenant, by, step, given, reference));
  await on(people.inspector, 'confirm-profile', { capturedOn: TODAY });
  await on(people.inspector, 'ask-draft', { askedOn: TODAY });
  await on(people.inspector, 'receive-draft', { receivedOn: TODAY });
  await on(people.inspector, 'send-comments', { sentOn: TODAY, accurate: 'yes' });
  await on(people.inspector, 'finalise-report', { finalOn: TODAY });
  await on(people.inspector, 'plan-publication', { extent: 'whole', plannedOn: daysAgo(-14) });
  await on(people.communications, 'arrange-publication', { authorityAgreedOn: TODAY, partnershipAgreedOn: TODAY, plannedOn: daysAgo(-14), arrangements: 'The board publishes on its own site.' });
  await on(people.communications, 'record-published', { publishedOn: TODAY });
  await on(people.intake, 'record-evaluation', { grade: 'good', letterOn: TODAY });
  await on(people.intake, 'record-paperwork', { receivedOn: TODAY, papers: 'Overview report' });

  await lead.say(reference);
  await lead.card(reference, 'Nothing is owed on this review at present.');
  await takeStep(lead, reference, 'close', { ending: 'completed', reason: 'Evaluated and published.' });
  await inspector.card(reference, 'The review has been closed');
  expect(visitors.flatMap((visitor) => visitor.troubles())).toEqual([]);
});
