import type { ReviewView } from '../../../bot/cards/review-view';
import type { Action } from '../../../src/domain/review/actions';
import { type Person } from '../../../src/domain/people/people';
import type { Review } from '../../../src/domain/review/review';
import { POSTS } from '../../../src/domain/words';
import { BEGIN, everyViewer, seenBy } from './scenes';

const MOST_TOLD = 200;
const MOST_ACTIONS = 40;
const LONGEST_NAME = 120;

/**
 * How one person sees a review to which everything has happened that can, every name and text as long as it may be: 40
 * actions, 6 locations, 200 people told.
 */
export function worst(viewer: Person, review: Review, unit: string): ReviewView {
  const name = unit.repeat(LONGEST_NAME);
  const begun = review.done[BEGIN[review.kind]];
  const actions = Array.from({ length: MOST_ACTIONS }, (_, n): Action => ({
    id: `A${n + 1}`,
    organisation: name,
    regulated: n % 4 > 0,
    locationCode: '1-116865865',
    action: unit.repeat(500),
    due: n % 2 ? `2026-0${1 + (n % 9)}-11` : '',
    state: 'in-progress',
    evidence: '',
    seq: 2,
    enteredOn: '2026-03-04',
    heardOn: '2026-03-04'
  }));
  const burdened: Review = {
    ...review,
    actions,
    done: { ...review.done, ...(begun ? { [BEGIN[review.kind]]: { ...begun, vacant: POSTS } } : {}) }
  };
  return seenBy(viewer, burdened, {
    directory: { people: everyViewer.map((each) => ({ ...each, name })) },
    messages: Array.from({ length: MOST_TOLD }, () => ({
      name,
      role: 'mental-health-operations-manager',
      seq: 1,
      of: 'the new review',
      when: '2026-03-03T14:32:00Z',
      seenAt: '2026-03-04T14:32:00Z',
      insteadOf: name
    })),
    warnings: Array.from({ length: 10 }, () => unit.repeat(400)),
    banner: { text: 'Recorded', tone: 'good' },
    headline: { text: 'x'.repeat(200), rule: 'KP-11', sentence: 'x'.repeat(352), insteadOf: name, seenAt: '' }
  });
}
