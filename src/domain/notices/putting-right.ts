import type { NoticeId } from '../ids';
import { personIn, postsOf, type Person } from '../people/people';
import { eventNamed } from '../review/putting-right/recorded-event';
import { lastAnswer, type Review } from '../review/review';
import { STEPS } from '../steps';
import { text, type Text } from '../text';
import type { Notice, NoticeView } from './notice';

/** Notices of what was put right: those who were informed of it are informed again (KP-2). */
export const PUTTING_RIGHT_NOTICES = {
  'withdrawal-to-informed': {
    after: ['withdraw'],
    to: 'case-inspector',
    rule: 'KP-2',
    only: 'those who recorded it or were informed of it, and anybody informed of a review whose notification is withdrawn',
    subject: 'the withdrawal',
    headline: (review) => text`Withdrawn, recorded by mistake: ${pastOf(review, 'withdraw')}`,
    overtaken: () => 'Something recorded on this review was withdrawn. View the history.',
    recipients: inPost,
    mayBeNobody: true,
    farewell: true
  },
  'correction-to-informed': {
    after: ['correct-step'],
    to: 'case-inspector',
    rule: 'KP-2',
    only: 'those who recorded it or were informed of it',
    subject: 'the corrected answer',
    headline: (review) => text`An answer was corrected: ${pastOf(review, 'correct-step')}`,
    overtaken: () => 'An answer recorded on this review was corrected. View the history.',
    recipients: inPost,
    mayBeNobody: true,
    farewell: true
  }
} as const satisfies Partial<Record<NoticeId, Notice>>;

/** Of what was put right last. */
function pastOf(review: Review, step: 'withdraw' | 'correct-step'): Text {
  const named = eventNamed(lastAnswer(review, step, 'of'));
  return named ? STEPS[named.step].past : '';
}

function inPost({ concerned, directory, today }: NoticeView): readonly Person[] {
  return concerned.flatMap(({ id }) => {
    const person = personIn(directory, id);
    return person && postsOf(person, today).length > 0 ? [person] : [];
  });
}
