import type { FieldMessages } from '../fields';
import { authorityNamed } from '../locations/local-authorities';
import { regionsCovered } from '../people/people';
import type { Asked } from '../steps/step';
import { entryOf, type EntryAnswers } from './entry';

/**
 * Asks a person who names an authority outside the regions of their own posts: it decides who is informed of the review
 * and sees it.
 */
export function askAboutRegion(
  { authority: typed = '' }: EntryAnswers,
  _review: unknown,
  { actor, today }: Asked
): FieldMessages {
  const authority = authorityNamed(typed);
  const mine = regionsCovered(actor, today);
  if (!authority || mine.includes(authority.region)) return {};
  return {
    authority: `${authority.name} is in ${authority.region}. Your posts are in ${listed(mine)}. The people of ${authority.region} would be informed, and see the review.`
  };
}

/** The same of a correction, unless it leaves the authority as it is. */
export const askAboutNewRegion = (
  given: EntryAnswers,
  review: { readonly entry: EntryAnswers },
  asked: Asked
): FieldMessages => (given.authority === entryOf(review, 'authority') ? {} : askAboutRegion(given, review, asked));

/** “a, b and c”. */
const listed = (regions: readonly string[]): string =>
  [regions.slice(0, -1).join(', '), regions.at(-1)].filter((part) => part !== '').join(' and ');
