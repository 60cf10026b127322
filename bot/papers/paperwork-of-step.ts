import type { SPFI } from '@pnp/sp';
import type { Answers, FieldMessages } from '../../src/domain/fields';
import type { Papers } from '../../src/domain/imr/papers-now';
import type { Directory, Person } from '../../src/domain/people/people';
import type { Review } from '../../src/domain/review/review';
import type { Past } from '../../src/domain/review/situation';
import type { Say } from '../../src/domain/text';
import type { NumberedKey, StoredEntry } from '../../src/register/chronology';
import type { PapersHeld } from '../../src/register/documents/paper-permissions';
import type { ImrFile } from '../../src/register/documents/read-document';

/** A file that came with a form, under the name that the person’s computer gave it. */
export interface HandedIn {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The papers of a step: the chronology, and the documents in the library. */
export interface Paperwork {
  /** Known before the decision. */
  readonly papers: Papers;
  readonly warnings?: FieldMessages;
  /** Done between the decision and the save, and idempotent by the key of the form: what is known then. */
  readonly writePapers?: () => Promise<Papers>;
}

/** What was read in the request that reads the review. */
export interface Aside {
  readonly numbers?: readonly NumberedKey[];
  readonly entries?: readonly StoredEntry[];
  readonly files?: readonly ImrFile[];
  /** `denied` where the service may not read permissions. */
  readonly held?: PapersHeld | 'denied';
}

export interface PaperworkDependencies<A extends Answers = Answers> {
  readonly sp: SPFI;
  readonly review: Review;
  readonly directory: Directory;
  readonly actor: Person;
  readonly given: A;
  /** UTC. */
  readonly at: string;
  readonly aside: Aside;
  readonly say: Say;
  /** The key of the form. */
  readonly form: string;
  /** For a step that reads the history, unless that lacks something. */
  readonly past?: Past;
  /** What came with the form. */
  readonly file?: HandedIn;
}

export const NO_PAPERWORK: Paperwork = { papers: {} };
