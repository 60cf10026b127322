import PostalMime, { type Email } from 'postal-mime';
import { mailRead } from './mail-parts.mts';
import type { Limits, Read } from './wire.mts';

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
  return mailRead(
    {
      subject: mail.subject,
      html: mail.html ?? '',
      text: mail.text ?? '',
      receivedAt: receiptOf(mail),
      sentAt: timeIn(mail.date ?? '')
    },
    mail.attachments,
    ({ filename, mimeType, content, related, disposition, contentId }) => ({
      name: filename ?? '',
      type: mimeType,
      isInline: related === true || (disposition === 'inline' && contentId !== undefined),
      content: typeof content === 'string' ? Buffer.from(content, 'utf8') : new Uint8Array(content)
    }),
    limits
  );
}

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
