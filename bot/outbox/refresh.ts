import type { SPFI } from '@pnp/sp';

import { readConversations, type Conversation } from '../../src/register/conversations';
import { saveMessage, type StoredMessage } from '../../src/register/messages';
import type { Card } from '../cards/card';
import type { Teams } from '../teams/teams';
import { atMost } from './at-most';

/** So many chats at a time. The cards of one chat are edited one after the other: Teams slows down who writes to a chat faster. */
const CHATS_AT_ONCE = 4;

interface Drawing {
  readonly sp: SPFI;
  readonly teams: Pick<Teams, 'update'>;
  readonly draw: (message: StoredMessage) => Card;
  /** What is left of a card once a later one of the same review stands below it. */
  readonly shorten: (message: StoredMessage) => Card;
}

/**
 * Edits every card of a review that has been shown, so that all of them tell the same; in each chat the newest first, which is before the
 * person’s eyes. Of the receipts and cards that a person opened, the last is kept up to date and those above it are shortened for
 * good, so that a long review is not drawn many times in one chat. True when none is left to be tried again.
 */
export async function refresh(drawing: Drawing, messages: readonly StoredMessage[]): Promise<boolean> {
  const newestFirst = messages.filter(({ state }) => state === 'sent').sort((a, b) => b.id - a.id);
  if (newestFirst.length === 0) return true;
  const people = [...new Set(newestFirst.map(({ person }) => person.id))];
  const chats = await readConversations(drawing.sp, people);
  const isComplete: boolean[] = [];
  await atMost(CHATS_AT_ONCE, people, async (id) => {
    const theirs = newestFirst.filter(({ person }) => person.id === id);
    isComplete.push(
      await refreshChat(
        drawing,
        theirs,
        chats.find(({ personId }) => personId === id)
      )
    );
  });
  return isComplete.every((complete) => complete);
}

async function refreshChat(
  { sp, teams, draw, shorten }: Drawing,
  messages: readonly StoredMessage[],
  chat: Conversation | undefined
): Promise<boolean> {
  let isComplete = true;
  for (const message of messages) {
    const isLast = !isOvertaken(message, messages);
    const updating =
      chat?.conversationId === message.conversationId
        ? await teams.update(chat, message.activityId, isLast ? draw(message) : shorten(message))
        : { ok: false, gone: true };
    if (updating.ok && isLast) continue;
    if (updating.ok || ('gone' in updating && updating.gone))
      await saveMessage(sp, message, { ...message, state: 'gone' });
    else isComplete = false;
  }
  return isComplete;
}

/** The person has recorded something since, or has opened the review again. A notice or a reminder says why the person has it, so it is kept. */
const isOvertaken = (message: StoredMessage, theirs: readonly StoredMessage[]): boolean =>
  isOwn(message) &&
  theirs.some((other) => isOwn(other) && other.conversationId === message.conversationId && other.id > message.id);

const isOwn = ({ notice, reminder }: StoredMessage): boolean => notice === '' && !reminder;
