import { mimeOfDraft } from '../compose';
import type { Message } from '../message';
import { folderNamed, messageAsked, type GraphCall, type GraphReply } from './call';
import { bodyPropertyMissing, bodyValueInvalid, changedMeanwhile } from './failure';
import { allowOnly, expanded, filterAndOrder, nextLink, pageAsked, selected } from './query';
import { MESSAGE_PROPERTIES, messageEntity } from './message-entity';
import { objectOf, propertiesWished, wishOf, withWish } from './message-wish';
import { etagOf, newConversationId } from '../ids';

const ENTITY = ['$select', '$expand'];
const LIST = [...ENTITY, '$filter', '$orderby', '$top', '$skip'];

/** A message in the body of an answer. */
export const oneMessage = (call: GraphCall, status: number, message: Message): GraphReply => ({
  status,
  json: { '@odata.context': contextOf(call, 'messages/$entity'), ...messageEntity(call, message) }
});

const contextOf = ({ url, mailbox }: GraphCall, of: string): string =>
  `${url.origin}/graph/v1.0/$metadata#users('${encodeURIComponent(mailbox.address)}')/${of}`;

/** The messages of a folder, or of the whole mailbox, its deleted items and drafts included. */
export function listMessages(call: GraphCall): GraphReply {
  const { mailbox, params, url } = call;
  const query = url.searchParams;
  allowOnly(query, LIST);
  const select = selected(query, MESSAGE_PROPERTIES, 'Message');
  const extended = expanded(query);
  const { where, orderBy } = filterAndOrder(query);
  const page = pageAsked(query);
  const folder = params['folder'] === undefined ? undefined : folderNamed(mailbox, params['folder']);
  const found = mailbox.messages.query({
    where: [...(folder ? [{ sql: 'folder = ?', values: [folder.id] }] : []), ...where],
    orderBy,
    skip: page.skip,
    top: page.top + 1
  });
  return {
    status: 200,
    json: {
      '@odata.context': contextOf(call, 'messages'),
      value: found.slice(0, page.top).map((message) => messageEntity(call, message, { select, extended })),
      ...(found.length > page.top && { '@odata.nextLink': nextLink(url, page) })
    }
  };
}

export function getMessage(call: GraphCall): GraphReply {
  const query = call.url.searchParams;
  allowOnly(query, ENTITY);
  const select = selected(query, MESSAGE_PROPERTIES, 'Message');
  const shown = { select, extended: expanded(query) };
  return {
    status: 200,
    json: {
      '@odata.context': contextOf(call, 'messages/$entity'),
      ...messageEntity(call, messageAsked(call), shown)
    }
  };
}

/** The mail in MIME: as it came, as it was sent, or as the draft would be sent now. */
export function getMime(call: GraphCall): GraphReply {
  const message = messageAsked(call);
  return {
    status: 200,
    contentType: 'text/plain',
    bytes: call.mailbox.attachments.mimeOf(message.number) ?? mimeOfDraft(message, new Date())
  };
}

export function updateMessage(call: GraphCall): GraphReply {
  const { mailbox, body, isJson } = call;
  const message = unchanged(call, messageAsked(call));
  const wish = wishOf(objectOf(body, isJson));
  const properties = propertiesWished(wish);
  const saved = mailbox.messages.save(inItsConversation(withWish(message, wish), message));
  mailbox.messages.putProperties(saved, properties);
  return oneMessage(call, 200, saved);
}

/** A draft with another subject begins a conversation of its own: Exchange tells them apart by their topic as well. */
const inItsConversation = (changed: Message, before: Message): Message =>
  topicOf(changed) === topicOf(before) ? changed : { ...changed, conversationId: newConversationId() };

const topicOf = ({ subject }: Message): string => subject.replace(/^(?:re|fw|fwd):\s*/i, '');

/** Into Deleted Items, and out of the mailbox from there. */
export function deleteMessage(call: GraphCall): GraphReply {
  const { mailbox } = call;
  mailbox.discard(unchanged(call, messageAsked(call)));
  return { status: 204 };
}

export function moveMessage(call: GraphCall): GraphReply {
  const { mailbox, body, isJson } = call;
  const message = messageAsked(call);
  const { destinationId, ...others } = objectOf(body, isJson);
  const [other] = Object.keys(others);
  if (other !== undefined) throw bodyPropertyMissing(other, 'Move');
  if (typeof destinationId !== 'string') throw bodyValueInvalid('destinationId');
  const folder = folderNamed(mailbox, destinationId);
  return oneMessage(call, 201, mailbox.messages.move(message, folder.id));
}

function unchanged({ ifMatch }: GraphCall, message: Message): Message {
  if (ifMatch === undefined || ifMatch === '*' || ifMatch === etagOf(message.number, message.change)) return message;
  throw changedMeanwhile();
}
