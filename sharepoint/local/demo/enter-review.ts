import type { ExampleReview } from './example-reviews';
import { STEPS_TO } from './example-steps';
import { notificationOf } from './notification';
import type { ExamplePeople, ExamplePerson } from './people';
import type { SendCommand } from './service';
import { stableKey } from './stable-key';

/** Writes in the Word file of a review, as its author. */
export type WriteImr = (author: ExamplePerson, reference: string) => Promise<void>;

/**
 * Records one published review and its example steps, unless they are recorded already. Gives its reference, and a line
 * about it.
 */
export async function enterReview(
  review: ExampleReview,
  people: ExamplePeople,
  { send, write }: { readonly send: SendCommand; readonly write: WriteImr }
): Promise<{ readonly reference: string; readonly line: string }> {
  const { region } = review;
  let recorded = await send(people.inspector(region), notificationOf(review));
  const { reference } = recorded;
  for (const row of STEPS_TO[review.example.imr]) {
    const { step, by, given } = row({ review, people, region });
    if (!Object.hasOwn(recorded.review.done, step)) {
      if (step === 'submit-imr') await write(by, reference);
      recorded = await send(by, { step, reference, key: stableKey(`${reference} ${step}`), given });
    }
  }
  const what = review.title || review.service;
  const published = review.published && ` (published ${review.published})`;
  const imr = recorded.review.tracks.imr.replaceAll('-', ' ');
  return { reference, line: `${reference}  ${review.authority}: ${what}${published}. IMR: ${imr}.` };
}
