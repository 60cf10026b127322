import { authorsFor } from '../../src/domain/people/independence';
import { inspectorsFor, type Closeness, type Place } from '../../src/domain/people/inspectors';
import { authorityNamed } from '../../src/domain/locations/local-authorities';
import { recordedCodes } from '../../src/domain/locations/location-codes';
import { coverOf, postsOf, type Directory, type Person } from '../../src/domain/people/people';
import type { EntryAnswers } from '../../src/domain/review/entry';
import type { Review } from '../../src/domain/review/review';
import { locationCodesOf } from '../../src/domain/review/service-involved';
import { ROLE_LABELS } from '../../src/domain/words';
import { text, type Text } from '../../src/domain/text';
import type { Offer } from '../cards/form-fields';
import { shortened } from '../cards/size';
import type { About } from './form-about';

const LONGEST_NAME = 100;
const MOST_NAMES = 6;

/** The people who can be chosen for a question: those who may write the IMR, or those who inspect. */
export const peopleOffered = (field: string, about: About): Offer =>
  field === 'author' ? authorsOffered(about) : inspectorsOffered(about);

/** Everyone who is independent of the case; beneath the list, who is not, and why (KP-10). */
function authorsOffered({ review, directory, today }: About): Offer {
  const { may, mayNot } = review ? authorsFor(review, directory, today) : { may: [], mayNot: [] };
  return {
    choices: may.map((person) => ({ value: person.id, title: titleOf(person, directory, today) })),
    none: 'No one in the Directory can write this IMR. A regional safeguarding lead or an administrator can add someone who is independent of the case.',
    leftOut: leftOut(mayNot)
  };
}

/** Who may have the review, the nearest to the service first (KP-5). */
function inspectorsOffered({ review, given, directory, today }: About): Offer {
  const has = review?.inspector && `${review.inspector.name} is already the case inspector.`;
  const writes = review?.author && `${review.author.name} is the IMR author, so must be independent of the case.`;
  const people = inspectorsFor(placeOf(review, given), directory, today).filter(
    ({ person }) => person.id !== review?.inspector?.id && person.id !== review?.author?.id
  );
  return {
    choices: people.map(({ person, near }) => ({
      value: person.id,
      title: titleOf(person, directory, today, NEAR[near])
    })),
    none: 'There is no other compliance inspector or manager in the Directory today. A regional safeguarding lead or an administrator can add one.',
    leftOut: [has, writes].flatMap((line) => (line ? [`Not offered: ${line}`] : []))
  };
}

const NEAR: Readonly<Record<Closeness, string>> = { service: 'inspects the service', region: '', elsewhere: '' };

/** Before there is a review, what was typed says where the service is. */
const placeOf = (review: Review | undefined, given: EntryAnswers): Place =>
  review
    ? { region: review.region, locationCodes: locationCodesOf(review) }
    : { ...regionOf(given), locationCodes: recordedCodes(given.locationCodes ?? '') };

function regionOf(given: EntryAnswers): Pick<Place, 'region'> {
  const authority = authorityNamed(given.authority ?? '');
  return authority ? { region: authority.region } : {};
}

/** Name, why they fit, and their posts: enough to tell two people of one name apart. */
function titleOf(person: Person, directory: Directory, today: string, fits = ''): string {
  const posts = postsOf(person, today).map(({ post, region }) => `${ROLE_LABELS[post]}, ${region}`);
  const away = coverOf(person, directory, today).length > 0 ? 'away now' : '';
  return [shortened(person.name, LONGEST_NAME), fits, away, ...posts].filter((part) => part !== '').join('; ');
}

/** Who may not be chosen, by the reason: a few names each, and how many more. */
function leftOut(people: readonly { readonly person: Person; readonly why: Text }[]): readonly Text[] {
  const reasons = [...new Set(people.map(({ why }) => why))];
  return reasons.map((why) => {
    const names = people.filter((one) => one.why === why).map(({ person }) => shortened(person.name, LONGEST_NAME));
    const [only = ''] = names;
    if (names.length === 1) return text`Not offered: ${only} ${why}.`;
    const more = names.length - MOST_NAMES;
    return text`Not offered, because each ${why}: ${names.slice(0, MOST_NAMES).join(', ')}${more > 0 ? ` and ${more} more` : ''}.`;
  });
}
