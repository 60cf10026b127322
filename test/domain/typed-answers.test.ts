import { answersIn, lastAnswer } from '../../src/domain/review/review';
import type { StepRows } from '../../src/domain/steps/step';
import type { GuardRows } from '../../src/domain/guards/guard';
import { accepted, agrees, attempt, reviewAfter, untilSubmitted } from './builders';

describe('an answer is read by the name of its field', () => {
  const review = reviewAfter(untilSubmitted);
  const event = accepted(attempt(review, agrees('1.0')));

  test('of a step that was taken', () => {
    expect(lastAnswer(review, 'submit-imr', 'version')).toBe('1.0');
    expect(review.done['submit-imr']?.given.version).toBe('1.0');
    expect(answersIn(event, 'agree-imr')?.version).toBe('1.0');
    expect(answersIn(event, 'submit-imr')).toBeUndefined();
  });

  test('which does not compile where it is misspelt, or is a field of another step', () => {
    // @ts-expect-error: misspelt
    lastAnswer(review, 'submit-imr', 'versoin');
    // @ts-expect-error: a field of another step
    lastAnswer(review, 'submit-imr', 'reasons');
    // @ts-expect-error: misspelt
    void review.done['submit-imr']?.given.versoin;
    // @ts-expect-error: a field of another step
    void answersIn(event, 'agree-imr')?.reasons;
    // @ts-expect-error: nobody knows yet which step the event is of
    void event.given['version'];
    // @ts-expect-error: misspelt
    void review.entry['autority'];
  });

  test('nor in a row that reads what its step does not ask', () => {
    const steps: StepRows = {
      // @ts-expect-error: an appointment has no version
      'appoint-author': { changes: (review, given) => ({ versions: [...review.versions, given.version ?? ''] }) }
    };
    const guards: GuardRows = {
      'version-agreed': {
        condition: '',
        rule: 'KP-11',
        // @ts-expect-error: no step that this guards asks for an author
        refuse: ({ given }) => given.author
      }
    };
    expect([steps, guards]).toHaveLength(2);
  });
});
