import type { SPFI } from '@pnp/sp';

import { readConversation, readConversations } from '../../src/register/conversations';
import { readDirectory } from '../../src/register/directory';
import { appendHistory } from '../../src/register/history';
import { addMessage, messagesOf, waitingFor, waitingMessages, type Message, type StoredMessage } from '../../src/register/messages';
import { readReview, reviewsWithPending, saveReview, type Pending, type Stored } from '../../src/register/reviews';
import type { Logger } from '../log';
import { inOneRequest } from '../../src/register/one-request';
import type { Teams } from '../teams';
import { deliver, isDeliverable } from './deliver';
import { drawCard, summaryOf, type Scene } from './render';
import { refresh } from './refresh';

interface StoredScene extends Scene {
  readonly entry: Stored;
  readonly messages: readonly StoredMessage[];
}

/** Carries out what commands have left pending. Everything may be done twice to the same end, so a crash at any point loses nothing. */
export interface Dispatcher {
  /** Straight after a command. Returns at once. */
  afterCommand(reference: string): void;
  /** Somebody has opened their chat: what waited for them is sent. */
  chatOpened(personId: string): Promise<void>;
  /** Takes up what was left by a crash or by a busy SharePoint: events saved before a UTC time, and notices that can be sent by now. */
  sweep(before: string): Promise<void>;
  /** Resolves when nothing is under way. */
  settled(): Promise<void>;
}

export function openDispatcher({ sp, teams, now, link, log }: {
  readonly sp: SPFI;
  readonly teams: Pick<Teams, 'send' | 'update'>;
  readonly now: () => string;
  readonly link: (reference: string) => string;
  readonly log: Logger;
}): Dispatcher {
  const queues = new Map<string, Promise<void>>();

  /** One after the other for each review, so that an older state is never drawn over a newer one. */
  const inTurn = (reference: string, work: () => Promise<unknown>): Promise<void> => {
    const mine = (queues.get(reference) ?? Promise.resolve())
      .then(async () => {
        await work();
      })
      .catch((fault: unknown) => log.fault('effects-left-for-the-sweep', fault, { reference }))
      .finally(() => queues.get(reference) === mine && queues.delete(reference));
    queues.set(reference, mine);
    return mine;
  };

  async function sceneOf(reference: string): Promise<StoredScene | undefined> {
    const [directory, entry, messages] = await inOneRequest(sp, (batch) => [readDirectory(batch), readReview(batch, reference), messagesOf(batch, reference)]);
    return entry && { entry, messages, directory, now: now(), link };
  }

  const record = async ({ event, ...rest }: Pending): Promise<void> => {
    await appendHistory(sp, { event, ...rest });
    for (const message of messagesFor({ event, ...rest }, now())) await addMessage(sp, message);
  };

  /** Sends what can be sent for one review, then brings every card of it up to date. True when nothing is left to be tried again. */
  async function tell(reference: string, reopened?: string): Promise<boolean> {
    const scene = await sceneOf(reference);
    if (!scene) return true;
    const due = scene.messages.filter((message) => isDeliverable(message, scene.now));
    const chats = await readConversations(sp, [...new Set(due.map(({ person }) => person.id))]);
    for (const message of due) {
      const chat = chats.find(({ personId }) => personId === message.person.id);
      if (!chat || (chat.personId !== reopened && chat.conversationId === message.conversationId)) continue;
      const outcome = await deliver({ sp, teams, now }, message, chat, drawCard(scene, message), summaryOf(scene, message));
      log.event('notice', { reference, personId: chat.personId, outcome });
    }
    const after = due.length > 0 ? ((await sceneOf(reference)) ?? scene) : scene;
    return refresh({ sp, teams }, after.messages, (message) => drawCard(after, message));
  }

  async function carryOut(reference: string): Promise<void> {
    for (;;) {
      const stored = await readReview(sp, reference);
      if (!stored || stored.pending.length === 0) return;
      for (const pending of stored.pending) await record(pending);
      if (!(await tell(reference))) return;
      // Refused when something else has happened meanwhile: then that is carried out too, and the cards are drawn anew.
      if ((await saveReview(sp, stored, { ...stored, pending: [] })).ok) return;
    }
  }

  return {
    afterCommand: (reference) => void inTurn(reference, () => carryOut(reference)),
    async chatOpened(personId) {
      if (!(await readConversation(sp, personId))) return;
      const references = new Set((await waitingFor(sp, personId)).map(({ reference }) => reference));
      await Promise.all([...references].map((reference) => inTurn(reference, () => tell(reference, personId))));
    },
    async sweep(before) {
      const [pending, waiting] = await Promise.all([reviewsWithPending(sp, before), waitingMessages(sp)]);
      const chats = await readConversations(sp, [...new Set(waiting.map(({ person }) => person.id))]);
      const reachable = (message: Message): boolean =>
        isDeliverable(message, now()) && chats.some((chat) => chat.personId === message.person.id && chat.conversationId !== message.conversationId);
      const left = new Set(pending.map(({ review }) => review.reference));
      const late = new Set(waiting.filter(reachable).map(({ reference }) => reference).filter((reference) => !left.has(reference)));
      await Promise.all([
        ...[...left].map((reference) => inTurn(reference, () => carryOut(reference))),
        ...[...late].map((reference) => inTurn(reference, () => tell(reference)))
      ]);
    },
    async settled() {
      while (queues.size > 0) await Promise.all(queues.values());
    }
  };
}

/** The messages that an event calls for: its notices, and the form that has turned into a card. Their keys are unique, so none is added twice. */
function messagesFor({ event, shown }: Pending, now: string): readonly Message[] {
  const base = { reference: event.reference, seq: event.seq, changedAt: now };
  const notices = event.told.map(({ id, notice, to, person, insteadOf }): Message => ({
    ...base, key: id, person, role: to, insteadOf: insteadOf?.name ?? '', notice, state: 'waiting', sentAt: '', seenAt: '', conversationId: '', activityId: ''
  }));
  if (!shown) return notices;
  const { personId, conversationId, activityId } = shown;
  return [...notices, { ...base, key: `${conversationId}/${activityId}`, person: { id: personId, name: event.by.name }, role: '', insteadOf: '', notice: '', state: 'sent', sentAt: now, seenAt: '', conversationId, activityId }];
}
