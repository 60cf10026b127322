import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import { badBody, batchTooLarge } from './failure';
import type { Reply } from './execute';

interface BatchPart {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** SharePoint Online's limit. */
const MOST_PARTS = 100;
/** In bytes. Some tenants have been seen to take twice as many. */
const MOST_BYTES = 1_048_576;

/** The requests in a multipart/mixed body, in order, including those in change sets. Lines may end in LF or CRLF. */
export function partsOf(contentType: string, bytes: Buffer): readonly BatchPart[] {
  if (bytes.length > MOST_BYTES) throw batchTooLarge(bytes.length, MOST_BYTES);
  const body = bytes.toString('utf8');
  const parts = within(boundaryOf(contentType), body).flatMap(({ headers, content }) =>
    /multipart\/mixed/i.test(headers['content-type'] ?? '')
      ? within(boundaryOf(headers['content-type'] ?? ''), content).map((inner) => requestOf(inner.content))
      : [requestOf(content)]
  );
  if (parts.length === 0) throw badBody('The batch has no request.');
  if (parts.length > MOST_PARTS) throw badBody(`The batch has more than ${MOST_PARTS} requests.`);
  return parts;
}

/** The multipart response: a flat list in the order of the requests. */
export function batchReply(replies: readonly Reply[]): { contentType: string; body: string } {
  const boundary = `batchresponse_${randomUUID()}`;
  const parts = replies.map(({ status, headers, body }) => {
    const lines = Object.entries(headers)
      .map(([name, value]) => `${name.toUpperCase()}: ${value}\r\n`)
      .join('');
    return `--${boundary}\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\nHTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n${lines}\r\n${typeof body === 'string' ? body : Buffer.from(body).toString('utf8')}\r\n`;
  });
  return { contentType: `multipart/mixed; boundary="${boundary}"`, body: `${parts.join('')}--${boundary}--\r\n` };
}

function boundaryOf(contentType: string): string {
  const boundary = /boundary="?([^";]+)"?/i.exec(contentType)?.[1];
  if (boundary === undefined) throw badBody('The batch has no boundary.');
  return boundary;
}

interface Section {
  readonly headers: Readonly<Record<string, string>>;
  readonly content: string;
}

function within(boundary: string, text: string): readonly Section[] {
  const lines = text.split('\n');
  const sections: string[][] = [];
  for (const line of lines) {
    const bare = line.trimEnd();
    if (bare === `--${boundary}--`) break;
    if (bare === `--${boundary}`) sections.push([]);
    else sections.at(-1)?.push(line);
  }
  return sections.map(sectionOf);
}

function sectionOf(lines: readonly string[]): Section {
  const blank = lines.findIndex((line) => line.trim() === '');
  const headers = Object.fromEntries(
    lines.slice(0, blank).map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()];
    })
  );
  return { headers, content: lines.slice(blank + 1).join('\n') };
}

function requestOf(content: string): BatchPart {
  const end = content.indexOf('\n');
  const match = /^(\w+)\s+(\S+)\s+HTTP\/1\.\d/i.exec(content.slice(0, end < 0 ? undefined : end).trim());
  if (!match) throw badBody('A request in the batch has no request line.');
  const { headers, content: body } = sectionOf([...(end < 0 ? [] : content.slice(end + 1).split('\n')), '']);
  return { method: (match[1] ?? '').toUpperCase(), url: match[2] ?? '', headers, body: Buffer.from(body.trimEnd()) };
}
