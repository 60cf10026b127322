import { NO_SUCH_REVIEW } from '../../../src/domain/review/decide';
import {
  author,
  director,
  directorElsewhere,
  everybody,
  holds,
  inspector,
  outsider,
  person,
  REFERENCE,
  untilSubmitted,
  withoutPost
} from '../../domain/builders';
import { inPlace, createDesk, posted, storedAfter } from './desk';

const stored = storedAfter(untilSubmitted);
const intake = person('Nia Mailbox', holds('intake-team', 'England'));

test('whatever somebody types, the bot says what it can do for them', async () => {
  const desk = createDesk();
  for (const text of ['', 'hello', '🙂', '<script>alert(1)</script>', 'SCR-X-1', 'new'])
    expect(posted(await desk.say(inspector, text))).toContain('new adult');
});

test('what is no command is said not to be understood, first of all, with what can be typed; a greeting is none', async () => {
  const desk = createDesk();
  for (const text of ['blah', 'new', 'SCR-X-1']) {
    const answer = posted(await desk.say(inspector, text));
    expect(answer).toContain('What you typed was not understood. You can type “new adult”, “what next”');
    expect(answer).not.toContain('Hello Gwen');
  }
  for (const text of ['', 'Hello', 'hi there', 'help'])
    expect(posted(await desk.say(inspector, text))).not.toContain('not understood');
});

test('a message longer than any command is answered without looking into it', async () => {
  const desk = createDesk();
  expect(posted(await desk.say(inspector, `find ${'x'.repeat(1_996)}`))).toContain(
    'This message is too long. Nothing has been recorded. Type “hello”'
  );
});

test('the chat is greeted once, though Teams tells of one install twice, and again after another install', async () => {
  const desk = createDesk();
  expect((await desk.open(inspector)).post).toHaveLength(1);
  expect((await desk.open(inspector)).post ?? []).toHaveLength(0);
  expect((await desk.open(director)).post).toHaveLength(1);
  desk.later(60_000);
  expect((await desk.open(inspector)).post).toHaveLength(1);
});

test('“new adult” brings the form to who may begin a review, and a sentence to who may not', async () => {
  const desk = createDesk();
  const form = await desk.say(inspector, 'New adult review');
  expect(posted(form)).toContain('Safeguarding partnership');
  expect(JSON.stringify(form)).toContain('7e57ab1e-0000-4000-8000-000000000001');
  const refused = posted(await desk.say(director, 'new adult'));
  expect(refused).toContain('Only a compliance inspector or a compliance manager');
  expect(refused).not.toContain('Safeguarding partnership');
});

test('“new child” brings the form of the mailbox to the intake team, and to nobody else', async () => {
  const desk = createDesk({ directory: { people: [...everybody.people, intake] } });
  for (const words of ['new child', 'New children’s review'])
    expect(posted(await desk.say(intake, words))).toContain('Local Safeguarding Children’s Board');
  expect(posted(await desk.say(inspector, 'new child'))).toContain('Only the intake team');
  expect(posted(await desk.say(intake, 'new adult'))).toContain('Only a compliance inspector');
});

test('the greeting offers what the person may begin, and the button brings its form', async () => {
  const desk = createDesk({ directory: { people: [...everybody.people, intake] } });
  const hello = posted(await desk.say(intake, 'hello'));
  expect(hello).toContain('Record a new children’s review');
  expect(hello).not.toContain('Record a new adult review');
  const answer = await desk.press(intake, { verb: 'new-child' });
  expect(posted(answer)).toContain('Date the notification reached the mailbox');
  expect(posted(answer)).toContain(`${inspector.name}; compliance inspector, South West`);
  expect(inPlace(answer)).toContain('Hello');
});

test('a reference brings the card of that review, which is kept up to date from then on', async () => {
  const answer = await createDesk({ stored }).say(director, `please show me ${REFERENCE.toLowerCase()}.`);
  expect(posted(answer)).toContain(REFERENCE);
  expect(answer.post?.[0]?.tracked).toEqual({
    reference: REFERENCE,
    seq: stored.review.seq,
    person: { id: director.id, name: director.name }
  });
});

test('of a review of another region there are the facts, which end with whom the details are for', async () => {
  const answer = await createDesk({ stored }).say(directorElsewhere, REFERENCE);
  const said = posted(answer);
  for (const fact of ['Winterbourne View Hospital', 'IMR with the regional director', 'Gwen Howells'])
    expect(said).toContain(fact);
  expect(said).toContain('Details are for South West. ');
  expect(said).not.toMatch(/QZ|institution|Imran|Action\.Execute/);
  expect(answer.post?.[0]?.tracked).toBeUndefined();
});

test('someone without a post learns no more of a review than of one that does not exist', async () => {
  const desk = createDesk({ stored });
  for (const reference of [REFERENCE, 'SCR-A-2012-9999'])
    expect(posted(await desk.say(withoutPost, reference))).toContain(NO_SUCH_REVIEW);
});

test('“my reviews” lists what somebody has a part in, wherever it is', async () => {
  const desk = createDesk({ stored });
  expect(posted(await desk.say(director, 'my reviews'))).toContain(REFERENCE);
  expect(posted(await desk.say(author, 'my reviews'))).toContain(REFERENCE);
  expect(posted(await desk.say(directorElsewhere, 'my reviews'))).not.toContain(REFERENCE);
});

test('a person who is not in the Directory gets one sentence, no data and no button', async () => {
  const desk = createDesk({ stored });
  const answers = [
    await desk.open(outsider),
    ...(await Promise.all(['hello', 'new adult', 'my reviews', REFERENCE].map((text) => desk.say(outsider, text))))
  ];
  for (const answer of answers) {
    expect(posted(answer)).toContain('You are not in the Directory');
    expect(JSON.stringify(answer)).not.toMatch(/Winterbourne|Action\./);
  }
  expect(desk.logged.map(({ name }) => name)).toContain('not-in-directory');
  for (const verb of ['hello', 'my-reviews', 'new-adult'])
    expect(inPlace(await desk.press(outsider, { verb }))).toContain('You are not in the Directory');
});

test('when SharePoint is busy the person is told to try again, and when', async () => {
  expect(posted(await createDesk({ busy: true }).say(inspector, 'my reviews'))).toContain(
    'SharePoint is busy. Nothing has been recorded. Try again in 20 seconds.'
  );
});
