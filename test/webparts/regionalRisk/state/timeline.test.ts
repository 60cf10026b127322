import { namesIn, timelineOf } from '../../../../src/webparts/regionalRisk/state/timeline';
import { STANDARD_TERMS } from '../../../../src/domain/terminology';
import { sayIn } from '../../../../src/domain/text';
import { appointed, asked, author, director, eventsOf, reviewOf, submitted } from '../region';

const reference = 'SCR-A-2026-0001';
const steps = [asked, appointed, submitted('1.0'), submitted('1.1')];

test('the newest first, each repeat of a step included', () => {
  const timeline = timelineOf(reviewOf(reference, steps).review, eventsOf(reference, steps));
  expect(timeline.map(({ seq }) => seq)).toEqual([5, 4, 3, 2, 1]);
  expect(timeline.map(({ given }) => given['version']).slice(0, 2)).toEqual(['1.1', '1.0']);
});

test('a step whose history row is still being written is there at once', () => {
  const timeline = timelineOf(reviewOf(reference, steps).review, eventsOf(reference, steps.slice(0, 3)));
  expect(timeline[0]).toMatchObject({ seq: 5, step: 'submit-imr', by: { name: author.name } });
});

test('people are named from what happened', () => {
  expect(namesIn(reviewOf(reference, steps).review, [], { people: [] }).get(director.id)).toBe(director.name);
});

test('what an entry said before a change is in words, and not in the codes that are stored', () => {
  const changes = [
    {
      step: 'complete-entry',
      by: director,
      on: '2026-11-02',
      given: { criterion: 'unknown', initiatedOn: '2026-08-01' }
    },
    {
      step: 'correct-entry',
      by: director,
      on: '2026-11-03',
      given: {
        criterion: 'death',
        initiatedOn: '2026-08-02',
        reason: 'The board wrote.',
        before: 'Why a review is being held: unknown; Date the review was initiated: 2026-08-01'
      }
    }
  ] as const;
  const [latest] = timelineOf(reviewOf(reference, changes).review, eventsOf(reference, changes));
  expect(latest?.step).toBe('correct-entry');
  expect(sayIn(STANDARD_TERMS, 'adult')(latest?.before ?? '')).toBe(
    'Why a review is being held: Not yet known; Date the review was initiated: 1 August 2026'
  );
});
