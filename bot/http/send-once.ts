import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

import type { Request, Response } from 'express';

const compressed = promisify(gzip);

/** In bytes. What is smaller fits into one packet anyway. */
const WORTH_COMPRESSING = 1_400;

/**
 * Sends what a page reads, with the name of this very answer: a page that has it already says so, and is sent nothing
 * again. It is never stored on the way or on a disk.
 */
export async function sendOnce(request: Request, response: Response, body: unknown): Promise<void> {
  const text = JSON.stringify(body);
  const etag = `W/"${createHash('sha256').update(text).digest('base64url')}"`;
  response.set({ 'Cache-Control': 'private, no-store', ETag: etag });
  response.vary('Accept-Encoding');
  if (namesIn(request.headers['if-none-match']).includes(etag)) {
    response.status(304).end();
    return;
  }
  const bytes = Buffer.from(text);
  response.status(200).type('application/json');
  if (bytes.byteLength < WORTH_COMPRESSING || request.acceptsEncodings('gzip') !== 'gzip') {
    response.end(bytes);
    return;
  }
  response.set('Content-Encoding', 'gzip').end(await compressed(bytes));
}

const namesIn = (header: string | undefined): readonly string[] => (header ?? '').split(',').map((name) => name.trim());
