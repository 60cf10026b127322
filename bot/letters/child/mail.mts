import PostalMime, { type Attachment, type Email } from 'postal-mime';
import { htmlPieces } from './html-pieces.mts';
import { within, type AttachmentRead, type Limits, type PieceRead, type Read } from './wire.mts';

/** A mail with more parts within parts, or longer heads, was made to do harm. */
const MOST_NESTED = 20;
const LARGEST_HEADS = 1024 * 1024;
/** In characters. A longer page of HTML is read from its text, or not at all. */
const LONGEST_HTML = 4_000_000;
const MOST_ATTACHMENTS = 50;

/** The text of a mail as people see it, its times, and its attachments. What is enclosed as a mail stays a file. */
export async function readMail(bytes: Uint8Array, limits: Limits): Promise<Read> {
  const mail = await PostalMime.parse(bytes, {
    forceRfc822Attachments: true,
    attachmentEncoding: 'arraybuffer',
    maxNestingDepth: MOST_NESTED,
    maxHeadersSize: LARGEST_HEADS
  });
  const attachments = mail.attachments.slice(0, MOST_ATTACHMENTS);
  const body = bodyOf(mail);
  if (body.length === 0 && attachments.length === 1 && isSealed(attachments[0]))
    return { answer: { cannot: 'encrypted' } };
  const { pieces, isCut } = within(body, limits);
  const receivedAt = receiptOf(mail);
  const sentAt = timeIn(mail.date ?? '');
  return {
    answer: {
      pieces,
      ...(mail.subject === undefined ? {} : { subject: mail.subject }),
      ...(receivedAt === undefined ? {} : { receivedAt }),
      ...(sentAt === undefined ? {} : { sentAt }),
      attachments: attachments.map(described),
      notes: isCut || mail.attachments.length > MOST_ATTACHMENTS ? [{ cut: true }] : []
    },
    bytes: attachments.map(contentOf)
  };
}

/** What people see is the HTML, where there is any. */
function bodyOf({ html = '', text = '' }: Email): readonly PieceRead[] {
  const seen = html.trim() !== '' && html.length <= LONGEST_HTML ? htmlPieces(html) : [];
  if (seen.length > 0) return seen;
  return text.trim() === ''
    ? []
    : text.split(/\r\n|\n|\r/).map((line, index) => ({ cells: [{ text: line, place: { line: index + 1 } }] }));
}

const contentOf = ({ content }: Attachment): Uint8Array =>
  typeof content === 'string' ? Buffer.from(content, 'utf8') : new Uint8Array(content);

const described = (attachment: Attachment): AttachmentRead => ({
  name: attachment.filename ?? '',
  type: attachment.mimeType,
  size: contentOf(attachment).length,
  isInline: attachment.related === true || (attachment.disposition === 'inline' && attachment.contentId !== undefined)
});

/** Encrypted, or signed in a way that packs the text into the signature. */
const isSealed = (attachment: Attachment | undefined): boolean =>
  /^application\/(?:x-)?pkcs7-mime$/i.test(attachment?.mimeType ?? '') ||
  /\.(?:p7m|rpmsg)$/i.test(attachment?.filename ?? '');

/** The time that the last server wrote, behind the last semicolon of the first “Received”. */
function receiptOf({ headers }: Email): string | undefined {
  const [last] = headers.filter(({ key }) => key === 'received');
  return last === undefined ? undefined : timeIn(last.value.slice(last.value.lastIndexOf(';') + 1));
}

/** A time as a mail writes it, which has its distance from Greenwich; a comment behind it is left out. */
function timeIn(written: string): string | undefined {
  const time = new Date(written.replace(/\([^()]{0,80}\)/g, '').trim());
  return /(?:[+-]\d{4}|GMT|UTC?|Z)\b/.test(written) && !Number.isNaN(time.getTime()) ? time.toISOString() : undefined;
}
