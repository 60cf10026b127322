import type { DatabaseSync } from 'node:sqlite';
import { inTransaction } from '../sqlite';
import type { Attachments } from './attachments';
import { dateOf } from './compose';
import type { Folders } from './folders';
import { newConversationId, newInternetMessageId } from './ids';
import type { Message, Recipient, WellKnown } from './message';
import type { Messages } from './messages';
import { readMime } from './read-mime';

export const DMARC = ['pass', 'fail', 'none'] as const;

/** How a mail arrives; what is left out is as usual. */
export interface Arrival {
  readonly folder: WellKnown;
  /** What the check of its sender came to. */
  readonly dmarc: (typeof DMARC)[number];
  readonly received: Date;
  /** The recipients to show in place of those in its header: an NDR shows those that it is about. */
  readonly shownTo?: readonly Recipient[];
}

interface Store {
  readonly database: DatabaseSync;
  readonly folders: Folders;
  readonly messages: Messages;
  readonly attachments: Attachments;
  /** Of the mailbox. */
  readonly address: string;
}

export type Arrive = (mime: Uint8Array, arrival: Arrival) => Promise<Message | undefined>;

/**
 * Puts a mail into the mailbox as Exchange does: with the headers of its way on top, in the conversation of what it
 * answers. Undefined if it cannot be read as a mail.
 */
export function createArrive({ database, folders, messages, attachments, address }: Store): Arrive {
  const domain = address.slice(address.indexOf('@') + 1);
  return async (mime, { folder, dmarc, received, shownTo }) => {
    const mail = await readMime(mime);
    if (!mail) return undefined;
    const sender = mail.details.from?.address ?? '';
    const top = headersOfItsWay(mail.details.headers, { sender, domain, dmarc, received });
    const bytes = Buffer.concat([Buffer.from(top.map(({ name, value }) => `${name}: ${value}\r\n`).join('')), mime]);
    const before = [...mail.details.references]
      .reverse()
      .map((id) => messages.withInternetId(id))
      .find((message) => message !== undefined);
    return inTransaction(database, () => {
      const message = messages.add({
        folder: idOf(folders, folder),
        subject: mail.subject,
        isDraft: false,
        isRead: false,
        hasAttachments: mail.attachments.some(({ isInline }) => !isInline),
        arrived: true,
        received: received.toISOString(),
        sent: (mail.sent ?? received).toISOString(),
        internetMessageId: mail.internetMessageId ?? newInternetMessageId(domain),
        conversationId: before?.conversationId ?? newConversationId(),
        details: {
          ...mail.details,
          headers: [...top, ...mail.details.headers],
          ...(shownTo && { to: [...shownTo] })
        }
      });
      attachments.add(message.number, mail.attachments);
      attachments.putMime(message.number, bytes);
      return message;
    });
  };
}

/** The id of a folder that each mailbox has. */
export function idOf(folders: Folders, wellKnown: WellKnown): string {
  const folder = folders.find(wellKnown);
  if (!folder) throw new Error(`The mailbox has no folder ${wellKnown}.`);
  return folder.id;
}

interface Header {
  readonly name: string;
  readonly value: string;
}

function headersOfItsWay(
  headers: readonly Header[],
  { sender, domain, dmarc, received }: { sender: string; domain: string; dmarc: Arrival['dmarc']; received: Date }
): readonly Header[] {
  const from = sender.slice(sender.lastIndexOf('@') + 1) || 'unknown.example';
  const checks = {
    pass: `spf=pass (sender IP is 192.0.2.25) smtp.mailfrom=${from}; dkim=pass (signature was verified) header.d=${from};dmarc=pass action=none header.from=${from};compauth=pass reason=100`,
    fail: `spf=fail (sender IP is 192.0.2.66) smtp.mailfrom=${from}; dkim=none (message not signed) header.d=none;dmarc=fail action=quarantine header.from=${from};compauth=fail reason=000`,
    none: `spf=none (sender IP is 192.0.2.30) smtp.mailfrom=${from}; dkim=none (message not signed) header.d=none;dmarc=none action=none header.from=${from};compauth=fail reason=001`
  };
  const way = `from mail.${from} (192.0.2.25) by mx.${domain} (192.0.2.10) with Microsoft SMTP Server (version=TLS1_3, cipher=TLS_AES_256_GCM_SHA384) id 15.20.9000.1; ${dateOf(received)}`;
  const hasReturnPath = headers.some(({ name }) => name.toLowerCase() === 'return-path');
  return [
    { name: 'Received', value: way },
    { name: 'Authentication-Results', value: checks[dmarc] },
    ...(hasReturnPath ? [] : [{ name: 'Return-Path', value: sender }])
  ];
}
