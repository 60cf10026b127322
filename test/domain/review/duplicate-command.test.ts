import { isDuplicateCommand } from '../../../src/domain/review/duplicate-command';
import {
  agrees,
  deputy,
  director,
  returns,
  reviewAfter,
  TODAY,
  untilAgreed,
  untilProvided,
  type Act
} from '../builders';

const repeats = (story: readonly Act[], act: Act) =>
  isDuplicateCommand(reviewAfter(story), act.step, act.by.id, act.given, TODAY);

describe('a double click, or a retry of the channel', () => {
  test('is the last thing that happened, by the same person with the same answers', () => {
    expect(repeats(untilAgreed, agrees())).toBe(true);
    expect(repeats(untilAgreed, { ...agrees(), given: { version: ' 1.0 ', verb: 'take-step' } })).toBe(true);
  });

  test.each([
    ['another person', untilAgreed, agrees('1.0', deputy)],
    ['another answer', untilAgreed, agrees('2.0')],
    ['another step', untilAgreed, returns('1.0', director)],
    ['no answer', untilAgreed, agrees('')],
    ['something having happened since', untilProvided, agrees()]
  ])('with %s it is none', (_, story, act) => expect(repeats(story, act)).toBe(false));
});
