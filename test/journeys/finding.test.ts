import { textOf } from '../support/chat';
import { asksExtension, GROUP, pastes, pressesAmongOthers, searches } from '../support/extension';
import { until } from '../support/until';
import { gather, type Cast } from './people';
import { answerTo, button, notify } from './story';
import { WINTERBOURNE_VIEW } from './winterbourne-view';

jest.setTimeout(240_000);

/** What only those who may see the review may read. */
const DETAIL = /Winterbourne|Gloucestershire|1-1234567890|Example 1|institution/;
const HOSTILE = "<script>alert(1)</script> [x](https://evil.example) ' or 1 eq 1";

let cast: Cast;
let here: string;
let london: string;
let hostile: string;
beforeAll(async () => {
  cast = await gather();
  const { inspector, director, otherDirector, author, stranger } = cast;
  await Promise.all([director, otherDirector, stranger].map((chat) => chat.open()));
  ({ reference: here } = await notify(inspector));
  ({ reference: hostile } = await notify(inspector, {
    ...WINTERBOURNE_VIEW,
    service: HOSTILE,
    locationCodes: '1-1111111111, RX3LD'
  }));
  ({ reference: london } = await notify(author, {
    ...WINTERBOURNE_VIEW,
    authority: 'Camden',
    partnership: 'Camden Safeguarding Adults Board',
    service: 'Winterbourne House'
  }));
});
afterAll(() => cast.end());
afterEach(() => cast.tenant.faults([]));

const linkTo = (reference: string): string => `${cast.tenant.webPart}?review=${reference}`;

test.each([
  ['the beginning of a service', 'find winterbourne view', () => here],
  ['a word in the middle', 'find hospital', () => here],
  ['a location code', 'find 1-1234567890', () => here],
  ['a second location code', 'find rx3ld', () => hostile]
])('in chat a director finds a review by %s, and opens it from the list', async (_what, words, reference) => {
  expect(await answerTo(cast.director, words)).toContain(reference());
  const list = await cast.director.shows('Reviews found', reference());
  const opened = await cast.director.press(list, button(list.card, `View ${reference()}`));
  expect(textOf(opened.card)).toContain('Register entry');
});

test('the beginning of a reference finds the reviews of one’s region, the latest first, then the facts of others', async () => {
  expect(await answerTo(cast.director, `find ${here.slice(0, 10)}`)).toMatch(new RegExp(`${hostile}.*${here}`));
  const elsewhere = await answerTo(cast.otherDirector, `find ${here.slice(0, 10)}`);
  expect(elsewhere).toMatch(new RegExp(`View ${london}.*${here}.*Details are for South West`));
  expect(await answerTo(cast.otherDirector, 'find winterbourne')).toContain(london);
});

test('what is not found says what to try, whatever was typed', async () => {
  expect(await answerTo(cast.director, 'find atlantis')).toContain('No reviews match “atlantis”. Try one word');
  expect(await answerTo(cast.director, 'find')).toContain('Type “find” and the name');
  expect(await answerTo(cast.otherDirector, 'find hospital')).toContain('No reviews match');
});

test('among others somebody finds a review, and its card says reference, region and stage', async () => {
  const { status, cards, previews } = await searches(cast.director, 'winterbourne');
  const offered = [
    { title: here, text: 'South West: Notified' },
    { title: london, text: 'London: Notified' }
  ];
  expect([status, previews]).toEqual([200, offered]);
  expect(textOf(cards[0])).toContain(`${cast.tenant.service}/r/${here}`);
  expect(JSON.stringify([cards, previews])).not.toMatch(DETAIL);
});

test('the empty box offers the person’s open reviews', async () => {
  const { previews } = await asksExtension(cast.director, 'query', {
    commandId: 'find',
    parameters: [{ name: 'initialRun', value: 'true' }]
  });
  expect(previews.map(({ title }) => title).sort()).toEqual([here, hostile].sort());
});

test('a pasted link turns into the same card, for who may see the review', async () => {
  const { previews, cards } = await pastes(cast.director, linkTo(here));
  expect([previews[0]?.title, cards[0]?.['version']]).toEqual([here, '1.3']);
  expect(JSON.stringify([cards, previews])).not.toMatch(DETAIL);
  for (const url of [
    cast.tenant.webPart,
    `${cast.tenant.site}/elsewhere?review=${here}`,
    `https://evil.example/?review=${here}`
  ])
    expect(await pastes(cast.director, url)).toMatchObject({ status: 200, cards: [], sentence: '' });
});

test('a person of another region is offered the same card, after those of their own; a link of a review that there is not says so', async () => {
  expect((await searches(cast.otherDirector, 'winterbourne')).previews.map(({ title }) => title)).toEqual([
    london,
    here
  ]);
  expect(await pastes(cast.otherDirector, linkTo(here))).toEqual(await pastes(cast.director, linkTo(here)));
  const unknown = await pastes(cast.otherDirector, linkTo('SCR-A-2001-9999'));
  expect(textOf(unknown.cards)).toContain('for those who may see it. Ask a regional safeguarding lead');
  expect(JSON.stringify(unknown)).not.toMatch(/SCR-|South West/);
});

test('an outsider is told one sentence, and nothing else', async () => {
  const answers = [await searches(cast.stranger, 'winterbourne'), await asksExtension(cast.stranger, 'query', {})];
  for (const answer of answers)
    expect(answer).toEqual({
      status: 200,
      cards: [],
      previews: [],
      sentence: 'You are not in the Directory of serious case reviews. Ask your regional safeguarding lead to add you.'
    });
  expect(await pastes(cast.stranger, linkTo(here))).toEqual(await pastes(cast.stranger, linkTo('SCR-A-2001-9999')));
  expect(await answerTo(cast.stranger, 'find winterbourne')).toContain('not in the Directory');
});

test('who presses the card is answered in a chat of their own: with the details, the facts, or a refusal', async () => {
  const [card] = (await searches(cast.director, 'winterbourne')).cards;
  const press = button(card, 'Send me the details');
  const others = [cast.director, cast.otherDirector, cast.stranger];
  const before = others.map((chat) => chat.posted().length);
  const said = await Promise.all(others.map((chat) => pressesAmongOthers(chat, press)));
  expect(new Set(said)).toEqual(new Set(['The details are in your own chat with this app.']));
  const [details, facts, unknown] = others.map((chat, index) =>
    chat
      .posted()
      .slice(before[index])
      .map((each) => textOf(each.card))
      .join(' ')
  );
  expect(details).toContain('Winterbourne View Hospital');
  expect(facts).toContain('Details are for South West.');
  expect(unknown).toContain('not in the Directory');
  expect(unknown).not.toMatch(DETAIL);
  expect(cast.chats.postedIn(GROUP.conversation.id)).toEqual([]);
});

test('the details in the chat are kept up to date like any other card', async () => {
  const [card] = (await searches(cast.director, here)).cards;
  const before = cast.director.posted().length;
  await pressesAmongOthers(cast.director, button(card, 'Send me the details'));
  const sent = cast.director.posted()[before];
  await cast.inspector.press(await cast.inspector.shows(here), {
    verb: 'open-form',
    step: 'request-imr',
    reference: here
  });
  const form = await cast.inspector.shows('Date the partnership requested the IMR');
  await cast.inspector.press(form, button(form.card, 'Record IMR request'), {
    askedOn: WINTERBOURNE_VIEW.notifiedOn
  });
  await cast.director.shows(here, 'Requested');
  await until(() => textOf(sent?.card).includes('Requested') || undefined, {
    what: 'the card with the details to be edited'
  });
});

test('somebody without a chat with the bot is told to open one', async () => {
  expect(
    await pressesAmongOthers(cast.chats.of(cast.people.lead), { verb: 'send-details', reference: here })
  ).toContain('type “hello” first');
});

test('a link pasted by somebody whom Teams does not name says nothing of the review, nor whether there is one', async () => {
  const nobody = { from: { id: 'redacted', name: 'redacted' }, channelData: { tenant: { id: 'redacted' } } };
  const shown = await asksExtension(cast.director, 'anonymousQueryLink', { url: linkTo(here) }, nobody);
  expect(shown).toEqual(
    await asksExtension(cast.director, 'anonymousQueryLink', { url: linkTo('SCR-A-2001-9999') }, nobody)
  );
  expect(JSON.stringify(shown)).not.toMatch(/SCR-|South West|Winterbourne/);
  expect((await asksExtension(cast.director, 'query', { parameters: [{ value: here }] }, nobody)).sentence).toBe(
    'This app is for people in its own organisation.'
  );
});

test.each([
  ['no value', null],
  ['a word', 'winterbourne'],
  ['an object to look for', { parameters: [{ name: 'text', value: { $ne: '' } }] }],
  ['no list', { parameters: { name: 'text' } }],
  ['a page before the first', { queryOptions: { skip: -5 } }]
])('a forged query (%s) is answered with a sentence, and offers nothing', async (_what, value) => {
  expect(await asksExtension(cast.director, 'query', value)).toMatchObject({
    status: 200,
    cards: [],
    sentence: expect.stringContaining('This search cannot be used') as string
  });
});

test.each([
  ['a condition', "' or 1 eq 1 or Reference ne '"],
  ['an end of the condition', "x') or startswith(Reference,'SCR"],
  ['another question', '&$top=5000'],
  ['an escape', '%25'],
  ['what cannot be seen', '\u0000\u0007\n'],
  ['emoji', '🕯'],
  ['10,000 characters', 'w'.repeat(10_000)]
])('%s finds nothing that it should not', async (_what, text) => {
  expect(await searches(cast.otherDirector, text)).toMatchObject({
    status: 200,
    sentence: expect.not.stringMatching(DETAIL) as string
  });
  for (const { title } of (await searches(cast.otherDirector, text)).previews) expect(title).toBe(london);
});

test('hostile text is found as it was typed, and shown as text', async () => {
  expect((await searches(cast.director, '<script>alert')).previews.map(({ title }) => title)).toEqual([hostile]);
  expect(await answerTo(cast.director, 'find or 1 eq 1')).toContain(HOSTILE);
});

test.each([
  ['answers 429', { status: 429, retryAfter: 20, count: 50 }],
  ['answers 503', { status: 503, count: 50 }],
  ['closes the line', { drop: true, count: 50 }],
  ['is slow', { delayMs: 9000, count: 50 }]
])('SharePoint %s: a sentence within five seconds, and no error', async (_what, fault) => {
  await cast.tenant.faults([fault]);
  const inTime = async <T>(answering: Promise<T>): Promise<T> => {
    const started = Date.now();
    const answer = await answering;
    expect(Date.now() - started).toBeLessThan(5000);
    return answer;
  };
  const [sought, pasted] = await Promise.all([
    inTime(searches(cast.director, 'winterbourne')),
    inTime(pastes(cast.director, linkTo(here)))
  ]);
  expect(sought).toMatchObject({
    status: 200,
    cards: [],
    sentence: expect.stringMatching(/SharePoint is busy.*Try again in \d+ seconds/) as string
  });
  expect([pasted.status, textOf(pasted.cards)]).toEqual([
    200,
    expect.stringContaining('Paste the link again') as string
  ]);
  expect(await inTime(pressesAmongOthers(cast.director, { verb: 'send-details', reference: here }))).toContain(
    'SharePoint is busy'
  );
  await cast.tenant.faults([]);
  expect((await searches(cast.director, 'winterbourne')).previews).toHaveLength(2);
});

test('the log has neither what was looked for nor what was found', () => {
  expect(cast.tenant.serviceLog()).toContain('extension-asked');
  expect(cast.tenant.serviceLog()).not.toMatch(/Winterbourne|winterbourne|atlantis|script>/);
});
