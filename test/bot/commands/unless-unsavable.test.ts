import { unlessUnsavable } from '../../../bot/commands/unless-unsavable';
import { refused } from '../../../bot/commands/step-result';
import { DocumentOpen } from '../../../src/register/documents/document-file';
import { ReviewFull } from '../../../src/register/reviews/reviews';

test.each([
  [new DocumentOpen(), 'This file is open in Word. Close it, then try again.'],
  [
    new ReviewFull(),
    'The register has no room for so much text about one review. Nothing has been recorded. Shorten what you have entered, then try again.'
  ]
])('%s is refused in a sentence, so that the form comes back', async (fault, sentence) => {
  expect(await unlessUnsavable('submit-imr', Promise.reject(fault))).toMatchObject({
    ok: false,
    refusal: { code: 'guarded', rule: 'KP-11', sentence }
  });
});

test('what was saved is passed on, and any other fault is thrown', async () => {
  const other = refused('submit-imr', 'guarded', 'Read it first.');
  expect(await unlessUnsavable('submit-imr', Promise.resolve(other))).toBe(other);
  await expect(unlessUnsavable('submit-imr', Promise.reject(new Error('another')))).rejects.toThrow('another');
});
