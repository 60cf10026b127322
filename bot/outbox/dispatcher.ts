import { sayIn, type Say } from '../../src/domain/text';
import { readConversation, readConversations } from '../../src/register/conversations';
import { appendHistory } from '../../src/register/history';
import { addMessage, waitingFor, waitingMessages, type Message } from '../../src/register/messages';
import { inOneRequest } from '../../src/register/client/one-request';
import type { OutboxEntry } from '../../src/register/reviews/review-record';
import { readReview, reviewsWithPending, saveReview } from '../../src/register/reviews/reviews';
import { atMost } from './at-most';
import { decideDelivery } from './delivery-decision';
import { projectActions } from './project-actions';
import { createBackoff } from './backoff';
import { deliverDigest } from './deliver-digest';
import {
  deliverNotices,
  type DeliveryDependencies,
  type Occasion,
  type DeliveryState,
  type DeliveryResult
} from './deliver-notices';

/** Dispatches the pending events of commands. Every effect is idempotent, so a crash at any point loses nothing. */
export interface Dispatcher {
  /** Straight after a command. Returns at once. */
  afterCommand(reference: string): void;
  /** Someone has opened their chat: sends what waited for them. */
  chatOpened(personId: string): Promise<void>;
  /** Dispatches what a crash or a busy SharePoint left: events saved before a UTC time, and what can be sent by now. */
  sweep(before: string): Promise<void>;
  /** Brings every card of some reviews up to date after a change that is no event. */
  redraw(references: readonly string[]): Promise<void>;
  /** Resolves when nothing is in progress. */
  settled(): Promise<void>;
}

/** Reviews dispatched at a time: Teams and SharePoint both throttle who sends everything at once. */
const AT_ONCE = 4;

export function createDispatcher(deps: DeliveryDependencies): Dispatcher {
  const { sp, site, now, log } = deps;
  const queues = new Map<string, Promise<void>>();
  const pauses = createBackoff(now);

  /** One after another for each review and each digest, so that an older state is never drawn over a newer one. Failures back off. */
  const inTurn = (name: string, work: () => Promise<DeliveryState>): Promise<void> => {
    const mine = (queues.get(name) ?? Promise.resolve())
      .then(async () => {
        if ((await work()) === 'done') pauses.succeeded(name);
        else pauses.failed(name);
      })
      .catch((fault: unknown) => {
        pauses.failed(name);
        log.fault('effects-left-for-the-sweep', fault, { reference: name });
      })
      .finally(() => queues.get(name) === mine && queues.delete(name));
    queues.set(name, mine);
    return mine;
  };

  async function deliverAbout(reference: string, occasion: Occasion): Promise<DeliveryResult> {
    const result = await deliverNotices(deps, reference, occasion);
    for (const { reference: digest, person } of result.digests)
      await inTurn(digest, () => deliverDigest(deps, person.id));
    return result;
  }

  const record = async ({ event, ...rest }: OutboxEntry, say: Say): Promise<void> => {
    await appendHistory(sp, { event, ...rest }, say);
    for (const message of messagesFor({ event, ...rest }, now())) await addMessage(sp, message);
  };

  async function dispatchEvents(reference: string): Promise<DeliveryState> {
    for (;;) {
      const stored = await readReview(sp, reference);
      if (!stored || stored.pending.length === 0) return 'done';
      const { settings } = await site.read(sp);
      const say = sayIn(settings.labels, stored.review.kind);
      for (const pending of stored.pending) await record(pending, say);
      await projectActions(sp, stored);
      const delivered = await deliverAbout(reference, { unlessSent: 'draw' });
      // A message that was not sent waits in its list; a card that was not edited is found only by its pending event.
      if (delivered.drawn === 'later') return 'later';
      // Refused when another event was saved meanwhile: then that is dispatched too, and the cards are drawn again.
      if ((await saveReview(sp, stored, { ...stored, pending: [] }, say)).ok) return delivered.sent;
    }
  }

  /** One delivery for each review or digest that has messages waiting. */
  const deliverAll = (messages: readonly Message[], reopened?: string): readonly (() => Promise<void>)[] =>
    [...new Map(messages.map((message) => [message.reference, message])).values()].map(
      ({ reference, digest, person }) =>
        () =>
          inTurn(reference, () =>
            digest
              ? deliverDigest(deps, person.id, reopened)
              : deliverAbout(reference, { reopened, unlessSent: 'leave' }).then(whole)
          )
    );

  return {
    afterCommand: (reference) => void inTurn(reference, () => dispatchEvents(reference)),
    async chatOpened(personId) {
      if (!(await readConversation(sp, personId))) return;
      await atMost(AT_ONCE, deliverAll(await waitingFor(sp, personId), personId), (work) => work());
    },
    async sweep(before) {
      const [pending, waiting, { clock }] = await Promise.all([
        reviewsWithPending(sp, before),
        waitingMessages(sp),
        site.read(sp)
      ]);
      const ripe = waiting
        .map((message) => ({ message, decision: decideDelivery(message, { now: now(), clock }) }))
        .filter(({ decision }) => decision !== 'wait');
      const people = [...new Set(ripe.map(({ message }) => message.person.id))];
      const [chats] = await inOneRequest(sp, (batch) => [readConversations(batch, people)]);
      const reachable = (message: Message): boolean =>
        chats.some(
          ({ personId, conversationId }) => personId === message.person.id && conversationId !== message.conversationId
        );
      const left = new Set(pending.map(({ review }) => review.reference));
      const late = ripe.flatMap(({ message, decision }) =>
        !left.has(message.reference) && (decision === 'give up' || reachable(message)) ? [message] : []
      );
      const works = [
        ...[...left]
          .filter((reference) => !pauses.isPaused(reference))
          .map((reference) => () => inTurn(reference, () => dispatchEvents(reference))),
        ...deliverAll(late.filter(({ reference }) => !pauses.isPaused(reference)))
      ];
      await atMost(AT_ONCE, works, (work) => work());
    },
    redraw: (references) =>
      atMost(AT_ONCE, references, (reference) =>
        inTurn(reference, () => deliverAbout(reference, { unlessSent: 'draw' }).then(whole))
      ),
    async settled() {
      while (queues.size > 0) await Promise.all(queues.values());
    }
  };
}

const whole = ({ sent, drawn }: DeliveryResult): DeliveryState => (sent === 'later' ? sent : drawn);

/** The messages of an event: its notices, and the form that has turned into a card. Their keys are unique, so none is added twice. */
function messagesFor({ event, shown }: OutboxEntry, now: string): readonly Message[] {
  const base = { reference: event.reference, seq: event.seq, changedAt: now };
  const notices = event.told.map(({ id, notice, to, person, insteadOf }): Message => ({
    ...base,
    key: id,
    person,
    role: to,
    insteadOf: insteadOf?.name ?? '',
    notice,
    state: 'waiting',
    sentAt: '',
    seenAt: '',
    conversationId: '',
    activityId: ''
  }));
  if (!shown) return notices;
  const { personId, conversationId, activityId } = shown;
  return [
    ...notices,
    {
      ...base,
      key: `${conversationId}/${activityId}`,
      person: { id: personId, name: event.by.name },
      role: '',
      insteadOf: '',
      notice: '',
      state: 'sent',
      sentAt: now,
      seenAt: '',
      conversationId,
      activityId
    }
  ];
}
