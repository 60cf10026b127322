import { drawCard, summaryOf } from '../../../bot/cards/review-card-context';
import { createClock } from '../../../bot/settings/working-days';
import { STANDARD_SETTINGS } from '../../../src/domain/settings';
import {
  appoints,
  author,
  everybody,
  NOW,
  otherAuthor,
  REFERENCE,
  returns,
  untilSubmitted,
  type Act
} from '../../domain/builders';
import { entryAfter, settled } from '../../register/entries';
import { say } from '../speaking';

const scene = (acts: readonly Act[]) => ({
  entry: settled(entryAfter(acts, REFERENCE)),
  messages: [],
  others: [],
  directory: everybody,
  clock: createClock(STANDARD_SETTINGS),
  now: NOW,
  link: () => 'https://web.part/',
  opensPapers: true,
  say
});
const message = {
  person: { id: author.id, name: author.name },
  role: 'imr-author',
  notice: 'appointment-to-former-author',
  seq: 6,
  insteadOf: '',
  seenAt: ''
} as const;

test('an author who was replaced reads that, and of which review, and nothing else of it', () => {
  const replaced = scene([...untilSubmitted, returns(), appoints(otherAuthor)]);
  const card = JSON.stringify(drawCard(replaced, message));
  for (const words of [
    REFERENCE,
    'Another author has been appointed: stop writing the IMR.',
    'You no longer have a part in this review.'
  ])
    expect(card).toContain(words);
  for (const detail of [otherAuthor.name, 'Winterbourne', 'South Gloucestershire', 'Please set out the visits'])
    expect(card).not.toContain(detail);
  expect(summaryOf(replaced, message)).toBe(`Another author has been appointed: stop writing the IMR (${REFERENCE})`);
});
