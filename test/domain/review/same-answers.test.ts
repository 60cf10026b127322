import { hasSameAnswers } from '../../../src/domain/review/same-answers';
import type { Answers } from '../../../src/domain/fields';
import { agrees, TODAY } from '../builders';

const isSame = (typed: Answers): boolean =>
  hasSameAnswers('agree-imr', 'adult', { recorded: agrees().given, typed, today: TODAY });

describe('a form that is sent again', () => {
  test.each<[string, Answers]>([
    ['as it was', agrees().given],
    ['with spaces around an answer, and what is no answer', { version: ' 1.0 ', read: 'yes', verb: 'take-step' }]
  ])('%s says the same', (_, typed) => expect(isSame(typed)).toBe(true));

  test.each<[string, Answers]>([
    ['another answer', agrees('2.0').given],
    ['no answer', { version: '' }]
  ])('with %s does not', (_, typed) => expect(isSame(typed)).toBe(false));
});
