/** A mail as a file: its heads, and its parts as they are written. */
export const mailFile = (heads: readonly string[], body: string): Uint8Array =>
  new Uint8Array(Buffer.from([...heads, '', body].join('\r\n'), 'latin1'));

export const HEADS = [
  'Received: from relay.example (10.0.0.1) by mail.example; Tue, 3 Nov 2026 10:00:05 +0000 (GMT)',
  'Received: from desk.example by relay.example; Mon, 2 Nov 2026 09:00:00 +0000',
  'From: Jo Bloggs <jo.bloggs@derby.example>',
  'To: intake@cqc.example',
  'Subject: Notification',
  'Date: Mon, 2 Nov 2026 08:59:00 +0000',
  'MIME-Version: 1.0'
];

const typed = (type: string, more: readonly string[] = []): readonly string[] => [`Content-Type: ${type}`, ...more];

export const plain = (text: string, type = 'text/plain; charset=utf-8'): Uint8Array =>
  mailFile([...HEADS, ...typed(type)], text);

export const html = (body: string): Uint8Array =>
  mailFile([...HEADS, ...typed('text/html; charset=utf-8')], `<html><body>${body}</body></html>`);

/** A part of a mail: its type, its other heads, and its content. */
export const part = (type: string, content: string, ...more: readonly string[]): string =>
  [...typed(type, more), '', content].join('\r\n');

/** A part that is a file, in base64. */
export const attached = (type: string, name: string, bytes: Uint8Array, how = 'attachment'): string =>
  part(
    `${type}; name="${name}"`,
    Buffer.from(bytes).toString('base64').replace(/.{76}/g, '$&\r\n'),
    `Content-Disposition: ${how}; filename="${name}"`,
    'Content-Transfer-Encoding: base64',
    ...(how === 'inline' ? ['Content-ID: <picture@example>'] : [])
  );

export const multipart = (kind: string, ...parts: readonly string[]): Uint8Array =>
  mailFile(
    [...HEADS, ...typed(`multipart/${kind}; boundary="-="`)],
    [...parts.map((each) => `---=\r\n${each}`), '---=--', ''].join('\r\n')
  );
