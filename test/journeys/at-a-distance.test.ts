import { CLIENTS, createCounts } from '../bench/request-counts';
import { oneAfterAnother } from '../bench/one-after-another';
import { buttonsOf, textOf } from '../support/chat';
import { daysAgo } from '../support/days';
import { command, writesMore } from './as-people';
import { papersOf } from './hand-in';
import { gather, type Cast } from './people';
import { button, notify, openForm, openIntake, take } from './story';
import { WINTERBOURNE_VIEW } from './winterbourne-view';

jest.setTimeout(240_000);

/** Milliseconds that a real tenant adds to a request. */
const DISTANCE = 200;
let cast: Cast;
beforeAll(async () => {
  cast = await gather({ distance: DISTANCE });
});
afterAll(() => cast?.end());

test('with a tenant as far away as real ones, the bot still answers every press with a card', async () => {
  const chat = cast.inspector;
  await chat.open();
  const hello = await chat.shows('Serious case reviews');
  const began = Date.now();
  const answer = await chat.press(hello, { verb: 'my-reviews' });
  expect([answer.status, answer.statusCode]).toEqual([200, 200]);
  expect(textOf(answer.card)).not.toContain('SharePoint is busy');
  expect(Object.keys(buttonsOf(answer.card)).length).toBeGreaterThan(0);
  // The distance is really there.
  expect(Date.now() - began).toBeGreaterThanOrEqual(DISTANCE);
});

/** How many requests to SharePoint the answer to a press waited for, one after another. */
async function waitedFor(press: () => Promise<unknown>): Promise<number> {
  const { log } = await createCounts(cast.tenant.home, 4 * DISTANCE).during(press);
  return oneAfterAnother(log.filter(({ client, part }) => client === CLIENTS.answering && !part));
}

test('what people wait for is asked of SharePoint in few requests, one after another, when the Word file is made too', async () => {
  const { inspector, director, author, people } = cast;
  await Promise.all([director.open(), author.open()]);
  const intake = await openIntake(inspector);
  expect(await waitedFor(() => inspector.press(intake.form, intake.submit, WINTERBOURNE_VIEW))).toBeLessThanOrEqual(2);
  const { reference } = await notify(inspector);
  await take(inspector, reference, 'request-imr', { askedOn: daysAgo(14) });
  await director.shows(reference, 'has requested an IMR');
  await take(director, reference, 'appoint-author', { author: people.author.id });
  await author.shows(reference, 'appointed to write');
  const making = await openForm(author, reference, 'make-imr-file');
  expect(await waitedFor(() => author.press(making.form, making.submit, { version: '0.1' }))).toBeLessThanOrEqual(7);
  await writesMore(cast.tenant, people.author, reference);
  const submitting = await openForm(author, reference, 'submit-imr');
  expect(
    await waitedFor(() => author.press(submitting.form, submitting.submit, { version: '1.0', independent: 'yes' }))
  ).toBeLessThanOrEqual(6);
  const notice = await director.shows(reference, 'Agree or return an IMR');
  expect(await waitedFor(() => director.press(notice, button(notice.card, 'I have read version')))).toBeLessThanOrEqual(
    3
  );
});

test('and so are a paper that is handed in, the first and another of its name, and the file of our comments', async () => {
  const { reference } = await notify(cast.inspector);
  const { inspector } = cast.people;
  const { handIn } = papersOf(cast, reference);
  const given = { receivedOn: daysAgo(1) };
  expect(await waitedFor(() => handIn(inspector, { step: 'receive-draft', given }))).toBeLessThanOrEqual(5);
  const another = new Uint8Array(Buffer.from('%PDF-1.7 Another paper of that name.'));
  expect(await waitedFor(() => handIn(inspector, { bytes: another }))).toBeLessThanOrEqual(5);
  await command(cast.tenant, inspector, {
    step: 'add-comments',
    reference,
    given: { page: '1', correction: 'In 2011' }
  });
  expect(
    await waitedFor(() => command(cast.tenant, inspector, { step: 'make-comments-file', reference, given: {} }))
  ).toBeLessThanOrEqual(5);
});
