import { textOf } from '../support/chat';
import { daysAgo } from '../support/days';
import { messageOf, pressesInWindow, recordsMessage } from '../support/dialog';
import { asksExtension } from '../support/extension';
import { papersOf } from './hand-in';
import { gather, type Cast } from './people';
import { REFERENCE } from './story';

jest.setTimeout(240_000);

/**
 * KP-1: “Compliance inspectors … notify …”: what the partnership wrote reaches an inspector as a message in Teams, too.
 */

let cast: Cast;
beforeAll(async () => {
  cast = await gather();
  await Promise.all([cast.inspector, cast.stranger].map((chat) => chat.open()));
});
afterAll(() => cast.end());
afterEach(() => cast.tenant.faults([]));

const initiated = new Date(daysAgo(20)).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
const MESSAGE = messageOf(
  `<div><p>Hello, please see below.</p><blockquote>Service: Wrong House</blockquote>
   <p>Local authority: South Gloucestershire</p><p>Safeguarding partnership: South Gloucestershire Safeguarding Adults Board</p>
   <p>Review agreed: ${initiated}</p><p>Name of adult: Mary Example</p>
   <table><tr><td>Our ref</td><td>SG/26/4</td></tr></table></div>`
);
const REST = {
  notifiedOn: daysAgo(10),
  criterion: 'death',
  regulatedService: 'yes',
  service: 'Message House',
  locationCodes: '1-1234567890',
  mentalHealth: 'no'
};

test('the window has the form, each answer with the line that says so, and no name', async () => {
  const { title, card, inputs } = await recordsMessage(cast.inspector, MESSAGE);
  expect(title).toBe('Record as a new review');
  expect(inputs).toMatchObject({
    authority: 'South Gloucestershire',
    partnership: 'South Gloucestershire Safeguarding Adults Board',
    initiatedOn: daysAgo(20),
    partnershipReference: 'SG/26/4'
  });
  const said = textOf(card);
  expect(said).toContain('“Local authority: South Gloucestershire”');
  expect(said).toMatch(/Left out.*a name: line 6/);
  expect(JSON.stringify(card)).not.toMatch(/Mary|Wrong House"/);
  expect(cast.inspector.posted().filter(({ text }) => text.includes('Message House'))).toEqual([]);
});

test('what is corrected in the window is recorded once, its card is in the own chat, and the message filed with it', async () => {
  const opened = await recordsMessage(cast.inspector, MESSAGE);
  const title = 'Record a new adult review';
  const refused = await pressesInWindow(cast.inspector, opened, { title, message: MESSAGE });
  expect(textOf(refused.card)).toContain('Not recorded');
  expect(refused.inputs).toMatchObject({ partnershipReference: 'SG/26/4' });
  // What was read of the message is still beside it.
  expect(textOf(refused.card)).toMatch(
    /Filled in from the message.*“Local authority: South Gloucestershire”.*Left out/
  );
  const send = () => pressesInWindow(cast.inspector, refused, { title, typed: REST, message: MESSAGE });
  const recorded = await send();
  const reference = REFERENCE.exec(textOf(recorded.card))?.[0] ?? '';
  expect(textOf(recorded.card)).toContain(
    `Recorded as ${reference}. The message has been filed with it. The card is in your own chat with this app.`
  );
  expect(textOf((await cast.inspector.shows(reference, 'Message House')).card)).toContain('Message House');
  expect(textOf((await send()).card)).toContain(`Recorded as ${reference}.`);
  const papers = papersOf(cast, reference);
  expect(await papers.filed()).toEqual(['Notification.eml']);
  const filed = await (await papers.read(cast.people.director, 'Notification.eml')).text();
  expect(Buffer.from(filed.split('\r\n\r\n')[1] ?? '', 'base64').toString('utf8')).toBe(MESSAGE.body.content);
  expect(cast.inspector.posted().filter(({ card }) => textOf(card).includes('Message House'))).toHaveLength(1);
});

test('a review that may be a duplicate is asked about in the window, and recorded where it is another', async () => {
  const opened = await recordsMessage(cast.inspector, MESSAGE);
  const asked = await pressesInWindow(cast.inspector, opened, {
    title: 'Record a new adult review',
    typed: REST,
    message: MESSAGE
  });
  expect(textOf(asked.card)).toContain('Possible duplicate');
  const other = await pressesInWindow(cast.inspector, asked, {
    title: 'Record as a different review',
    message: MESSAGE
  });
  expect(textOf(other.card)).toMatch(REFERENCE);
});

test('a message about a review that others record fills no form of theirs, and is said to be so', async () => {
  const message = messageOf(
    '<p>Local Safeguarding Children Board: Plymouth Safeguarding Children Board</p><p>LSCB: Plymouth Safeguarding Children Board</p><p>Child’s initials: AB</p>'
  );
  const opened = await recordsMessage(cast.inspector, message);
  expect(textOf(opened.card)).toContain('This is about a children’s review, which the intake team records.');
  expect(opened.inputs).toEqual({});
  const shown = await pressesInWindow(cast.inspector, opened, { title: 'Show the form all the same', message });
  expect(textOf(shown.card)).toContain('The message is about a children’s review. This form is for an adult review.');
  expect(Object.keys(shown.buttons)).toContain('Record a new adult review');
});

test('a message that is far longer than a form opens the window, and one that is longer than any letter says what to do', async () => {
  const long = messageOf(`${MESSAGE.body.content}${'<p>We write to you.</p>'.repeat(6_000)}`);
  const { inputs } = await recordsMessage(cast.inspector, long);
  expect(inputs).toMatchObject({ authority: 'South Gloucestershire' });
  const answer = await cast.inspector.send({
    type: 'invoke',
    name: 'composeExtension/fetchTask',
    value: { commandId: 'record', messagePayload: messageOf('x'.repeat(2_200_000)) }
  });
  expect(await answer.json()).toMatchObject({
    task: { type: 'message', value: expect.stringContaining('too long to be read here') }
  });
});

test('a client that does not send the message again records it, and says that it is not filed', async () => {
  const opened = await recordsMessage(cast.inspector, messageOf('<p>Local authority: Plymouth</p>'));
  const recorded = await pressesInWindow(cast.inspector, opened, {
    title: 'Record a new adult review',
    typed: {
      ...REST,
      partnership: 'Plymouth Safeguarding Adults Board',
      initiatedOn: daysAgo(11),
      service: 'House without its message',
      locationCodes: '1-2234567890'
    }
  });
  expect(textOf(recorded.card)).toContain('could not be filed');
});

test('a busy SharePoint leaves what was typed, and the form is recorded once when it is sent again', async () => {
  const opened = await recordsMessage(cast.inspector, MESSAGE);
  await cast.tenant.faults([{ status: 503, count: 50 }]);
  const title = 'Record a new adult review';
  const typed = { ...REST, service: 'Busy House', locationCodes: '1-3234567890', partnershipReference: 'SG/26/9' };
  const busy = await pressesInWindow(cast.inspector, opened, { title, typed, message: MESSAGE });
  expect(textOf(busy.card)).toMatch(/busy/);
  expect(busy.inputs).toMatchObject({ service: 'Busy House' });
  await cast.tenant.faults([]);
  const again = await pressesInWindow(cast.inspector, busy, { title, message: MESSAGE });
  expect(textOf(again.card)).toMatch(REFERENCE);
});

test('cancelling records nothing, and files nothing', async () => {
  const opened = await recordsMessage(cast.inspector, MESSAGE);
  const { card } = await pressesInWindow(cast.inspector, opened, { title: 'Cancel', message: MESSAGE });
  expect(textOf(card)).toContain('Nothing has been recorded. Close this window.');
});

test('of a message that says nothing the form is empty, and who may not record is told whom to ask', async () => {
  const { card, inputs } = await recordsMessage(cast.inspector, messageOf('<p>Shall we meet at ten?</p>'));
  expect(textOf(card)).toContain('Nothing was understood');
  expect(inputs).not.toHaveProperty('service');
  expect(textOf((await recordsMessage(cast.stranger, MESSAGE)).card)).toContain('Ask one of them');
});

test.each([
  ['no message', {}],
  ['another command', { commandId: 'other', messagePayload: MESSAGE }]
])('the action with %s is not understood', async (_what, value) => {
  const answer = await cast.inspector.send({ type: 'invoke', name: 'composeExtension/fetchTask', value });
  expect(await answer.json()).toMatchObject({
    task: { type: 'message', value: expect.stringContaining('cannot be used here') }
  });
});

test('a search is still answered as one', async () => {
  expect((await asksExtension(cast.inspector, 'query', { commandId: 'find', parameters: [] })).status).toBe(200);
});
