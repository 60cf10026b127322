import { createHash } from 'node:crypto';
import { MAILBOX_PATH } from '../../addresses';
import { htmlOfText, previewOf, uniqueTextOf } from '../bodies';
import { changeKey, etagOf } from '../ids';
import type { Mailbox } from '../mailbox';
import type { Message, Recipient } from '../message';
import type { GraphCall, Preferences } from './call';

/** Where the local pages show a message. */
export const messagePath = ({ immutableId }: Message): string => `${MAILBOX_PATH}/${encodeURIComponent(immutableId)}`;

const wireRecipient = ({ name, address }: Recipient): unknown => ({ emailAddress: { name, address } });
/** Graph shows whole seconds. */
export const wireTime = (time: string): string => `${time.slice(0, 19)}Z`;
const recipients = (all: readonly Recipient[]): unknown => all.map(wireRecipient);

interface Shown {
  readonly message: Message;
  readonly prefers: Preferences;
  readonly origin: string;
}
type Property = (shown: Shown) => unknown;

const body = ({ prefers }: Shown, html: string, text: string): unknown =>
  prefers.text ? { contentType: 'text', content: text } : { contentType: 'html', content: html };

const PROPERTIES: Readonly<Record<string, Property>> = {
  createdDateTime: ({ message }) => wireTime(message.created),
  lastModifiedDateTime: ({ message }) => wireTime(message.modified),
  changeKey: ({ message }) => changeKey(message.number, message.change),
  categories: ({ message }) => message.details.categories,
  receivedDateTime: ({ message }) => wireTime(message.received),
  sentDateTime: ({ message }) => wireTime(message.sent),
  hasAttachments: ({ message }) => message.hasAttachments,
  internetMessageId: ({ message }) => message.internetMessageId,
  subject: ({ message }) => message.subject,
  bodyPreview: ({ message }) => previewOf(message.details.text),
  importance: ({ message }) => message.details.importance,
  parentFolderId: ({ message }) => message.folder,
  conversationId: ({ message }) => message.conversationId,
  conversationIndex: ({ message }) =>
    createHash('sha256').update(`${message.conversationId} ${message.sent}`).digest('base64').slice(0, 30),
  isDeliveryReceiptRequested: () => false,
  isReadReceiptRequested: () => false,
  isRead: ({ message }) => message.isRead,
  isDraft: ({ message }) => message.isDraft,
  webLink: ({ message, origin }) => `${origin}${messagePath(message)}`,
  inferenceClassification: () => 'focused',
  body: (shown) => body(shown, shown.message.details.html, shown.message.details.text),
  sender: ({ message: { details } }) => details.sender && wireRecipient(details.sender),
  from: ({ message: { details } }) => details.from && wireRecipient(details.from),
  toRecipients: ({ message }) => recipients(message.details.to),
  ccRecipients: ({ message }) => recipients(message.details.cc),
  bccRecipients: ({ message }) => recipients(message.details.bcc),
  replyTo: ({ message }) => recipients(message.details.replyTo),
  flag: () => ({ flagStatus: 'notFlagged' })
};

/** What is shown only where it is selected. */
const ON_REQUEST: Readonly<Record<string, Property>> = {
  uniqueBody: (shown) => {
    const unique = uniqueTextOf(shown.message.details.text);
    return body(shown, htmlOfText(unique), unique);
  },
  // What is in Sent Items has none to show.
  internetMessageHeaders: ({ message }) => (message.arrived || message.isDraft ? message.details.headers : undefined)
};

const ALL: Readonly<Record<string, Property>> = { ...PROPERTIES, ...ON_REQUEST };
export const MESSAGE_PROPERTIES: readonly string[] = ['id', ...Object.keys(ALL)];

export const idShown = (message: Message, { immutableIds }: Preferences): string =>
  immutableIds ? message.immutableId : message.restId;

/** A message as Graph shows it: what is selected, or all but what is only shown on request. */
export function messageEntity(
  { mailbox, prefers, url }: Pick<GraphCall, 'prefers' | 'url'> & { readonly mailbox: Mailbox },
  message: Message,
  { select, extended }: { readonly select?: readonly string[] | undefined; readonly extended?: string | undefined } = {}
): Readonly<Record<string, unknown>> {
  const shown: Shown = { message, prefers, origin: url.origin };
  const names = select ?? Object.keys(PROPERTIES);
  const value =
    extended === undefined ? undefined : mailbox.messages.properties(message).find(({ id }) => id === extended);
  return {
    '@odata.etag': etagOf(message.number, message.change),
    id: idShown(message, prefers),
    ...Object.fromEntries(names.filter((name) => name !== 'id').map((name) => [name, ALL[name]?.(shown)])),
    ...(value && { singleValueExtendedProperties: [value] })
  };
}
