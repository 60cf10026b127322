import { given, type Review } from './review';

/** A document in the library as it is now. `version` is the library’s own label of it; `hash` is its SHA-256 in hexadecimal. */
export interface LibraryDocument {
  readonly url: string;
  readonly version: string;
  readonly hash: string;
}

/** The chronology of an IMR as it is now: the numbers of the entries that stand, and the highest number ever given. */
export interface ChronologyNow {
  readonly standing: readonly number[];
  readonly highest: number;
}

/** What a decision needs to know of papers that are kept beside the review. The service looks them up for the steps that ask. */
export interface Papers {
  readonly document?: LibraryDocument;
  readonly chronology?: ChronologyNow;
}

const author = (review: Review): string => review.done['submit-imr']?.by.name ?? 'the author';

/** Why a document that is another than the one submitted cannot be agreed (KP-11). */
export const changedSinceSubmitted = (review: Review): string =>
  `The document has changed since version ${given(review, 'submit-imr', 'version')} was submitted, so it is not that version any more. Ask ${author(review)} to submit what it says now as a version of its own.`;

/** Why a document that is another than the one agreed cannot be provided (KP-11). */
export const changedSinceAgreed = (review: Review): string =>
  `The document has changed since version ${given(review, 'agree-imr', 'version')} was agreed, so what it says now is not agreed. Do not provide it. Ask ${author(review)} to submit it again; the director then agrees it again.`;

const changedSinceProvided = (review: Review): string =>
  `The document has changed since version ${given(review, 'provide-imr', 'version')} was provided. What was provided is version ${given(review, 'provide-imr', 'libraryVersion')} of the file in the library.`;

/** What to know of a document whose label in the library is not the one that was decided about last. Nothing where it is, or while the author is to change it. */
export function laterThanDecided(review: Review, { url, version }: Pick<LibraryDocument, 'url' | 'version'>): string | undefined {
  const { imr } = review.tracks;
  const step = imr === 'submitted' ? 'submit-imr' : imr === 'agreed' ? 'agree-imr' : imr === 'provided' ? 'provide-imr' : undefined;
  if (!step || given(review, step, 'document') !== url || given(review, step, 'libraryVersion') === version) return undefined;
  return { 'submit-imr': changedSinceSubmitted, 'agree-imr': changedSinceAgreed, 'provide-imr': changedSinceProvided }[step](review);
}
