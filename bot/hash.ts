import { createHash } from 'node:crypto';

/** SHA-256 in hexadecimal, of the bytes of a document or of a text as UTF-8. */
export const hashOf = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex');
