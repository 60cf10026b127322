import type { OpenDuty } from '../duties/open-duty';
import type { Answers } from '../fields';
import type { NoticeId, StepId } from '../ids';
import type { ChronologyEntry } from '../imr/chronology';
import type { Mail } from '../mail/mail';
import type { PersonRef } from '../people/person-ref';
import type { Review, ReviewEvent } from '../review/review';
import type { SignedRow } from '../take-over/signed-row';
import type { Role } from '../words';

/**
 * Everything held on one review, for a request under freedom of information or for access to personal data. Times are
 * UTC, absent texts empty; files are paths in the folder of the extract, each with its SHA-256 in hexadecimal.
 */
export interface Extract {
  readonly review: Review;
  /** From the first. */
  readonly events: readonly ReviewEvent[];
  /** Whether `events` are all that the review has had. */
  readonly isWhole: boolean;
  readonly duties: readonly OpenDuty[];
  /** With the entries that were struck out. */
  readonly chronology: readonly ExtractedEntry[];
  /** Numbers of entries that cannot be read. */
  readonly unreadable: readonly number[];
  readonly messages: readonly ExtractedMessage[];
  readonly mails: readonly ExtractedMail[];
  readonly papers: readonly ExtractedPaper[];
  /** Paths of papers that SharePoint did not give. */
  readonly missing: readonly string[];
  readonly drafts: readonly ExtractedDraft[];
  /** The rows of the old register that it came of, with every cell. */
  readonly oldRows: readonly Pick<SignedRow, 'sheet' | 'row' | 'cells' | 'file'>[];
  /** The references of closed reviews that say they are the same as this one, or went into it. */
  readonly related: readonly string[];
  /** Names by directory id. */
  readonly names: ReadonlyMap<string, string>;
  readonly madeBy: PersonRef;
  readonly madeAt: string;
}

export interface ExtractedEntry extends ChronologyEntry {
  readonly enteredBy: string;
  readonly enteredAt: string;
  readonly struck?: { readonly at: string; readonly by: string; readonly reason: string };
}

/** A message of the bot about the review, or about a mail of it. */
export interface ExtractedMessage {
  readonly person: PersonRef;
  readonly role: Role | '';
  readonly insteadOf: string;
  readonly notice: NoticeId | '';
  /** Of a reminder: its task, by key. */
  readonly duty?: string;
  /** Of a message about a mail: its key. */
  readonly mail?: string;
  /** It is about a review that may be the same. */
  readonly isOfDuplicate?: true;
  /** The event that it is about. */
  readonly seq: number;
  readonly sentAt: string;
  readonly readAt: string;
}

export interface ExtractedMail {
  readonly mail: Mail;
  /** Another review was recorded from it, or it was filed with one, too. */
  readonly isShared: boolean;
  /** Absent where the mail itself is not held. */
  readonly file?: ExtractedFile;
}

interface ExtractedFile {
  readonly path: string;
  readonly hash: string;
}

/** A paper in SCR Documents: `path` there, and its versions, the earliest first. */
interface ExtractedPaper {
  readonly path: string;
  readonly kind: string;
  readonly versions: readonly (ExtractedFile & { readonly label: string; readonly savedAt: string })[];
}

/** A form that someone has saved for later. */
interface ExtractedDraft {
  readonly by: PersonRef;
  readonly step: StepId;
  readonly given: Answers;
  readonly savedAt: string;
}
