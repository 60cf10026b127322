import { NOT_IN_DIRECTORY } from '../../../src/domain/review/decide';
import type { Search } from '../../../src/register/reviews/find-reviews';
import { NO_POST_TODAY } from '../../../bot/cards/hello-card';
import { director, inspector, outsider, REFERENCE, untilSubmitted, withoutPost } from '../../domain/builders';
import { createDesk, posted, storedAfter } from './desk';
import { say } from '../speaking';

const stored = storedAfter(untilSubmitted);
const nothing = () => ({ missing: [], found: [], more: false });

test.each([
  ['find winterbourne', 'winterbourne'],
  ['Find: RX3LD', 'RX3LD'],
  ['FIND   SCR-A-2026 ', 'SCR-A-2026'],
  ['find\n St Mary’s\tLodge', 'St Mary’s Lodge']
])('%j looks for it as the person who typed it', async (text, sought) => {
  const searches: Search[] = [];
  await createDesk({ find: (search) => (searches.push(search), nothing()) }).say(director, text);
  expect(searches).toEqual([{ text: sought, person: director, today: '2012-08-08' }]);
});

test('what is found is listed under what was looked for, each with its stage and its button', async () => {
  const answer = await createDesk({ find: () => ({ missing: [], found: [stored], more: false }) }).say(
    director,
    'find winterbourne'
  );
  for (const words of [
    'Reviews found',
    'For “winterbourne”',
    REFERENCE,
    'IMR with the regional director',
    `View ${REFERENCE}`
  ])
    expect(posted(answer)).toContain(words);
  expect(answer.post?.[0]?.summary).not.toContain('winterbourne');
  expect(posted(answer)).not.toContain('More reviews match');
});

test('more than are shown: it says what to type to see them', async () => {
  const several = Array.from({ length: 20 }, () => stored);
  for (const finding of [
    { missing: [], found: several, more: false },
    { missing: [], found: [stored], more: true }
  ]) {
    expect(posted(await createDesk({ find: () => finding }).say(director, 'find winterbourne'))).toContain(
      'More reviews match. Enter more of the name'
    );
  }
});

test.each([
  ['find', 'Type “find” and the name'],
  ['find x', 'Type at least 2 letters'],
  ['find atlantis', 'No reviews match “atlantis”. Try one word of the name']
])('“%s” says what to try', async (text, sentence) =>
  expect(posted(await createDesk({ find: nothing }).say(director, text))).toContain(sentence)
);

test('so many that SharePoint gives none: it says so, and not that there is none', async () => {
  const words = posted(
    await createDesk({ find: () => ({ missing: [], found: [], more: true }) }).say(director, 'find same')
  );
  expect(words).toContain('Too many reviews match “same”. Type more of the name');
});

test('a whole reference brings the card of the review itself', async () => {
  expect(posted(await createDesk({ stored }).say(director, `find ${REFERENCE}`))).toContain(
    'Version 1.0 (library version 1.0) by '
  );
});

test('somebody without a role finds nothing and is told what everybody like them is told; nothing is looked for', async () => {
  const desk = createDesk();
  expect(posted(await desk.say(outsider, 'find winterbourne'))).toBe(
    `AdaptiveCard http://adaptivecards.io/schemas/adaptive-card.json 1.5 Open this chat in Teams to read the answer. RichTextBlock TextRun ${say(NOT_IN_DIRECTORY)}`
  );
  expect(posted(await desk.say(outsider, 'find'))).toContain(say(NOT_IN_DIRECTORY));
  expect(posted(await desk.say(withoutPost, 'find winterbourne'))).toContain(NO_POST_TODAY);
  expect(desk.logged.map(({ name, facts: { code } }) => [name, code])).toEqual([
    ['reviews-sought', 'not-in-directory'],
    ['reviews-sought', 'not-in-directory'],
    ['reviews-sought', 'no-post']
  ]);
});

test('what was typed is not in the log, and hostile text is shown as text', async () => {
  const desk = createDesk({ find: nothing });
  const hostile = '<script>alert(1)</script> [x](http://evil)';
  const answer = await desk.say(inspector, `find ${hostile}`);
  expect(JSON.stringify(answer.post)).toContain(`{"type":"TextRun","text":"No reviews match “${hostile}”`);
  expect(JSON.stringify(desk.logged)).not.toContain('script');
});

test('hello offers it', async () =>
  expect(posted(await createDesk().say(director, 'hello'))).toContain('“find” and a name'));

test('when SharePoint is busy the person is told to try again', async () => {
  expect(posted(await createDesk({ busy: true, find: nothing }).say(inspector, 'find winterbourne'))).toContain(
    'Try again in 20 seconds.'
  );
});
