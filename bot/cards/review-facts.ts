import { longDay, longTime } from '../../src/domain/dates';
import { entryOf } from '../../src/domain/entry';
import { given, type Review } from '../../src/domain/review';
import { isWithoutService, locationCodesOf, serviceOf, WITHOUT_SERVICE } from '../../src/domain/service-involved';
import { STATE_WORDS } from '../../src/domain/words';
import { openTyped } from './buttons';
import type { Element } from './card';
import { exact, exactLines, fact, heading, run } from './elements';

const NOT_YET = 'Not recorded yet';

const day = (date: string): string => (date ? longDay(date) : NOT_YET);

/** What the register holds about a review, without any personal detail of whom it is about. */
export const reviewFacts = (review: Review, authorName: string | undefined): readonly Element[] => [
  heading('In the register'),
  ...(isWithoutService(review) ? [fact('Service', WITHOUT_SERVICE)] : [fact('Service', serviceOf(review) || NOT_YET), fact('Location code', locationCodesOf(review) || NOT_YET)]),
  fact('Partnership', entryOf(review, 'partnership') || NOT_YET),
  fact('We were notified', day(entryOf(review, 'notifiedOn'))),
  fact('Terms of reference', STATE_WORDS.terms[review.tracks.terms].label),
  fact('IMR', imrState(review)),
  ...author(review, authorName)
];

/** Where the IMR stands; once it is decided, by whom and when. */
function imrState(review: Review): string {
  const { label } = STATE_WORDS.imr[review.tracks.imr];
  const agreed = review.done['agree-imr'];
  const isDecided = review.tracks.imr === 'agreed' || review.tracks.imr === 'provided';
  return agreed && isDecided ? `${label}: version ${given(review, 'agree-imr', 'version')}, agreed by ${agreed.by.name}, ${longTime(agreed.at)}` : label;
}

function author(review: Review, authorName: string | undefined): readonly Element[] {
  const appointed = review.done['appoint-author'];
  if (!appointed) return [];
  const submitted = review.done['submit-imr']?.by;
  const name = authorName ?? (submitted?.id === review.author?.id ? submitted?.name : undefined);
  const since = `appointed ${longDay(appointed.at)}`;
  return [fact('Author of the IMR', name ? `${name}, ${since}` : since)];
}

/** Who submitted which version, and when: what a director reads before anything else. */
export function submission(review: Review): readonly Element[] {
  const submitted = review.done['submit-imr'];
  if (!submitted) return [];
  const version = given(review, 'submit-imr', 'version');
  return [exact([run(`Version ${version} of the IMR, submitted by ${submitted.by.name} on ${longDay(submitted.at)}.`)])];
}

/** The button to the document that was submitted last. */
export const openDocument = (review: Review): readonly Element[] =>
  openTyped(`Open the IMR, version ${given(review, 'submit-imr', 'version')}`, given(review, 'submit-imr', 'document'));

/** Why the IMR came back, as the director wrote it, while it is with the author. */
export function reasons(review: Review): readonly Element[] {
  const returned = review.done['return-imr'];
  if (review.tracks.imr !== 'returned' || !returned) return [];
  return [
    heading('What should change'),
    ...exactLines(given(review, 'return-imr', 'reasons')),
    exact([run(`${returned.by.name}, ${longDay(returned.at)}`, { isSubtle: true })], { spacing: 'Small' })
  ];
}
