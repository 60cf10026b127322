/** What a file is by its first bytes, whatever its name says; a mail and a page by how they begin. */
export type FileKind = ReadKind | 'locked-word' | 'winmail' | 'page' | 'empty' | 'unknown';

/** Those that are read; `msg` is a mail as Outlook saves it. */
const READ_KINDS = ['pdf', 'docx', 'mail', 'msg'] as const;
export type ReadKind = (typeof READ_KINDS)[number];

export const isRead = (kind: FileKind): kind is ReadKind => READ_KINDS.some((each) => each === kind);
export const isMailKind = (kind: FileKind): boolean => kind === 'mail' || kind === 'msg';

/** How much of a file is looked at, in bytes. */
const BEGINNING = 4096;
const BEFORE_PDF = 1024;
const MOST_HEADS = 60;
const WORD_PART = 'word/';
/** How many bytes at the end of a zip file name its parts. */
const LISTED = 65_536;

const starts = (bytes: Uint8Array, ...signs: readonly number[]): boolean =>
  signs.every((sign, at) => bytes[at] === sign);
const latin = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');

/** A line such as “Received: from …”: the first of a mail. */
const HEAD = /^[A-Za-z][A-Za-z0-9-]{1,60}:[ \t]/;
const HEADS =
  /^(?:received|from|to|subject|date|message-id|mime-version|content-type|return-path|delivered-to|x-[a-z0-9-]{1,60}|authentication-results|arc-[a-z-]{1,40}|dkim-signature|thread-topic|reply-to|cc):/i;

/** What streams are called in a compound file, which Word and Outlook write: they may be named at its end. */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');
const MAIL_OF_OUTLOOK = Buffer.from('__substg', 'utf16le');

export function kindOf(bytes: Uint8Array): FileKind {
  const beginning = latin(bytes.subarray(0, BEGINNING));
  if (beginning.trim() === '') return 'empty';
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04)) return hasWordPart(bytes) ? 'docx' : 'unknown';
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return kindOfCompound(bytes);
  if (starts(bytes, 0x78, 0x9f, 0x3e, 0x22)) return 'winmail';
  const text = beginning.replace(/^\u00ef\u00bb\u00bf/, '');
  if (HEAD.test(text) && text.split('\n', MOST_HEADS).some((line) => HEADS.test(line))) return 'mail';
  // Some programs put a few bytes before a PDF file; a mail may speak of one.
  if (beginning.slice(0, BEFORE_PDF).includes('%PDF-')) return 'pdf';
  return /^\s{0,100}<(?:!doctype html|html|head|body)\b/i.test(text) ? 'page' : 'unknown';
}

const hasWordPart = (bytes: Uint8Array): boolean =>
  latin(bytes.subarray(0, BEGINNING)).includes(WORD_PART) || latin(bytes.subarray(-LISTED)).includes(WORD_PART);

function kindOfCompound(bytes: Uint8Array): FileKind {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // Before what it holds: a file with a password may be attached to it.
  if (file.includes(MAIL_OF_OUTLOOK)) return 'msg';
  return file.includes(ENCRYPTED) ? 'locked-word' : 'unknown';
}
