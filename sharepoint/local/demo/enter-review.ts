import type { ExampleReview } from './example-reviews';
import { STEPS_TO } from './example-steps';
import { notificationOf } from './notification';
import type { ExamplePeople } from './people';
import type { SendCommand } from './service';

/** Enters one published review and takes its example steps; what has been done already is left as it is. Answers with a line that says so. */
export async function enterReview(review: ExampleReview, people: ExamplePeople, send: SendCommand): Promise<string> {
  const { region } = review;
  let recorded = await send(people.inspector(region), notificationOf(review));
  const { reference } = recorded;
  for (const row of STEPS_TO[review.example.imr]) {
    const { step, by, given } = row({ review, people, region });
    if (!Object.hasOwn(recorded.review.done, step)) recorded = await send(by, { step, reference, given });
  }
  const what = review.title || review.service;
  return `${reference}  ${review.authority}: ${what}${review.published && ` (published ${review.published})`}. IMR: ${recorded.review.tracks.imr.replaceAll('-', ' ')}.`;
}
