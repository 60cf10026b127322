import { randomBytes } from 'node:crypto';
import type { Message, Recipient } from './message';

type Header = readonly [name: string, value: string];
interface Part {
  readonly type: string;
  readonly content: string;
}

/** Longest word of RFC 2047 in bytes before its coding. */
const LONGEST_WORD = 45;

/** A mail in MIME: header lines, and parts under a `multipart` type. */
export function mimeOf(headers: readonly Header[], multipart: string, parts: readonly Part[]): Buffer {
  const boundary = `_000_${randomBytes(12).toString('hex')}_`;
  const head = [
    ...headers.filter(([, value]) => value !== '').map(([name, value]) => `${name}: ${oneLine(value)}`),
    'MIME-Version: 1.0',
    `Content-Type: ${multipart}; boundary="${boundary}"`
  ];
  const body = parts.map(
    ({ type, content }) =>
      `--${boundary}\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(content)}\r\n`
  );
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${body.join('')}--${boundary}--\r\n`);
}

/** What leaves when a draft is sent. Blind copies are not named in it. */
export function mimeOfDraft(draft: Pick<Message, 'subject' | 'internetMessageId' | 'details'>, at: Date): Buffer {
  const { details } = draft;
  const headers: readonly Header[] = [
    ['From', addresses(details.from ? [details.from] : [])],
    ['To', addresses(details.to)],
    ['CC', addresses(details.cc)],
    ['Reply-To', addresses(details.replyTo)],
    ['Subject', encoded(draft.subject)],
    ['Date', dateOf(at)],
    ['Message-ID', draft.internetMessageId],
    ['References', details.references.join(' ')],
    ['In-Reply-To', details.references.at(-1) ?? ''],
    ...details.headers.map(({ name, value }): Header => [name, encoded(value)])
  ];
  return mimeOf(headers, 'multipart/alternative', [
    { type: 'text/plain; charset="utf-8"', content: details.text },
    { type: 'text/html; charset="utf-8"', content: details.html }
  ]);
}

export const addresses = (recipients: readonly Recipient[]): string =>
  recipients
    .map(({ name, address }) => (name === '' || name === address ? `<${address}>` : `${phrase(name)} <${address}>`))
    .join(', ');

/** As a header says a time: RFC 5322. */
export const dateOf = (at: Date): string => at.toUTCString().replace('GMT', '+0000');

/** A text in a header: as it is in ASCII, and as words of RFC 2047 otherwise. */
export function encoded(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text;
  const words: string[] = [''];
  for (const character of text) {
    const last = words.at(-1) ?? '';
    if (Buffer.byteLength(last + character) > LONGEST_WORD) words.push(character);
    else words[words.length - 1] = last + character;
  }
  return words.map((word) => `=?utf-8?B?${Buffer.from(word).toString('base64')}?=`).join(' ');
}

const phrase = (name: string): string =>
  /^[\x20-\x7e]*$/.test(name) ? `"${name.replace(/["\\]/g, '')}"` : encoded(name);

/** A value from outside cannot begin a header of its own. */
const oneLine = (value: string): string => value.replace(/[\r\n]+\s*/g, ' ');

const base64 = (text: string): string => Buffer.from(text).toString('base64').replace(/.{76}/g, '$&\r\n');
