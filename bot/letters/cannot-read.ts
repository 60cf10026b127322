import type { Text } from '../../src/domain/text';
import type { FileKind, ReadKind } from './kind-of-file';

/** Why a file, or an attachment, cannot be read. */
export type CannotReason =
  | 'damaged'
  | 'password'
  | 'scan'
  | 'too-big'
  | 'encrypted'
  | 'took-too-long'
  | 'no-text'
  | Exclude<FileKind, ReadKind | 'locked-word'>;

/** A file of which nothing can be read, and what to do. */
export interface CannotRead {
  readonly cannotRead: CannotReason;
  /** For people: what it is, and what to do. */
  readonly sentence: Text;
}

/** The largest file that is read, in bytes: NHSmail sends no larger mail. */
export const LARGEST_LETTER = 35 * 1024 * 1024;

/** What it is, as the end of “The file …” or “Attachment 2 …”. */
const WHAT_IT_IS: Readonly<Record<CannotReason, string>> = {
  damaged: 'is damaged, or is not what it says it is. Ask for it again, or paste its text.',
  password: 'has a password. Open it yourself, and paste its text.',
  scan: 'is a scan: a picture of a page, with no text in it. Open it yourself, and enter what it says.',
  'too-big': 'is too big to be read: more than 35 MB, or far more once it is unpacked. Open it yourself.',
  encrypted: 'is encrypted. Open it yourself in Outlook, and paste its text.',
  'took-too-long': 'took too long to be read. Open it yourself, and paste its text.',
  'no-text': 'has no text that can be read. Open it yourself.',
  winmail: 'is winmail.dat, which only Outlook opens. Open the mail yourself in Outlook.',
  page: 'is a web page, as secure mail services send. Open it yourself.',
  empty: 'is empty. Ask for it again.',
  unknown:
    'is of a kind that is not read. Hand in a PDF file, a Word file (.docx) or a mail (.eml, .msg), or paste the text.'
};

export const cannotRead = (reason: CannotReason, what: 'file' | 'mail'): CannotRead => ({
  cannotRead: reason,
  sentence: `The ${what} ${WHAT_IT_IS[reason]}`
});

/** The same of an attachment, by its number. */
export const cannotReadAttachment = (number: number, reason: CannotReason): Text =>
  `Attachment ${number} ${WHAT_IT_IS[reason]}`;
