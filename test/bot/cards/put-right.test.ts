import { reviewCard } from '../../../bot/cards/review-card';
import { noticeHeadline } from '../../../bot/cards/review-card-context';
import type { NoticeId } from '../../../src/domain/notices';
import { correctsAnswer, recordsProgress, withdraws } from '../../domain/acts';
import { director, notifies, reviewAfter, type Act } from '../../domain/builders';
import { bodyOf, nodes, textOf } from './parsing';
import { seenBy } from './scenes';

const WHY = 'It belongs to another review of the same partnership, which met on the same day. ';

function cardOf(notice: NoticeId, seq: number, acts: readonly Act[]) {
  const review = reviewAfter(acts);
  const headline = noticeHeadline(review, { notice, seq, insteadOf: '', seenAt: '' });
  const body = bodyOf(reviewCard(seenBy(director, review, headline ? { headline } : {})));
  const shown = body.filter(({ id }) => id !== 'more').flatMap(nodes);
  return {
    said: shown.map(({ text }) => textOf(text)),
    buttons: shown.filter(({ type }) => type === 'Action.Execute').map(({ title }) => textOf(title))
  };
}
const progress = [notifies(), recordsProgress()];

test('given a withdrawal, then its card says who, which step and why, and leads to the history first', () => {
  const card = cardOf('withdrawal-to-informed', 3, [...progress, withdraws('record-progress/2')]);
  expect(card.said).toEqual(
    expect.arrayContaining([
      'Withdrawn, recorded by mistake: Progress recorded',
      'Withdrawn by Gwen Howells on 7 August 2012 at 12:30pm: It belongs to another review.'
    ])
  );
  expect(card.buttons[0]).toBe('View the history');
});

test('given a correction, then its card says from what to what, in the words of the form', () => {
  const corrected = { ...correctsAnswer('record-progress/2', { heardOn: '2012-08-06' }), isConfirmed: true } as const;
  const { said, buttons } = cardOf('correction-to-informed', 3, [...progress, corrected]);
  expect(said).toContain('An answer was corrected: Progress recorded');
  expect(said.find((text) => text.startsWith('Corrected by'))).toBe(
    'Corrected by Gwen Howells on 7 August 2012 at 12:30pm: A slip of the keyboard. Now: Date you heard: 6 August 2012. Before the change: Date you heard: 7 August 2012.'
  );
  expect(buttons[0]).toBe('View the history');
});

test('given another withdrawal since, then the card of the first says nothing of the second', () => {
  const acts = [...progress, recordsProgress(), withdraws('record-progress/2'), withdraws('record-progress/3')];
  const { said, buttons } = cardOf('withdrawal-to-informed', 4, acts);
  expect(said).toContain('Something recorded on this review was withdrawn. View the history.');
  expect(said.some((text) => text.startsWith('Withdrawn by'))).toBe(false);
  expect(buttons[0]).toBe('View the history');
});

test('a long reason and long answers keep the card within what is read at a glance', () => {
  const acts = [
    ...progress,
    { ...correctsAnswer('record-progress/2', { note: WHY.repeat(10).slice(0, 500) }) },
    withdraws('record-progress/2')
  ].map((act) =>
    act.step === 'withdraw' || act.step === 'correct-step'
      ? { ...act, given: { ...act.given, why: WHY.repeat(6).slice(0, 490) } }
      : act
  );
  for (const card of [cardOf('withdrawal-to-informed', 4, acts), cardOf('correction-to-informed', 3, acts)])
    expect(card.said.join(' ').split(/\s+/).length).toBeLessThanOrEqual(150);
});
