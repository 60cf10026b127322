import { htmlPieces } from './html-pieces.mts';
import { within, type AttachmentRead, type Limits, type PieceRead, type Read } from './wire.mts';

/** In characters. A longer page of HTML is read from its text, or not at all. */
const LONGEST_HTML = 4_000_000;
/** More attachments are neither read nor filed one by one. */
const MOST_ATTACHMENTS = 50;

/** What people see of a mail is its HTML, where there is any; otherwise its text, line by line. */
function bodyPieces({ html, text }: { readonly html: string; readonly text: string }): readonly PieceRead[] {
  const seen = html.trim() !== '' && html.length <= LONGEST_HTML ? htmlPieces(html) : [];
  if (seen.length > 0) return seen;
  return text.trim() === ''
    ? []
    : text.split(/\r\n|\n|\r/).map((line, index) => ({ cells: [{ text: line, place: { line: index + 1 } }] }));
}

/** Encrypted, or signed in a way that packs the text into the signature: a mail that is this one file. */
const isSealed = (attachments: readonly Pick<AttachmentRead, 'name' | 'type'>[]): boolean =>
  attachments.length === 1 &&
  attachments.some(
    ({ name, type }) => /^application\/(?:x-)?pkcs7-mime$/i.test(type) || /\.(?:p7m|rpmsg)$/i.test(name)
  );

/** A mail, whichever program wrote its file. Times are UTC. */
interface MailInFile {
  readonly subject: string | undefined;
  readonly html: string;
  readonly text: string;
  readonly receivedAt: string | undefined;
  readonly sentAt: string | undefined;
}

/**
 * The text of a mail as people see it, its times and its attachments. `describe` gives what an attachment is and holds.
 */
export function mailRead<Attached>(
  { subject, receivedAt, sentAt, ...said }: MailInFile,
  attached: readonly Attached[],
  describe: (attached: Attached) => Omit<AttachmentRead, 'size'> & { readonly content: Uint8Array },
  limits: Limits
): Read {
  const files = attached.slice(0, MOST_ATTACHMENTS).map(describe);
  const body = bodyPieces(said);
  if (body.length === 0 && isSealed(files)) return { answer: { cannot: 'encrypted' } };
  const { pieces, isCut } = within(body, limits);
  return {
    answer: {
      pieces,
      ...(subject === undefined ? {} : { subject }),
      ...(receivedAt === undefined ? {} : { receivedAt }),
      ...(sentAt === undefined ? {} : { sentAt }),
      attachments: files.map(({ content, ...file }) => ({ ...file, size: content.length })),
      notes: isCut || attached.length > MOST_ATTACHMENTS ? [{ cut: true }] : []
    },
    bytes: files.map(({ content }) => content)
  };
}
