import decompress from '@kenjiuno/decompressrtf';
import outlook, { type FieldsData } from '@kenjiuno/msgreader';
import iconv from 'iconv-lite';
import { deEncapsulateSync } from 'rtf-stream-parser';
import { mailRead } from './mail-parts.mts';
import type { Limits, Read } from './wire.mts';

// Node gives the default export of this package as a property of the default; its types say otherwise.
const OutlookFile = 'default' in outlook ? (outlook.default as typeof outlook) : outlook;

/**
 * A mail as Outlook saves it (.msg): its text as people see it, its times, and its attachments. What is enclosed as a
 * mail stays a file of the same kind. A damaged file reads as an empty one, so what every mail has is asked for.
 */
export function readMsg(bytes: Uint8Array, limits: Limits): Read {
  const file = new OutlookFile(new Uint8Array(bytes).buffer);
  const mail = file.getFileData();
  if (mail.error !== undefined || mail.messageClass === undefined) return { answer: { cannot: 'damaged' } };
  const html = htmlOf(mail);
  return mailRead(
    {
      subject: mail.subject,
      html,
      text: mail.body ?? '',
      receivedAt: timeIn(mail.messageDeliveryTime),
      sentAt: timeIn(mail.clientSubmitTime)
    },
    mail.attachments ?? [],
    (each) => {
      const { name, content } = contentOf(file, each);
      return { name, type: typeOf(each, name), isInline: isInline(each, html), content };
    },
    limits
  );
}

/** The HTML of a mail: beside its text, or within its RTF, where Outlook keeps it; empty where there is none. */
function htmlOf({ bodyHtml, html, internetCodepage, compressedRtf }: FieldsData): string {
  if (bodyHtml !== undefined) return bodyHtml;
  if (html !== undefined) return decoded(Buffer.from(html), `cp${internetCodepage ?? 65001}`);
  if (compressedRtf === undefined) return '';
  try {
    const rtf = Buffer.from(decompress.decompressRTF([...compressedRtf]));
    const { mode, text } = deEncapsulateSync(rtf, { decode: decoded });
    return mode === 'html' ? text.toString() : '';
  } catch {
    // The text beside it says the same, without its tables.
    return '';
  }
}

/** `codePage` as Windows numbers it, for example “cp1252”. One that nobody knows is read as UTF-8. */
const decoded = (bytes: Buffer, codePage: string): string =>
  iconv.decode(bytes, iconv.encodingExists(codePage) ? codePage : 'utf8');

function contentOf(file: outlook, attachment: FieldsData): { readonly name: string; readonly content: Uint8Array } {
  const name = attachment.fileName ?? attachment.fileNameShort ?? attachment.name ?? '';
  try {
    return { name, content: file.getAttachment(attachment).content };
  } catch {
    // What is not in the file, such as a link to one, is said to be empty.
    return { name, content: new Uint8Array() };
  }
}

const PICTURE = /\.(png|jpe?g|gif|bmp)$/i;

/** Outlook leaves out the type of what it put in itself, which is pictures. */
const typeOf = ({ attachMimeTag }: FieldsData, name: string): string =>
  attachMimeTag ?? (PICTURE.test(name) ? 'image/*' : '');

const isInline = ({ attachmentHidden, pidContentId }: FieldsData, html: string): boolean =>
  attachmentHidden === true || (pidContentId !== undefined && html.includes(`cid:${pidContentId}`));

function timeIn(written: string | undefined): string | undefined {
  const time = new Date(written ?? '');
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString();
}
