import { createHash, randomBytes, randomUUID } from 'node:crypto';

const random = (bytes: number): string => randomBytes(bytes).toString('base64url');

/** As Exchange Online’s look: long, case-sensitive, and with `=` at the end. */
export const newRestId = (): string => `AAMkA${random(90)}AAA=`;
export const newImmutableId = (): string => `AAkALgAAAAAAHYQDEapmEc2byACqAC-EWg0A${random(24)}AAA=`;
export const newFolderId = (): string => `AQMkA${random(48)}AAA=`;
export const newConversationId = (): string => `AAQkA${random(48)}AQAA=`;
export const newAttachmentKey = (): string => random(18);
export const newInternetMessageId = (domain: string): string =>
  `<${randomUUID().toUpperCase().replaceAll('-', '')}@${domain}>`;

/** Whether a text looks like an id of a message or folder: others are refused before anything is looked up. */
export const isWellFormed = (id: string): boolean => /^A[AQ][A-Za-z0-9_-]{30,300}=$/.test(id);

/** Another after each change. */
export const changeKey = (number: number, change: number): string =>
  `CQAAABYAAAB${createHash('sha256').update(`${number} ${change}`).digest('base64').slice(0, 28)}`;

export const etagOf = (number: number, change: number): string => `W/"${changeKey(number, change)}"`;

/** An attachment’s id begins with that of its message as it is now, and its key comes last. */
export const attachmentId = (messageId: string, key: string): string => `${messageId.slice(0, -1)}BEgAQ${key}=`;
export const attachmentKeyOf = (id: string): string => id.slice(0, -1).slice(-24);
