import type { Request } from 'express';
import { tooLarge } from './failure';

const MOST_BYTES = 64 * 1024 * 1024;

/** The raw bytes of a request; throws SharePoint’s refusal above 64 MB. */
export async function bodyOf(request: Request): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
    size += bytes.length;
    if (size > MOST_BYTES) throw tooLarge();
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}
