import type { Mailbox } from '../mailbox';
import type { Message } from '../message';
import { readMime } from '../read-mime';
import type { Sending } from '../sending';

const MOST = 1000;

/** Where a message is, by the names that scripts know it by. */
export function deliveredAs(mailbox: Mailbox, message: Message) {
  const { restId, immutableId, internetMessageId, conversationId } = message;
  return { id: restId, immutableId, internetMessageId, conversationId, folder: folderOf(mailbox, message) };
}

/** What arrived, as far as it is still in the mailbox, and each mail that was sent; the last 1,000, oldest first. */
export async function contents(mailbox: Mailbox) {
  const arrived = mailbox.messages.query({
    where: [{ sql: 'arrived = 1', values: [] }],
    orderBy: 'number desc',
    skip: 0,
    top: MOST
  });
  const sendings = mailbox.sendings().slice(-MOST);
  return {
    mailbox: mailbox.address,
    arrived: [...arrived].reverse().map((message) => ({
      ...deliveredAs(mailbox, message),
      receivedDateTime: message.received,
      subject: message.subject,
      from: message.details.from?.address ?? null,
      to: message.details.to.map(({ address }) => address),
      text: message.details.text,
      isRead: message.isRead,
      categories: message.details.categories,
      attachments: mailbox.attachments.of(message.number).map(({ name }) => name)
    })),
    sent: await Promise.all(sendings.map((sending) => sentAs(mailbox, sending)))
  };
}

/** A mail as it left, and where its copy is. */
async function sentAs(mailbox: Mailbox, { at, recipients, mime, copy }: Sending) {
  const mail = await readMime(mime);
  return {
    sentDateTime: at,
    recipients,
    subject: mail?.subject ?? '',
    text: mail?.details.text ?? '',
    html: mail?.details.html ?? '',
    internetMessageId: mail?.internetMessageId ?? null,
    references: mail?.details.references ?? [],
    headers: mail?.details.headers ?? [],
    copy: copy
      ? { ...deliveredAs(mailbox, copy), singleValueExtendedProperties: mailbox.messages.properties(copy) }
      : null
  };
}

/** The name that every mailbox knows a folder by, or the one that it was given. */
function folderOf(mailbox: Mailbox, { folder }: Message): string {
  const found = mailbox.folders.find(folder);
  return found?.wellKnown ?? found?.name ?? '';
}
