import { NOTIFICATION } from '../../../src/domain/forms/notification';
import { CRITERIA, whyHeld, whyHeldInBrief } from '../../../src/domain/review/criterion';
import { KINDS } from '../../../src/domain/words';
import { said } from '../in-words';

describe('B-4: why a review is held', () => {
  test.each(KINDS)('of each %s criterion that a form offers, a card says the whole and a list a few words', (kind) => {
    const offered = NOTIFICATION[kind].find(({ id }) => id === 'criterion')?.choices ?? [];
    expect(offered.length).toBeGreaterThan(2);
    for (const { value, title } of offered) {
      const review = { kind, entry: { criterion: value } };
      expect(said(whyHeld(review))).toBe(said(title));
      expect(whyHeldInBrief(review)).toMatch(/^[A-Z][a-z ]{9,29}$/);
    }
    expect(new Set(CRITERIA[kind].map(({ short }) => short)).size).toBe(offered.length);
  });

  test('nothing is said of a review of which it is not recorded', () => {
    expect([whyHeld({ kind: 'adult', entry: {} }), whyHeldInBrief({ kind: 'child', entry: {} })]).toEqual(['', '']);
  });
});
