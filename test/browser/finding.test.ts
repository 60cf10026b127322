import type { Browser } from 'playwright-core';

import { WINTERBOURNE_VIEW } from '../journeys/winterbourne-view';
import { startTenant, type Persona, type Tenant } from '../support/tenant';
import { launchBrowser } from './browser';
import { openCompose, type Compose } from './message-extension';
import { pictureOf } from './pictures';
import type { Playground } from './playground';
import { visit, type Visitor } from './visitor';

jest.setTimeout(240_000);

let tenant: Tenant;
let browser: Browser;
let reference: string;
const visitors: Visitor[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
  tenant = await startTenant({ chats: true });
  const answer = await fetch(`${tenant.service}/api/commands`, {
    method: 'POST',
    headers: { authorization: `Bearer ${await tenant.tokenOf(tenant.persona('compliance-inspector', 'South West'))}`, 'content-type': 'application/json' },
    body: JSON.stringify({ step: 'notify-adult', key: crypto.randomUUID(), given: WINTERBOURNE_VIEW })
  });
  ({ reference } = (await answer.json()) as { reference: string });
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

describe('a director', () => {
  let chat: Playground;
  let compose: Compose;
  beforeAll(async () => {
    chat = await chatOf(tenant.persona('regional-director', 'South West'));
  });

  test('finds a review in the chat, and opens it from the list', async () => {
    await chat.say('find hospital');
    const list = await chat.card('Reviews found', 'For “hospital”', reference, 'Stage: In the register');
    await chat.press(list, `Show ${reference}`);
    await chat.card(reference, WINTERBOURNE_VIEW.service, 'Who was told');
  });

  test('finds it from the compose box of a group, and sends a card that says reference, region and stage', async () => {
    compose = await openCompose(chat);
    await compose.search('winterbourne', 'South West: In the register');
    const card = await compose.send(reference);
    const words = await card.innerText();
    for (const expected of [reference, 'Region: South West', 'In the register']) expect(words).toContain(expected);
    expect(words).not.toMatch(/Winterbourne|Gloucestershire/);
    await pictureOf(card, '8-shared-card');
  });

  test('presses for the details, which are in the chat with the bot, and not in the group', async () => {
    const card = chat.cards(reference).last();
    await chat.press(card, 'Send me the details');
    await chat.page.getByText('I have answered in the chat that you have with me.').waitFor();
    expect(await chat.cards().count()).toBe(1);
    await chat.page.getByText('Personal Chat', { exact: true }).click();
    await chat.card(reference, WINTERBOURNE_VIEW.service, 'Who was told');
  });

  test('pastes a link, which turns into the same card', async () => {
    compose = await openCompose(chat);
    const words = await compose.paste(`${tenant.webPart}?review=${reference}`);
    for (const expected of [reference, 'Region: South West', 'In the register', 'Send me the details']) expect(words).toContain(expected);
    expect(words).not.toMatch(/Winterbourne|Gloucestershire/);
  });
});

test('a director of another region finds nothing, and a link says nothing of the review', async () => {
  const compose = await openCompose(await chatOf(tenant.persona('regional-director', 'London')));
  const words = await compose.paste(`${tenant.webPart}?review=${reference}`);
  expect(words).toContain('for those who may see it. Ask your regional safeguarding lead');
  expect(words).not.toMatch(/SCR-|South West|Winterbourne/);
  await compose.search('winterbourne', 'No review that you may see matches “winterbourne”.');
});

test('nothing went wrong on any page', () => {
  expect(visitors.flatMap(({ troubles }) => troubles())).toEqual([]);
});
