import { namesIn, timelineOf } from '../../../../src/webparts/regionalRisk/state/timeline';
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
