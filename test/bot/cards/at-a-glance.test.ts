import { reviewCard } from '../../../bot/cards/review-card';
import { noticeHeadline } from '../../../bot/cards/review-card-context';
import { NOTICE_IDS, NOTICES } from '../../../src/domain/notices';
import type { Card } from '../../../bot/cards/card';
import { bodyOf, nodes, textOf, type Node } from './parsing';
import { everyReview } from './every-review';
import { director, everyViewer, seenBy } from './scenes';

const isMore = ({ type, id }: Node): boolean => type === 'Container' && id === 'more';

/** What is on a card before “More” is pressed. */
function atAGlance(card: Card): { readonly words: number; readonly buttons: readonly string[] } {
  const shown = bodyOf(card)
    .filter((element) => !isMore(element))
    .flatMap(nodes);
  const actions = shown.filter(({ type }) => textOf(type).startsWith('Action.') && type !== 'Action.Submit');
  const prose = shown.filter(({ type }) => ['TextBlock', 'TextRun'].includes(textOf(type)));
  const said = [...prose.map(({ text }) => textOf(text)), ...actions.map(({ title }) => textOf(title))].join(' ');
  return {
    words: said.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length,
    buttons: [...new Set(actions.map(({ title }) => textOf(title)))]
  };
}

const complaintsAbout = (card: Card): readonly string[] => {
  const { words, buttons } = atAGlance(card);
  return [
    ...(words > 150 ? [`${words} words: ${JSON.stringify(bodyOf(card).filter((each) => !isMore(each)))}`] : []),
    ...(buttons.length > 5 ? [`buttons: ${buttons.join(', ')}`] : [])
  ];
};

const reviews = everyReview();

test('a card shows at most 150 words and five buttons before “More”, to everyone and at every moment', () => {
  const cards = reviews.flatMap((review) =>
    everyViewer.flatMap((viewer) => [
      reviewCard(seenBy(viewer, review)),
      reviewCard(seenBy(viewer, review, { banner: { text: 'Recorded.', tone: 'good' } }))
    ])
  );
  expect(cards.flatMap(complaintsAbout)).toEqual([]);
});

test.each(NOTICE_IDS)('so does the notice %s', (notice) => {
  const noticed = reviews.filter((review) => NOTICES[notice].after.some((step) => review.done[step]));
  const cards = noticed.flatMap((review) =>
    everyViewer.map((viewer) => {
      const headline = noticeHeadline(review, { notice, seq: review.seq, insteadOf: '', seenAt: '' });
      return reviewCard(seenBy(viewer, review, headline ? { headline } : {}));
    })
  );
  expect(cards.flatMap(complaintsAbout)).toEqual([]);
});

test('what is beneath “More” is hidden until it is pressed, and its button names it', () => {
  const card = reviews.map((review) => reviewCard(seenBy(director, review))).find((each) => bodyOf(each).some(isMore));
  const hidden = card && bodyOf(card).find(isMore);
  const toggle = card && nodes(card).find(({ type }) => type === 'Action.ToggleVisibility');
  expect([hidden?.['isVisible'], toggle?.['title'], toggle?.['targetElements']]).toEqual([false, 'More', ['more']]);
});

test('late in a long review a receipt says at a glance who is informed of what has just been recorded, and of no more', () => {
  const review = reviews.find(({ done }) => done['send-comments']) ?? reviews[0];
  if (!review) throw new Error('There is no review.');
  const line = (name: string, seq: number) =>
    ({ name, seq, role: 'regional-director', of: 'the review', when: '2026-03-03T14:32:00Z' }) as const;
  const earlier = Array.from({ length: 12 }, (_, index) => line(`Earlier ${index}`, index + 1));
  const card = reviewCard(
    seenBy(director, review, {
      banner: { text: 'Recorded.', tone: 'good', of: 20 },
      messages: [...earlier, line('Asha Rao', 20), line('Ben Cole', 20)]
    })
  );
  const shown = JSON.stringify(bodyOf(card).filter((element) => !isMore(element)));
  expect(['Asha Rao', 'Ben Cole', 'Earlier 11'].map((name) => shown.includes(name))).toEqual([true, true, false]);
  expect(JSON.stringify(bodyOf(card).filter(isMore))).toContain('Earlier 11');
});
