import { sayIn, type Say } from '../../src/domain/text';
import { readConversation } from '../../src/register/conversations';
import { appendHistory } from '../../src/register/history';
import {
  addMessage,
  digestReference,
  isOfErased,
  waitingFor,
  waitingMessages,
  type Message
} from '../../src/register/messages';
import { inFewRequests, inOneRequest } from '../../src/register/client/one-request';
import type { OutboxEntry } from '../../src/register/reviews/review-record';
import { readReview, reviewsWithPending, saveReview, type StoredReview } from '../../src/register/reviews/reviews';
import { decideDelivery } from './delivery-decision';
import { project } from './project';
import { createBackoff } from './backoff';
import { deliverDigest } from './deliver-digest';
import { eraseCards } from './erase-cards';
import { deliverMail, mailOfReference, mailReference } from './deliver-mail';
import { deliverNotices, type Occasion, type DeliveryResult } from './deliver-notices';
import type { Delivering, DeliveryDependencies, DeliveryState } from './delivering';
import { LIMITS } from './time-limits';
import { createGate } from './gate';
import { messagesFor } from './messages-of-event';
import { papersLeft } from './papers-left';
import { tellOfDuplicates, tellWhoHoldsIt } from './tell-of-duplicates';
import { createTurns, type Newer, type Turns } from './turns';

/** Dispatches the pending events of commands. Every effect is idempotent, so a crash at any point loses nothing. */
export interface Dispatcher {
  /** Straight after a command. Returns at once. */
  afterCommand(reference: string): void;
  /** Someone has opened their chat: sends what waited for them. */
  chatOpened(personId: string): Promise<void>;
  /**
   * Begins to dispatch what a crash or a busy SharePoint left: events saved before a UTC time, and what can be sent by
   * now. Gives what that is, as references of reviews and keys of messages.
   */
  sweep(before: string): Promise<readonly string[]>;
  /** Brings every card of some reviews up to date after a change that is no event. */
  redraw(references: readonly string[]): Promise<void>;
  /** Sends what waits about some mails, and brings their cards up to date. Returns at once. */
  tellOfMail(keys: readonly string[]): void;
  /** Resolves when nothing is in progress. */
  settled(): Promise<void>;
}

/** Reads of SharePoint at a time, and steps of events: it slows down who asks for everything at once. */
const AT_ONCE = 4;

/** In milliseconds. */
const CHATLESS_FOR = 300_000;

export function createDispatcher(means: DeliveryDependencies): Dispatcher {
  const { sp, site, now, queued, log } = means;
  const turns = createTurns();
  const pauses = createBackoff(now);
  const stragglers = new Set<Promise<unknown>>();
  /** The ids of events whose rows this instance has written while the events still wait: they are not written again. */
  const written = new Set<string>();
  /** Until when people who had no chat are taken to have none: who opens one gets their messages by that. */
  const chatless = new Map<string, number>();
  const deps: Delivering = { ...means, limits: means.limits ?? LIMITS, gate: createGate(AT_ONCE), straggles };

  /** Failures back off. */
  const inTurn = (
    name: string,
    kind: Parameters<Turns['take']>[1],
    work: (newer: Newer) => Promise<DeliveryState>
  ): Promise<void> =>
    turns.take(name, kind, async (newer) => {
      try {
        const state = await work(newer);
        if (state === 'done') pauses.succeeded(name);
        if (state === 'later') pauses.failed(name);
      } catch (fault) {
        pauses.failed(name);
        log.fault('effects-left-for-the-sweep', fault, { reference: name });
      }
    });

  const drawDigest = (reference: string, personId: string): Promise<void> =>
    inTurn(reference, 'draw', (newer) => deliverDigest(deps, personId, { newer }));

  const drawMail = (key: string): Promise<void> =>
    inTurn(mailReference(key), 'draw', (newer) => deliverMail(deps, key, { newer }));

  const redraw = (reference: string): Promise<void> =>
    inTurn(reference, 'draw', (newer) => deliverAbout(reference, { unlessSent: 'draw', newer }).then(whole));

  function straggles({ reference, person }: Pick<Message, 'reference' | 'person'>, work: Promise<unknown>): void {
    const ending = work
      .catch((fault: unknown) => log.fault('straggler-left-for-the-sweep', fault, { reference }))
      .then(() => {
        const mail = mailOfReference(reference);
        if (mail !== undefined) return drawMail(mail);
        return reference === digestReference(person.id) ? drawDigest(reference, person.id) : redraw(reference);
      })
      .finally(() => stragglers.delete(ending));
    stragglers.add(ending);
  }

  async function deliverAbout(reference: string, occasion: Occasion): Promise<DeliveryResult> {
    const result = await deliverNotices(deps, reference, occasion);
    const digests = result.digests.map((digest) => drawDigest(digest.reference, digest.person.id));
    await Promise.race([Promise.all(digests), occasion.newer.coming]);
    return result;
  }

  /**
   * The cards of reviews that may be the same say what has become of this one. One that is busy is not waited for,
   * because it may be waiting for this one.
   */
  const drawTogether = (references: readonly string[]): Promise<unknown> =>
    Promise.all(
      references.map((reference) => {
        const isIdle = !turns.isBusy(reference);
        const drawing = redraw(reference);
        return isIdle ? drawing : Promise.resolve();
      })
    );

  const record = async ({ event, ...rest }: OutboxEntry, say: Say): Promise<void> => {
    if (written.has(event.id)) return;
    await appendHistory(sp, { event, ...rest }, say);
    for (const message of messagesFor({ event, ...rest }, now())) await addMessage(sp, queued(message));
    written.add(event.id);
  };

  /** Writes down what the pending events say, and gives the review that they are of. */
  const recordEvents = (reference: string): Promise<StoredReview | undefined> =>
    deps.gate('first', async () => {
      const stored = await readReview(sp, reference);
      if (!stored || stored.pending.length === 0) return undefined;
      const { settings } = await site.read(sp);
      const say = sayIn(settings.labels, stored.review.kind);
      for (const pending of stored.pending) await record(pending, say);
      await project(sp, stored, say);
      return stored;
    });

  /** Leaves nothing of its own: what fails is done again with the event. */
  const comparedAgain = (stored: StoredReview): Promise<readonly OutboxEntry[]> =>
    deps.gate('after', () => tellOfDuplicates(deps, stored)).then(() => []);

  const followTogether = async (reference: string, together: readonly string[]): Promise<void> => {
    await drawTogether(together);
    await deps.gate('after', () => tellWhoHoldsIt(deps, reference, together));
  };

  async function dispatchEvents(reference: string, newer: Newer): Promise<DeliveryState> {
    for (;;) {
      const stored = await recordEvents(reference);
      if (!stored) return 'done';
      const [delivered, ...still] = await Promise.all([
        deliverAbout(reference, { unlessSent: 'draw', newer }),
        papersLeft(deps, stored),
        comparedAgain(stored)
      ]);
      await followTogether(reference, delivered.together);
      const open = still.flat();
      // A message that was not sent waits in its list; a card that was not edited is found only by its pending event.
      // One is enough for that. Were all kept, a chat that takes no cards would fill the row, and no step could be
      // saved.
      const undrawn = delivered.drawn === 'done' ? [] : stored.pending.slice(-1);
      const left = stored.pending.filter((each) => undrawn.includes(each) || open.includes(each));
      const drawn = delivered.drawn === 'done' && open.length > 0 ? 'later' : delivered.drawn;
      if (drawn === 'newer' || left.length === stored.pending.length) return drawn;
      // Refused when another event was saved meanwhile: then that is dispatched too, and the cards are drawn again.
      const saved = await saveReview(sp, stored, { ...stored, pending: left });
      if (!saved.ok) continue;
      for (const { event } of stored.pending) if (!left.some((each) => each.event === event)) written.delete(event.id);
      return drawn === 'done' ? delivered.sent : drawn;
    }
  }

  const dispatch = (reference: string): Promise<void> =>
    inTurn(reference, 'events', (newer) => dispatchEvents(reference, newer));

  /** One delivery for each review or digest that has messages waiting. */
  const deliverAll = (messages: readonly Message[], reopened?: string): Promise<unknown> =>
    Promise.all(
      [...new Map(messages.map((message) => [message.reference, message])).values()].map(
        ({ reference, digest, person }) =>
          inTurn(reference, reopened === undefined ? 'waiting' : `opened ${reopened}`, (newer) => {
            const mail = mailOfReference(reference);
            if (mail !== undefined) return deliverMail(deps, mail, { newer, reopened });
            if (isOfErased(reference)) return eraseCards(deps, reference, newer);
            return digest
              ? deliverDigest(deps, person.id, { newer, reopened })
              : deliverAbout(reference, { reopened, unlessSent: 'leave', newer }).then(whole);
          })
      )
    );

  const isLeft = (reference: string): boolean => !pauses.isPaused(reference) && !turns.isBusy(reference);

  return {
    afterCommand: (reference) => void dispatch(reference),
    async chatOpened(personId) {
      chatless.delete(personId);
      if (await readConversation(sp, personId)) await deliverAll(await waitingFor(sp, personId), personId);
    },
    async sweep(before) {
      const [pending, waiting, { clock }] = await inOneRequest(sp, (batch) => [
        reviewsWithPending(batch, before),
        waitingMessages(batch),
        site.read(batch)
      ]);
      const ripe = waiting
        .map((message) => ({ message, decision: decideDelivery(message, { now: now(), clock }) }))
        .filter(({ decision }) => decision !== 'wait');
      const people = [...new Set(ripe.map(({ message }) => message.person.id))].filter(
        (personId) => !((chatless.get(personId) ?? 0) > Date.parse(now()))
      );
      const chats = await inFewRequests(
        sp,
        people.map((personId) => (batch) => readConversation(batch, personId))
      );
      for (const personId of people)
        if (!chats.some((chat) => chat?.personId === personId))
          chatless.set(personId, Date.parse(now()) + CHATLESS_FOR);
      const reachable = (message: Message): boolean =>
        chats.some((chat) => chat?.personId === message.person.id && chat.conversationId !== message.conversationId);
      const left = new Set(pending.map(({ review }) => review.reference));
      const late = ripe.flatMap(({ message, decision }) =>
        !left.has(message.reference) && (decision === 'give up' || reachable(message)) ? [message] : []
      );
      // Begun and not waited for: one that does not end must not keep the next sweep from the others.
      for (const reference of left) if (isLeft(reference)) void dispatch(reference);
      void deliverAll(late.filter(({ reference }) => isLeft(reference)));
      return [...left, ...late.map(({ key }) => key)];
    },
    tellOfMail(keys) {
      for (const key of keys) void drawMail(key);
    },
    redraw: (references) => Promise.all(references.map(redraw)).then(() => undefined),
    async settled() {
      do {
        await turns.settled();
        await Promise.all(stragglers);
      } while (stragglers.size > 0);
    }
  };
}

const whole = ({ sent, drawn }: DeliveryResult): DeliveryState => (sent === 'later' ? sent : drawn);
