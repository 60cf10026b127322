import PostalMime, { type Attachment, type Email } from 'postal-mime';
import { bodyPieces, isSealed, MOST_ATTACHMENTS } from './mail-parts.mts';
import { within, type AttachmentRead, type Limits, type Read } from './wire.mts';

/** A mail with more parts within parts, or longer heads, was made to do harm. */
const MOST_NESTED = 20;
const LARGEST_HEADS = 1024 * 1024;

/** The text of a mail as people see it, its times, and its attachments. What is enclosed as a mail stays a file. */
export async function readMail(bytes: Uint8Array, limits: Limits): Promise<Read> {
  const mail = await PostalMime.parse(bytes, {
    forceRfc822Attachments: true,
    attachmentEncoding: 'arraybuffer',
    maxNestingDepth: MOST_NESTED,
    maxHeadersSize: LARGEST_HEADS
  });
  const attachments = mail.attachments.slice(0, MOST_ATTACHMENTS);
  const described = attachments.map(describe);
  const body = bodyPieces({ html: mail.html ?? '', text: mail.text ?? '' });
  if (body.length === 0 && isSealed(described)) return { answer: { cannot: 'encrypted' } };
  const { pieces, isCut } = within(body, limits);
  const receivedAt = receiptOf(mail);
  const sentAt = timeIn(mail.date ?? '');
  return {
    answer: {
      pieces,
      ...(mail.subject === undefined ? {} : { subject: mail.subject }),
      ...(receivedAt === undefined ? {} : { receivedAt }),
      ...(sentAt === undefined ? {} : { sentAt }),
      attachments: described,
      notes: isCut || mail.attachments.length > MOST_ATTACHMENTS ? [{ cut: true }] : []
    },
    bytes: attachments.map(contentOf)
  };
}

const contentOf = ({ content }: Attachment): Uint8Array =>
  typeof content === 'string' ? Buffer.from(content, 'utf8') : new Uint8Array(content);

const describe = (attachment: Attachment): AttachmentRead => ({
  name: attachment.filename ?? '',
  type: attachment.mimeType,
  size: contentOf(attachment).length,
  isInline: attachment.related === true || (attachment.disposition === 'inline' && attachment.contentId !== undefined)
});

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
