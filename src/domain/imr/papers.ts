import { lastAnswer, type Review } from '../review/review';
import type { StepId } from '../ids';
import type { LibraryDocument } from './papers-now';
import type { Tracks } from '../words';

const author = (review: Review): string => review.done['submit-imr']?.by.name ?? 'the author';

/** Why a document cannot be agreed that is not the one submitted, or not there any more (KP-11). */
export const CANNOT_BE_AGREED = {
  changed: (review: Review): string =>
    `The document has changed since version ${lastAnswer(review, 'submit-imr', 'version')} was submitted, so it is not that version any more. Ask ${author(review)} to submit what it says now as a version of its own.`,
  gone: (review: Review): string =>
    `The document of version ${lastAnswer(review, 'submit-imr', 'version')} is not in the library any more. Ask ${author(review)} to put it back, or to submit another.`
};

/** Why a document cannot be provided that is not the one agreed, or not there any more (KP-11). */
export const CANNOT_BE_PROVIDED = {
  changed: (review: Review): string =>
    `The document has changed since version ${lastAnswer(review, 'agree-imr', 'version')} was agreed, so what it says now is not agreed. Do not provide it. Ask ${author(review)} to submit it again; the director then agrees it again.`,
  gone: (review: Review): string =>
    `The document of version ${lastAnswer(review, 'agree-imr', 'version')}, which was agreed, is not in the library any more. Ask ${author(review)} to put it back.`
};

const changedSinceProvided = (review: Review): string =>
  `The document has changed since version ${lastAnswer(review, 'provide-imr', 'version')} was provided. What was provided is version ${lastAnswer(review, 'provide-imr', 'libraryVersion')} of the file in the library.`;

/** What was decided about a document last, by where the IMR stands, and what to say when the document is another now. While the author is to change it, nothing was. */
const DECIDED: {
  readonly [S in Tracks['imr']]?: { readonly by: StepId; readonly changed: (review: Review) => string };
} = {
  submitted: { by: 'submit-imr', changed: CANNOT_BE_AGREED.changed },
  agreed: { by: 'agree-imr', changed: CANNOT_BE_PROVIDED.changed },
  provided: { by: 'provide-imr', changed: changedSinceProvided }
};

/** What to know of a document whose label in the library is not the one that was decided about last; nothing where it is. */
export function laterThanDecided(
  review: Review,
  { url, version }: Pick<LibraryDocument, 'url' | 'version'>
): string | undefined {
  const decided = DECIDED[review.tracks.imr];
  const isAnother =
    decided &&
    lastAnswer(review, decided.by, 'document') === url &&
    lastAnswer(review, decided.by, 'libraryVersion') !== version;
  return isAnother ? decided.changed(review) : undefined;
}
