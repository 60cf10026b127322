import { escaped } from '../bodies';
import { idOf } from '../arrival';
import { newConversationId, newInternetMessageId } from '../ids';
import type { Mailbox } from '../mailbox';
import { addressesOf, type Details, type Message, type NewMessage, type Recipient } from '../message';
import { messageAsked, type GraphCall, type GraphReply } from './call';
import {
  bodyPropertyMissing,
  bodyUnreadable,
  bodyValueInvalid,
  commentAndBody,
  noDraft,
  recipientsMissing
} from './failure';
import { oneMessage } from './message-routes';
import { objectOf, propertiesWished, wishOf, withWish, type MessageWish } from './message-wish';

/** Makes a draft of a new mail. */
export function createDraft(call: GraphCall): GraphReply {
  return saveDraft(call, newDraft(call.mailbox), wishOf(objectOf(call.body, call.isJson)));
}

/**
 * Makes a draft that answers a mail: to where it wants its answers, in its conversation, with it below. A `comment`
 * comes above it; what `message` says takes the place of what would be there.
 */
export function createReply(call: GraphCall): GraphReply {
  const { mailbox, body, isJson } = call;
  const original = messageAsked(call);
  const { comment, message, ...others } = body.length === 0 ? {} : objectOf(body, isJson);
  const [other] = Object.keys(others);
  if (other !== undefined) throw bodyPropertyMissing(other, 'CreateReply');
  if (comment !== undefined && typeof comment !== 'string') throw bodyValueInvalid('comment');
  const wish = message === undefined ? {} : wishOf(objectOf(Buffer.from(JSON.stringify(message)), true));
  if (comment !== undefined && wish.body) throw commentAndBody();
  return saveDraft(call, replyTo(mailbox, original, comment ?? ''), wish);
}

/** Sends a draft: an empty 202, before it is in Sent Items. */
export function sendDraft(call: GraphCall): GraphReply {
  const message = messageAsked(call);
  if (call.body.length > 0) throw bodyUnreadable();
  if (!message.isDraft) throw noDraft();
  if (addressesOf(message.details).length === 0) throw recipientsMissing();
  call.mailbox.send(message);
  return { status: 202 };
}

function saveDraft(call: GraphCall, draft: NewMessage, wish: MessageWish): GraphReply {
  const { messages } = call.mailbox;
  const properties = propertiesWished(wish);
  const saved = messages.add(withWish(draft, wish));
  messages.putProperties(saved, properties);
  return oneMessage(call, 201, saved);
}

function newDraft({ address, folders }: Mailbox): NewMessage {
  const from: Recipient = { name: address, address };
  const time = new Date().toISOString();
  return {
    folder: idOf(folders, 'drafts'),
    subject: '',
    isDraft: true,
    isRead: true,
    hasAttachments: false,
    arrived: false,
    received: time,
    sent: time,
    internetMessageId: newInternetMessageId(address.slice(address.indexOf('@') + 1)),
    conversationId: newConversationId(),
    details: {
      from,
      sender: from,
      to: [],
      cc: [],
      bcc: [],
      replyTo: [],
      importance: 'normal',
      categories: [],
      html: '',
      text: '',
      headers: [],
      references: []
    }
  };
}

function replyTo(mailbox: Mailbox, original: Message, comment: string): NewMessage {
  const draft = newDraft(mailbox);
  const { details, subject } = original;
  const to = details.replyTo.length > 0 ? details.replyTo : details.from ? [details.from] : [];
  return {
    ...draft,
    subject: /^re:/i.test(subject) ? subject : `RE: ${subject}`,
    conversationId: original.conversationId,
    details: {
      ...draft.details,
      ...quoting(original, comment),
      to,
      references: [...details.references.filter((id) => id !== original.internetMessageId), original.internetMessageId]
    }
  };
}

function quoting({ details, sent, subject }: Message, comment: string): Pick<Details, 'html' | 'text'> {
  const lines = [
    ['From', named(details.from ? [details.from] : [])],
    ['Sent', new Date(sent).toUTCString()],
    ['To', named(details.to)],
    ['Subject', subject]
  ] as const;
  const head = lines.map(([name, value]) => `<b>${name}:</b> ${escaped(value)}`).join('<br>\r\n');
  return {
    html: `<html><body>\r\n<div>${escaped(comment)}</div>\r\n<hr tabindex="-1" style="display:inline-block; width:98%">\r\n<div id="divRplyFwdMsg">${head}</div>\r\n${details.html}</body></html>\r\n`,
    text: `${comment}\r\n\r\n${lines.map(([name, value]) => `${name}: ${value}`).join('\r\n')}\r\n\r\n${details.text}`
  };
}

const named = (recipients: readonly Recipient[]): string =>
  recipients.map(({ name, address }) => (name === address ? address : `${name} <${address}>`)).join('; ');
