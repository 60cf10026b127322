import type { HandedIn } from '../../papers/paperwork-of-step';
import type { TeamsMessage } from './asked';

/**
 * A message of Teams as a mail file: it is read as one, in a process of its own, and filed as one, with all that was
 * written in it. Its name says nothing, as that of any other notification.
 */
export function messageFile({ content, isHtml, sentAt }: TeamsMessage): HandedIn {
  const body = Buffer.from(content, 'utf8').toString('base64');
  const lines = [
    'MIME-Version: 1.0',
    'Subject: A message in Teams',
    ...(sentAt === undefined ? [] : [`Date: ${new Date(sentAt).toUTCString()}`]),
    `Content-Type: text/${isHtml ? 'html' : 'plain'}; charset=utf-8`,
    'Content-Transfer-Encoding: base64',
    '',
    // No line of base64 is longer (RFC 2045, 6.8).
    ...(body.match(/.{1,76}/g) ?? []),
    ''
  ];
  return { name: 'Notification.eml', bytes: new Uint8Array(Buffer.from(lines.join('\r\n'), 'utf8')) };
}
