import { does } from '../journeys/as-people';
import { WINTERBOURNE_VIEW } from '../journeys/winterbourne-view';
import { openChatRoom, type ChatRoom } from './chat-room';
import { openCompose, type Compose } from './message-extension';
import { pictureOf } from './pictures';
import { until } from '../support/until';
import type { Playground } from './playground';
import { showsEverywhere } from './take-step';

jest.setTimeout(240_000);

let room: ChatRoom;
let reference: string;

beforeAll(async () => {
  room = await openChatRoom();
  reference = await does(
    room.tenant,
    room.tenant.persona('compliance-inspector', 'South West'),
    'notify-adult',
    WINTERBOURNE_VIEW
  );
});
afterAll(() => room?.end());

/** A card that is brought up to date at this moment is folded again. */
const showsAll = async (chat: Playground): Promise<void> => {
  await until(async () => (await showsEverywhere(chat, reference, /Who has been informed/)) || undefined, {
    what: 'all of the card'
  });
  await chat.card(reference, WINTERBOURNE_VIEW.service, 'Who has been informed');
};

describe('a director', () => {
  let chat: Playground;
  let compose: Compose;
  beforeAll(async () => {
    chat = await room.chatOf(room.tenant.persona('regional-director', 'South West'));
  });

  test('finds a review in the chat, and opens it from the list', async () => {
    await chat.say('find hospital');
    const list = await chat.card('Reviews found', 'For “hospital”', reference, 'Status: Notified');
    await chat.press(list, `View ${reference}`);
    await showsAll(chat);
  });

  test('finds it from the compose box of a group, and sends a card that says reference, region and stage', async () => {
    compose = await openCompose(chat);
    await compose.search('winterbourne', 'South West: Notified');
    const card = await compose.send(reference);
    const words = await card.innerText();
    for (const expected of [reference, 'Region: South West', 'Notified']) expect(words).toContain(expected);
    expect(words).not.toMatch(/Winterbourne|Gloucestershire/);
    await pictureOf(card, '8-shared-card');
  });

  test('presses for the details, which are in the chat with the bot, and not in the group', async () => {
    const card = chat.cards(reference).last();
    await chat.press(card, 'Send me the details');
    await chat.page.getByText('The details are in your own chat with this app.').waitFor();
    expect(await chat.cards().count()).toBe(1);
    await chat.page.getByText('Personal Chat', { exact: true }).click();
    await showsAll(chat);
  });

  test('pastes a link, which turns into the same card', async () => {
    compose = await openCompose(chat);
    const words = await compose.paste(`${room.tenant.webPart}?review=${reference}`);
    for (const expected of [reference, 'Region: South West', 'Notified', 'Send me the details'])
      expect(words).toContain(expected);
    expect(words).not.toMatch(/Winterbourne|Gloucestershire/);
  });
});

test('a director of another region finds and pastes the same card, and is not offered more', async () => {
  const compose = await openCompose(await room.chatOf(room.tenant.persona('regional-director', 'London')));
  const words = await compose.paste(`${room.tenant.webPart}?review=${reference}`);
  for (const expected of [reference, 'Region: South West', 'Notified']) expect(words).toContain(expected);
  expect(words).not.toMatch(/Winterbourne|Gloucestershire/);
  await compose.search('winterbourne', reference);
});

test('nothing went wrong on any page', () => {
  expect(room.troubles()).toEqual([]);
});
