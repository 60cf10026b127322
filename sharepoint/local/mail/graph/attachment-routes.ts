import type { Attachment } from '../attachments';
import { attachmentId, attachmentKeyOf, isWellFormed } from '../ids';
import type { Message } from '../message';
import { messageAsked, type GraphCall, type GraphReply } from './call';
import { idMalformed, itemMissing, noContent } from './failure';
import { idShown, wireTime } from './message-entity';
import { allowOnly, selected } from './query';

const FILE = 'microsoft.graph.fileAttachment/';
/** What `$select` takes: what every attachment has, and what only files have under the name of their type. */
const PROPERTIES = [
  'id',
  'name',
  'contentType',
  'size',
  'isInline',
  'lastModifiedDateTime',
  `${FILE}contentId`,
  `${FILE}contentBytes`
];
const TYPES: Readonly<Record<Attachment['kind'], string>> = {
  file: '#microsoft.graph.fileAttachment',
  item: '#microsoft.graph.itemAttachment',
  reference: '#microsoft.graph.referenceAttachment'
};

export function listAttachments(call: GraphCall): GraphReply {
  const query = call.url.searchParams;
  allowOnly(query, ['$select']);
  const select = selected(query, PROPERTIES, 'Attachment');
  const message = messageAsked(call);
  const all = call.mailbox.attachments.of(message.number);
  return { status: 200, json: { value: all.map((each) => entity(call, message, each, select)) } };
}

export function getAttachment(call: GraphCall): GraphReply {
  const query = call.url.searchParams;
  allowOnly(query, ['$select']);
  const select = selected(query, PROPERTIES, 'Attachment');
  const { message, attachment } = asked(call);
  return { status: 200, json: entity(call, message, attachment, select) };
}

/** The bytes of a file, or the MIME of a mail that was attached. */
export function getContent(call: GraphCall): GraphReply {
  const { message, attachment } = asked(call);
  if (attachment.kind === 'reference') throw noContent();
  const bytes = call.mailbox.attachments.bytesOf(message.number, attachment.key);
  return { status: 200, contentType: attachment.contentType || 'text/plain', bytes: bytes ?? new Uint8Array() };
}

function asked(call: GraphCall): { readonly message: Message; readonly attachment: Attachment } {
  const message = messageAsked(call);
  const id = call.params['attachment'] ?? '';
  if (!isWellFormed(id)) throw idMalformed();
  const key = attachmentKeyOf(id);
  const attachment = call.mailbox.attachments.of(message.number).find((each) => each.key === key);
  if (!attachment) throw itemMissing();
  return { message, attachment };
}

function entity(
  { mailbox, prefers }: GraphCall,
  message: Message,
  { kind, key, name, contentType, size, isInline, contentId }: Attachment,
  select: readonly string[] | undefined
): Readonly<Record<string, unknown>> {
  const isWanted = (property: string): boolean => select?.includes(property) ?? true;
  const common = {
    name,
    contentType: contentType || null,
    size,
    isInline,
    lastModifiedDateTime: wireTime(message.modified)
  };
  return {
    '@odata.type': TYPES[kind],
    id: attachmentId(idShown(message, prefers), key),
    ...Object.fromEntries(Object.entries(common).filter(([property]) => isWanted(property))),
    ...(kind === 'file' && isWanted(`${FILE}contentId`) && { contentId: contentId || null }),
    ...(kind === 'file' &&
      isWanted(`${FILE}contentBytes`) && {
        contentBytes: Buffer.from(mailbox.attachments.bytesOf(message.number, key) ?? []).toString('base64')
      })
  };
}
