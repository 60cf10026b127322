import type { PersonRef } from '../people/person-ref';
import type { LibraryDocument } from './papers-now';
import type { Tracks } from '../words';

/** The steps that note the very document that they are about. */
type DocumentStep = 'submit-imr' | 'agree-imr' | 'provide-imr';

/** What was decided about the documents of a review. */
interface Decided {
  readonly tracks: Pick<Tracks, 'imr'>;
  readonly done: {
    readonly [S in DocumentStep]?: {
      readonly by: PersonRef;
      readonly given: { readonly version?: string; readonly document?: string; readonly libraryVersion?: string };
    };
  };
}

const lastAnswer = ({ done }: Decided, step: DocumentStep, field: 'version' | 'document' | 'libraryVersion'): string =>
  done[step]?.given[field] ?? '';

const author = (review: Decided): string => review.done['submit-imr']?.by.name ?? 'the author';

/** Why a document cannot be agreed that has changed or gone since it was submitted (KP-11). */
export const CANNOT_BE_AGREED = {
  changed: (review: Decided): string =>
    `The document has changed since version ${lastAnswer(review, 'submit-imr', 'version')} was submitted, so it is no longer that version. Ask ${author(review)} to submit it as a new version.`,
  gone: (review: Decided): string =>
    `The document of version ${lastAnswer(review, 'submit-imr', 'version')} is no longer in the library. Ask ${author(review)} to put it back or submit a new version.`
};

/** Why a document cannot be provided that has changed or gone since it was agreed (KP-11). */
export const CANNOT_BE_PROVIDED = {
  changed: (review: Decided): string =>
    `The document has changed since version ${lastAnswer(review, 'agree-imr', 'version')} was agreed, so the changes are not agreed. Do not provide it. Ask ${author(review)} to submit it as a new version, for the director to agree.`,
  gone: (review: Decided): string =>
    `The document of version ${lastAnswer(review, 'agree-imr', 'version')}, which was agreed, is no longer in the library. Ask ${author(review)} to put it back.`
};

const changedSinceProvided = (review: Decided): string =>
  `The document has changed since version ${lastAnswer(review, 'provide-imr', 'version')} was provided. What was provided is version ${lastAnswer(review, 'provide-imr', 'libraryVersion')} of the file in the library.`;

/**
 * The last decision about a document by the state of the IMR, and what to say when it has changed since. None while the
 * author is changing it.
 */
const DECIDED: {
  readonly [S in Tracks['imr']]?: { readonly by: DocumentStep; readonly changed: (review: Decided) => string };
} = {
  submitted: { by: 'submit-imr', changed: CANNOT_BE_AGREED.changed },
  agreed: { by: 'agree-imr', changed: CANNOT_BE_PROVIDED.changed },
  provided: { by: 'provide-imr', changed: changedSinceProvided }
};

/** Says when a document in the library is not the version last decided on. */
export function laterThanDecided(
  review: Decided,
  { url, version }: Pick<LibraryDocument, 'url' | 'version'>
): string | undefined {
  const decided = DECIDED[review.tracks.imr];
  const isAnother =
    decided &&
    lastAnswer(review, decided.by, 'document') === url &&
    lastAnswer(review, decided.by, 'libraryVersion') !== version;
  return isAnother ? decided.changed(review) : undefined;
}
