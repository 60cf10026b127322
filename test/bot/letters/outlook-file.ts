import * as cfb from 'cfb';

/** A mail as Outlook saves it, by [MS-OXMSG], which the reader’s own package had no hand in writing. */
export interface OutlookMail {
  readonly subject?: string;
  /** The text beside the HTML or RTF. */
  readonly text?: string;
  readonly html?: string;
  /** The RTF in which Outlook keeps the HTML of a mail. */
  readonly rtf?: string;
  readonly messageClass?: string;
  readonly sentAt?: string;
  readonly receivedAt?: string;
  readonly attachments?: readonly OutlookAttachment[];
}

export interface OutlookAttachment {
  readonly name: string;
  readonly type?: string;
  readonly content: Uint8Array | OutlookMail;
  readonly contentId?: string;
}

const SUBJECT = '0037001F';
const TEXT = '1000001F';
const HTML = '10130102';
const RTF = '10090102';
const MESSAGE_CLASS = '001A001F';
const FILE_NAME = '3707001F';
const FILE_TYPE = '370E001F';
const FILE_CONTENT = '37010102';
const MAIL_WITHIN = '3701000D';
const CONTENT_ID = '3712001F';
const SENT_AT = 0x00390040;
const RECEIVED_AT = 0x0e060040;
const CODE_PAGE = 0x3fde0003;
const ATTACH_METHOD = 0x37050003;
const UTF_8 = 65001n;

const wide = (text: string): Buffer => Buffer.from(text, 'utf16le');
/** Hundreds of nanoseconds since 1601. */
const fileTime = (time: string): bigint => (BigInt(Date.parse(time)) + 11_644_473_600_000n) * 10_000n;
/** RTF that is kept as it is: the length of the rest, its own length, “MELA”, and no sum. */
function uncompressed(rtf: string): Buffer {
  const heads = Buffer.alloc(16);
  heads.writeUInt32LE(rtf.length + 12, 0);
  heads.writeUInt32LE(rtf.length, 4);
  heads.write('MELA', 8, 'latin1');
  return Buffer.concat([heads, Buffer.from(rtf, 'latin1')]);
}

/** Properties of a fixed length, behind `heads` bytes. */
function properties(heads: number, values: readonly (readonly [tag: number, value: bigint | undefined])[]): Buffer {
  const rows = values.flatMap(([tag, value]) => {
    if (value === undefined) return [];
    const row = Buffer.alloc(16);
    row.writeUInt32LE(tag, 0);
    row.writeUInt32LE(6, 4);
    row.writeBigUInt64LE(value, 8);
    return [row];
  });
  return Buffer.concat([Buffer.alloc(heads), ...rows]);
}

function write(file: cfb.CFB$Container, folder: string, mail: OutlookMail, heads: number): void {
  const add = (name: string, content: Uint8Array): void =>
    void cfb.utils.cfb_add(file, `${folder}${name}`, Buffer.from(content));
  const streams: readonly (readonly [string, Uint8Array | undefined])[] = [
    [MESSAGE_CLASS, wide(mail.messageClass ?? 'IPM.Note')],
    [SUBJECT, mail.subject === undefined ? undefined : wide(mail.subject)],
    [TEXT, mail.text === undefined ? undefined : wide(mail.text)],
    [HTML, mail.html === undefined ? undefined : Buffer.from(mail.html, 'utf8')],
    [RTF, mail.rtf === undefined ? undefined : uncompressed(mail.rtf)]
  ];
  for (const [name, content] of streams) if (content) add(`__substg1.0_${name}`, content);
  add(
    '__properties_version1.0',
    properties(heads, [
      [CODE_PAGE, UTF_8],
      [SENT_AT, mail.sentAt === undefined ? undefined : fileTime(mail.sentAt)],
      [RECEIVED_AT, mail.receivedAt === undefined ? undefined : fileTime(mail.receivedAt)]
    ])
  );
  (mail.attachments ?? []).forEach(({ name, type, content, contentId }, index) => {
    const within = `__attach_version1.0_#${index.toString(16).toUpperCase().padStart(8, '0')}/`;
    add(`${within}__substg1.0_${FILE_NAME}`, wide(name));
    if (type !== undefined) add(`${within}__substg1.0_${FILE_TYPE}`, wide(type));
    if (contentId !== undefined) add(`${within}__substg1.0_${CONTENT_ID}`, wide(contentId));
    const isFile = content instanceof Uint8Array;
    add(`${within}__properties_version1.0`, properties(8, [[ATTACH_METHOD, isFile ? 1n : 5n]]));
    if (isFile) add(`${within}__substg1.0_${FILE_CONTENT}`, content);
    else write(file, `${folder}${within}__substg1.0_${MAIL_WITHIN}/`, content, 24);
  });
}

export function outlookFile(mail: OutlookMail): Uint8Array {
  const file = cfb.utils.cfb_new();
  for (const name of ['00020102', '00030102', '00040102'])
    cfb.utils.cfb_add(file, `/__nameid_version1.0/__substg1.0_${name}`, Buffer.alloc(0));
  write(file, '/', mail, 32);
  return new Uint8Array(cfb.write(file, { type: 'buffer' }) as Buffer);
}
