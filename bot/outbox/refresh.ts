import { readConversations, type Conversation } from '../../src/register/conversations';
import { informs, saveMessage, type StoredMessage } from '../../src/register/messages';
import type { Card } from '../cards/card';
import { inOneRequest } from '../../src/register/client/one-request';
import type { Delivering, DeliveryState } from './delivering';
import { NOT_THERE, redraw } from './redraw';
import type { Newer } from './turns';

interface Drawing extends Delivering {
  readonly newer: Newer;
  readonly draw: (message: StoredMessage) => Card;
  /** What is left of a card once a later one of the same review stands below it. */
  readonly shorten: (message: StoredMessage) => Card;
}

/**
 * Edits every card of a review that has been shown, so that all of them tell the same; in each chat the newest first,
 * which is before the person’s eyes. Of the receipts and cards that a person opened, the last is kept up to date and
 * those above it are shortened for good, so that a long review is not drawn many times in one chat. Stops where newer
 * events come, which draw all of them again.
 */
export async function refresh(drawing: Drawing, messages: readonly StoredMessage[]): Promise<DeliveryState> {
  const newestFirst = messages.filter(({ state }) => state === 'sent').sort((a, b) => b.id - a.id);
  if (newestFirst.length === 0) return 'done';
  const people = [...new Set(newestFirst.map(({ person }) => person.id))];
  const [chats] = await drawing.gate('after', () =>
    inOneRequest(drawing.sp, (batch) => [readConversations(batch, people)])
  );
  const isComplete = await Promise.all(
    people.map((id) =>
      refreshChat(
        drawing,
        newestFirst.filter(({ person }) => person.id === id),
        chats.find(({ personId }) => personId === id)
      )
    )
  );
  if (drawing.newer.comes()) return 'newer';
  return isComplete.every((complete) => complete) ? 'done' : 'later';
}

async function refreshChat(
  drawing: Drawing,
  messages: readonly StoredMessage[],
  chat: Conversation | undefined
): Promise<boolean> {
  const { sp, draw, shorten, newer } = drawing;
  let isComplete = true;
  for (const message of messages) {
    if (newer.comes()) return false;
    const isLast = !isOvertaken(message, messages);
    const updating =
      chat?.conversationId === message.conversationId
        ? await redraw(drawing, { message, chat, card: isLast ? draw(message) : shorten(message), newer })
        : NOT_THERE;
    if (updating.ok && isLast) continue;
    if (updating.ok || updating.gone) await saveMessage(sp, message, { ...message, state: 'gone' });
    else isComplete = false;
  }
  return isComplete;
}

/**
 * The person has recorded something since, or has opened the review again. A message that says why the person has it
 * is kept.
 */
const isOvertaken = (message: StoredMessage, theirs: readonly StoredMessage[]): boolean =>
  isOwn(message) &&
  theirs.some((other) => isOwn(other) && other.conversationId === message.conversationId && other.id > message.id);

const isOwn = (message: StoredMessage): boolean => !informs(message);
