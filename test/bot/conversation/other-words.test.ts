import {
  inspector,
  outsider,
  REFERENCE,
  safeguardingLead,
  untilSubmitted,
  author,
  director
} from '../../domain/builders';
import { createDesk, posted, storedAfter } from './desk';

const stored = storedAfter(untilSubmitted);
const desk = () => createDesk({ stored });

test('what people type to know what to do is understood as “what next”', async () => {
  const expected = posted(await desk().say(director, 'what next'));
  for (const text of [
    'what is due',
    'whats due this week?',
    'What’s next?',
    'what do i have to do',
    'overdue',
    'late',
    'my tasks'
  ])
    expect([text, posted(await desk().say(director, text))]).toEqual([text, expected]);
});

test('“remind” and a name brings a lead to the gaps, and anybody else to their own tasks', async () => {
  const gaps = posted(await desk().say(safeguardingLead, 'gaps'));
  expect(posted(await desk().say(safeguardingLead, 'remind Tobias'))).toBe(gaps);
  expect(posted(await desk().say(inspector, 'remind Tobias'))).toBe(posted(await desk().say(inspector, 'what next')));
});

test('“hand over” brings the form to a lead, and says to anybody else how one review is handed over', async () => {
  expect(posted(await desk().say(safeguardingLead, 'hand over'))).toContain('hand-over-all');
  expect(posted(await desk().say(inspector, 'Hand over'))).toContain('To hand over a review, type its reference');
});

test('“risk report” says where it is, with the address', async () => {
  for (const text of ['risk report', 'show the regional risk report']) {
    const answer = posted(await desk().say(director, text));
    expect(answer).toContain('Regional risk reports are in the register');
    expect(answer).toContain('Action.OpenUrl');
  }
});

test('a mistake leads to the history of the review, or to how to get there', async () => {
  const readHistory = posted(await desk().say(inspector, `history ${REFERENCE}`));
  for (const text of [`delete ${REFERENCE}`, `undo ${REFERENCE}`, `I made a mistake in ${REFERENCE}`])
    expect(posted(await desk().say(inspector, text))).toBe(readHistory);
  for (const text of ['I made a mistake', 'undo', 'withdraw'])
    expect(posted(await desk().say(inspector, text))).toContain('Type “history” and the reference');
});

test('a reference is understood without its dashes, and by its number alone where it is of this year', async () => {
  const shown = posted(await desk().say(author, REFERENCE));
  for (const text of ['scr a 2012 0001', 'SCR/A/2012/0001', 'scra20120001', '0001'])
    expect([text, posted(await desk().say(author, text))]).toEqual([text, shown]);
  expect(posted(await desk().say(author, '0002'))).toContain('No review with this reference is available to you');
});

test('none of it says anything to a person who is not in the Directory', async () => {
  for (const text of ['undo', 'risk report', 'hand over', 'remind Tobias', 'overdue', '0001'])
    expect(posted(await desk().say(outsider, text))).toContain('You are not in the Directory');
});
