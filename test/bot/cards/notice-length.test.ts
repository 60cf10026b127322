import { reviewCard } from '../../../bot/cards/review-card';
import { noticeHeadline } from '../../../bot/cards/review-card-context';
import { NOTICE_IDS, NOTICES } from '../../../src/domain/notices';
import { STEPS } from '../../../src/domain/steps';
import { bodyOf, nodes, textOf, type Node } from './parsing';
import { everyReview } from './every-review';
import { submitted } from './review-drawn';
import { after, deputy, director, journey, seenBy } from './scenes';

const MOST_WORDS = 60;

const TO_DIRECTORS = NOTICE_IDS.filter((id) =>
  ['regional-director', 'deputy-regional-director'].includes(NOTICES[id].to)
);

/** Everything that is read before the first button. */
const beforeFirstButton = (elements: readonly Node[]): string => {
  const first = elements.findIndex(({ type }) => type === 'ActionSet');
  return elements
    .slice(0, first)
    .flatMap(nodes)
    .map(({ text }) => textOf(text))
    .join(' ');
};

test('there are notices to directors', () => expect(TO_DIRECTORS.length).toBeGreaterThan(3));

test.each(TO_DIRECTORS)('%s: a director reads at most 60 words before the first button', (notice) => {
  const reviews = [
    ...everyReview().filter((review) => NOTICES[notice].after.some((step) => review.done[step])),
    ...NOTICES[notice].after.map((step) => (STEPS[step].begins ? journey([step]) : after(submitted, step)))
  ];
  for (const review of reviews)
    for (const viewer of [director, deputy]) {
      const headline = noticeHeadline(review, { notice, insteadOf: '', seq: 1, seenAt: '' });
      const read = beforeFirstButton(bodyOf(reviewCard(seenBy(viewer, review, headline ? { headline } : {}))));
      const words = read.split(/\s+/).filter((word) => /\w/.test(word)).length;
      expect([words <= MOST_WORDS, read]).toEqual([true, read]);
    }
});
