import { ukDay } from '../../src/domain/dates';
import { isBlank } from '../../src/domain/input/characters';
import {
  linesOf,
  MOST_CHARACTERS,
  MOST_LINES,
  withinLimits,
  type LetterText,
  type Piece
} from '../../src/domain/letters/letter-text';
import { withQuotesMarked } from '../../src/domain/letters/quoted';
import type { Text } from '../../src/domain/text';
import { FILE_READER, type ReadingProgram } from '../program-files';
import { cannotRead, cannotReadAttachment, LARGEST_LETTER, type CannotRead, type CannotReason } from './cannot-read';
import { childAnswer, piecesOf, type TextRead } from './child-answer';
import { createTurns, NOT_BEGUN } from '../reading/in-turn';
import { isMailKind, isRead, kindOf } from './kind-of-file';
import { CHILD_LIMITS, runChild, type ChildLimits } from '../reading/run-child';

/** A mail as Graph gives it. `body` is its text; `receivedAt` a UTC time. */
interface MailGiven {
  readonly subject: string;
  readonly body: string;
  readonly receivedAt: string;
  readonly attachments: readonly AttachedFile[];
}

interface AttachedFile {
  readonly name: string;
  /** Its type of content, as the mail says. */
  readonly type: string;
  readonly bytes: Uint8Array;
  /** It belongs to the text, like a picture in a signature. */
  readonly isInline: boolean;
}

export interface LetterReader {
  /** Reads a file that someone handed in: a PDF file, a Word file, or a mail with its attachments. */
  readFile(bytes: Uint8Array): Promise<LetterText | CannotRead>;
  /** Reads a mail whose text is known already, with its attachments. */
  readMail(mail: MailGiven): Promise<LetterText>;
}

/** Each file has a process of its own; so many run at once. */
const AT_ONCE = 2;
/** A letter with all that is attached to it has so long, from when it was asked for. */
const LETTER_MS = 20_000;
/** More attachments of a mail are not read. */
const MOST_READ = 10;
/** A mail in a mail, and its attachments, are read; what is in a mail within that is not. */
const DEEPEST = 2;

const LIMITS = JSON.stringify({ lines: MOST_LINES, characters: MOST_CHARACTERS });

/**
 * Opens files in processes of their own. Neither a name nor anything of a content is logged or kept. `atOnce`: how many
 * files run at once; others wait, and those of one letter never take more places than one letter has files at once.
 */
export function createLetterReader(
  program: ReadingProgram = FILE_READER,
  limits: ChildLimits = CHILD_LIMITS,
  { atOnce = AT_ONCE, letterMs = LETTER_MS }: { readonly atOnce?: number; readonly letterMs?: number } = {}
): LetterReader {
  const inTurn = createTurns(atOnce);
  const letter = (): Letter => ({ signal: AbortSignal.timeout(letterMs), inOwnTurn: createTurns(atOnce) });

  async function opened(bytes: Uint8Array, { signal, inOwnTurn }: Letter): Promise<Opened | CannotReason> {
    if (bytes.length > LARGEST_LETTER) return 'too-big';
    const kind = kindOf(bytes);
    if (kind === 'locked-word') return 'password';
    if (!isRead(kind)) return kind;
    const end = await inOwnTurn(
      () => inTurn(() => runChild(program, [kind, LIMITS], bytes, limits, signal), signal),
      signal
    );
    if (end === NOT_BEGUN) return 'took-too-long';
    if ('failed' in end) return end.failed;
    const read = childAnswer(end.output);
    if (!read) return 'damaged';
    const { answer } = read;
    if ('cannot' in answer) return answer.cannot;
    if (!isMailKind(kind) && !hasText(answer)) return 'no-text';
    return {
      text: answer,
      isMail: isMailKind(kind),
      files: answer.attachments.map((each, at) => ({ ...each, bytes: read.bytes[at] ?? NO_BYTES }))
    };
  }

  /** The pieces of a file and of what is attached to it. `attachment`: its own number, if it is attached itself. */
  async function piecesOfFile(
    { text, isMail, files }: Opened,
    attachment: number | undefined,
    depth: number,
    of: Letter
  ): Promise<PartRead> {
    const own = piecesOf(text, attachment);
    const pieces = isMail ? withQuotesMarked(own) : own;
    const notes = text.notes.map((note) => noteWords(note, attachment, isMail));
    const further = await readAttached(files, attachment, depth, of);
    // A mail that says nothing has its attachments; without them, that is said.
    if (isMail && !hasText(text) && further.pieces.length + further.notes.length === 0)
      notes.push(attachment === undefined ? NO_TEXT : cannotReadAttachment(attachment, 'no-text'));
    return { pieces: [...pieces, ...further.pieces], notes: [...notes, ...further.notes] };
  }

  async function readAttached(
    files: readonly AttachedFile[],
    within: number | undefined,
    depth: number,
    of: Letter
  ): Promise<PartRead> {
    const parts = await Promise.all(
      files.map(async (file, index): Promise<PartRead> => {
        const number = within ?? index + 1;
        if (isDecoration(file)) return NOTHING;
        if (index >= MOST_READ || depth >= DEEPEST) return { pieces: [], notes: [NOT_OPENED(number)] };
        const sealed = sealedAs(file);
        const read = sealed ?? (await opened(file.bytes, of));
        return typeof read === 'string'
          ? { pieces: [], notes: [cannotReadAttachment(number, read)] }
          : piecesOfFile(read, number, depth + 1, of);
      })
    );
    return { pieces: parts.flatMap((part) => part.pieces), notes: parts.flatMap((part) => part.notes) };
  }

  return {
    async readFile(bytes) {
      const of = letter();
      const read = await opened(bytes, of);
      if (typeof read === 'string') return cannotRead(read, isMailKind(kindOf(bytes)) ? 'mail' : 'file');
      const { text, files } = read;
      const { pieces, notes } = await piecesOfFile(read, undefined, 0, of);
      return withinLimits({
        pieces,
        attached: files.map(({ name }) => name),
        notes,
        ...(text.subject === undefined ? {} : { subject: text.subject }),
        ...(text.receivedAt === undefined ? {} : { receivedOn: ukDay(text.receivedAt) }),
        ...(text.receivedAt === undefined && text.sentAt !== undefined ? { sentOn: ukDay(text.sentAt) } : {})
      });
    },
    async readMail({ subject, body, receivedAt, attachments }) {
      const { pieces, notes } = await readAttached(attachments, undefined, 0, letter());
      return withinLimits({
        pieces: [...withQuotesMarked(linesOf(body)), ...pieces],
        attached: attachments.map(({ name }) => name),
        notes,
        subject,
        receivedOn: ukDay(receivedAt)
      });
    }
  };
}

/** What belongs to one letter: its time, and its turns, so that many files of it hold up no other letter. */
interface Letter {
  readonly signal: AbortSignal;
  readonly inOwnTurn: ReturnType<typeof createTurns>;
}

interface Opened {
  readonly text: TextRead;
  readonly isMail: boolean;
  readonly files: readonly AttachedFile[];
}

interface PartRead {
  readonly pieces: readonly Piece[];
  readonly notes: readonly Text[];
}

const NOTHING: PartRead = { pieces: [], notes: [] };
const NO_BYTES = new Uint8Array();
const NO_TEXT: Text = 'There is no text in it that can be read. Open it yourself.';

const hasText = ({ pieces }: TextRead): boolean => pieces.some(({ cells }) => cells.some(({ text }) => !isBlank(text)));

const NOT_OPENED = (number: number): Text =>
  `What is attached behind attachment ${number} was not opened. Look at it yourself.`;

/** Pictures in a signature, invitations, and signatures that can be checked: nothing to be read, and nothing to say. */
const isDecoration = ({ type, isInline }: AttachedFile): boolean =>
  (isInline && type.startsWith('image/')) ||
  /^(?:text\/calendar|application\/(?:ics|(?:x-)?pkcs7-signature))$/i.test(type);

/** What only a mail program opens, by what the mail says of it. */
function sealedAs({ name, type }: AttachedFile): CannotReason | undefined {
  if (/^application\/(?:x-)?pkcs7-mime$/i.test(type) || /\.(?:p7m|rpmsg)$/i.test(name)) return 'encrypted';
  return /^application\/(?:vnd\.)?ms-tnef$/i.test(type) || /^winmail\.dat$/i.test(name) ? 'winmail' : undefined;
}

function noteWords(note: TextRead['notes'][number], attachment: number | undefined, isMail: boolean): Text {
  const where = attachment === undefined ? `The ${isMail ? 'mail' : 'file'}` : `Attachment ${attachment}`;
  if ('cut' in note) return `${where} is too long to be read to its end. Check what comes later.`;
  const pages = note.pictures.join(', ');
  return `${where} has pages that are pictures, with no text in them: ${pages}. Look at them yourself.`;
}
