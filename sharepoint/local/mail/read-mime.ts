import PostalMime, { type Address, type Attachment } from 'postal-mime';
import { htmlOfText, textOfHtml, withCrlf } from './bodies';
import type { Details, NewAttachment, Recipient } from './message';

/** What a mail says, and what it does not say: its day or its Message-ID may be missing. */
interface MailRead {
  readonly details: Details;
  readonly subject: string;
  readonly internetMessageId?: string;
  readonly sent?: Date;
  readonly attachments: readonly NewAttachment[];
}

/** The importance by the header that says it. */
const IMPORTANCE: Readonly<Record<string, Details['importance']>> = { low: 'low', high: 'high' };

/** Reads a mail (RFC 5322 with MIME). Undefined if it has no header that a mail has, or cannot be read. */
export async function readMime(bytes: Uint8Array): Promise<MailRead | undefined> {
  const mail = await PostalMime.parse(bytes, { forceRfc822Attachments: true }).catch(() => undefined);
  if (!mail || !(mail.from ?? mail.subject ?? mail.date ?? mail.messageId)) return undefined;
  const header = (name: string): string => mail.headers.find(({ key }) => key === name)?.value ?? '';
  const from = recipientsOf(mail.from && [mail.from])[0];
  const sender = recipientsOf(mail.sender && [mail.sender])[0] ?? from;
  const sent = new Date(header('date'));
  const text = withCrlf(mail.text ?? '');
  return {
    subject: mail.subject ?? '',
    ...(mail.messageId && { internetMessageId: mail.messageId }),
    ...(Number.isFinite(sent.getTime()) && { sent }),
    attachments: await Promise.all(mail.attachments.map(attachmentOf)),
    details: {
      ...(from && { from }),
      ...(sender && { sender }),
      to: recipientsOf(mail.to),
      cc: recipientsOf(mail.cc),
      bcc: recipientsOf(mail.bcc),
      replyTo: recipientsOf(mail.replyTo),
      importance: IMPORTANCE[header('importance').toLowerCase()] ?? 'normal',
      categories: [],
      html: mail.html ?? htmlOfText(text),
      text: mail.html === undefined ? text : textOfHtml(mail.html),
      headers: mail.headers.map(({ originalKey: name, value }) => ({ name, value })),
      references: idsIn(`${mail.references ?? ''} ${mail.inReplyTo ?? ''}`)
    }
  };
}

const idsIn = (text: string): string[] => [...new Set(text.match(/<[^<>\s]+>/g) ?? [])];

const recipientsOf = (given: readonly Address[] | undefined): Recipient[] =>
  (given ?? [])
    .flatMap((each) => each.group ?? [each])
    .map(({ name, address }) => ({ name: name || address, address }));

async function attachmentOf(part: Attachment): Promise<NewAttachment> {
  const bytes = typeof part.content === 'string' ? Buffer.from(part.content) : new Uint8Array(part.content);
  const common = {
    isInline: part.disposition !== 'attachment' && part.contentId !== undefined,
    contentId: part.contentId?.replace(/^<|>$/g, '') ?? '',
    bytes
  };
  if (part.mimeType === 'message/rfc822') {
    const inner = await PostalMime.parse(bytes).catch(() => undefined);
    return { ...common, kind: 'item', name: inner?.subject ?? part.filename ?? 'Message', contentType: '' };
  }
  const name = part.filename ?? nameFor(part.mimeType);
  // RFC 2017: a file that is kept elsewhere.
  if (part.mimeType === 'message/external-body')
    return { ...common, kind: 'reference', name, contentType: '', bytes: new Uint8Array() };
  return { ...common, kind: 'file', name, contentType: part.mimeType };
}

const NAMES: Readonly<Record<string, string>> = {
  'text/calendar': 'invite.ics',
  'message/delivery-status': 'details.txt',
  'text/rfc822-headers': 'headers.txt'
};
const nameFor = (type: string): string => NAMES[type] ?? 'attachment';
