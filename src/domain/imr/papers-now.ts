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
