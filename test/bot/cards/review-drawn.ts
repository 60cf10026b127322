import { reviewCard } from '../../../bot/cards/review-card';
import { ofType, texts } from './parsing';
import { journey, seenBy } from './scenes';

export const submitted = journey(['notify-adult', 'request-imr', 'appoint-author', 'submit-imr']);
export const headline = {
  text: 'An IMR waits for your agreement',
  rule: 'KP-11',
  sentence: 'Before the IMR is provided to the safeguarding partnership it should be agreed by the Regional Director.',
  insteadOf: '',
  seenAt: '2026-03-07T15:00:00Z'
} as const;
export const titles = (card: ReturnType<typeof reviewCard>): readonly unknown[] =>
  ofType(card, 'Action.')
    .filter(({ type }) => type !== 'Action.Submit')
    .map(({ title }) => title);
export const runs = (...of: Parameters<typeof seenBy>): readonly string[] =>
  texts(reviewCard(seenBy(...of)), 'TextRun');

/** The steps that a card has buttons for. */
export const stepsOn = (card: ReturnType<typeof reviewCard>): readonly unknown[] =>
  ofType(card, 'Action.Execute').flatMap(({ data }) =>
    typeof data === 'object' && data !== null && 'step' in data ? [data.step] : []
  );
