import { htmlPieces } from './html-pieces.mts';
import type { AttachmentRead, PieceRead } from './wire.mts';

/** In characters. A longer page of HTML is read from its text, or not at all. */
const LONGEST_HTML = 4_000_000;
/** More attachments are neither read nor filed one by one. */
export const MOST_ATTACHMENTS = 50;

/** What people see of a mail is its HTML, where there is any; otherwise its text, line by line. */
export function bodyPieces({ html, text }: { readonly html: string; readonly text: string }): readonly PieceRead[] {
  const seen = html.trim() !== '' && html.length <= LONGEST_HTML ? htmlPieces(html) : [];
  if (seen.length > 0) return seen;
  return text.trim() === ''
    ? []
    : text.split(/\r\n|\n|\r/).map((line, index) => ({ cells: [{ text: line, place: { line: index + 1 } }] }));
}

/** Encrypted, or signed in a way that packs the text into the signature: a mail that is this one file. */
export const isSealed = (attachments: readonly Pick<AttachmentRead, 'name' | 'type'>[]): boolean =>
  attachments.length === 1 &&
  attachments.some(
    ({ name, type }) => /^application\/(?:x-)?pkcs7-mime$/i.test(type) || /\.(?:p7m|rpmsg)$/i.test(name)
  );
