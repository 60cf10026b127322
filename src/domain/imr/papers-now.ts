/** A document as it is in the library now. `version` is the library’s label; `hash` is the SHA-256 in hexadecimal. */
export interface LibraryDocument {
  readonly url: string;
  readonly version: string;
  readonly hash: string;
  /** Read for a submission only. */
  readonly facts?: DocumentFacts;
}

/** What a document says of itself, as far as a file of its kind does. */
interface DocumentFacts {
  /** Words that someone has written: without those of the file that we make, and of its chronology. */
  readonly words?: number;
  /** It cannot be opened as what its name says. */
  readonly isUnreadable?: true;
  readonly pages?: number;
  /** By the library: who saved it last, and when, UTC. */
  readonly changedBy?: string;
  readonly changedAt?: string;
  /** The entries of the chronology, struck ones left out. */
  readonly entries: number;
}

/**
 * The numbers of the entries that are not struck out, of those that are, and the highest number ever used.
 * `fromThisForm`: how many were written from the form that is being decided, when it was interrupted before it was
 * recorded.
 */
export interface ChronologyNow {
  readonly standing: readonly number[];
  readonly struck: readonly number[];
  readonly highest: number;
  readonly fromThisForm: number;
}

/**
 * What a decision needs to know of papers stored outside the review. The service reads them for the steps that need
 * them.
 */
export interface Papers {
  /** The file that came with the form; `size` in bytes, `beginning` its first bytes in hexadecimal. */
  readonly handedIn?: { readonly name: string; readonly size: number; readonly beginning: string };
  readonly document?: LibraryDocument;
  readonly chronology?: ChronologyNow;
  /** The numbers of the entries that cannot be read, where a file is to be made of all of them. */
  readonly unreadableEntries?: readonly number[];
}
