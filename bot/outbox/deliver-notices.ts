import { referencesIn } from '../../src/domain/reminders/digest';
import { kindOf } from '../../src/domain/review/reference';
import { sayIn } from '../../src/domain/text';
import { readConversations } from '../../src/register/conversations';
import { readDirectory } from '../../src/register/directory/directory';
import { liveDigests, messagesOf, saveMessage, togetherIn, type StoredMessage } from '../../src/register/messages';
import { inOneRequest } from '../../src/register/client/one-request';
import { readReview, readReviewForList, type StoredReview } from '../../src/register/reviews/reviews';
import { sentenceCard } from '../cards/sentence-card';
import type { Chat } from '../teams/turn';
import { deliver, giveUp } from './deliver';
import { earlierReminders, decideDelivery, isOutdated } from './delivery-decision';
import type { Delivering, DeliveryState } from './delivering';
import type { Urgency } from './gate';
import { NOT_THERE, redraw } from './redraw';
import { refresh } from './refresh';
import type { Newer } from './turns';
import { drawCard, drawOvertaken, summaryOf, type CardContext } from '../cards/review-card-context';

export interface DeliveryResult {
  readonly sent: DeliveryState;
  readonly drawn: DeliveryState;
  /** The digests that show the review, and have to be drawn again. */
  readonly digests: readonly StoredMessage[];
  /** The references of reviews that people were told may be the same. */
  readonly together: readonly string[];
}

interface StoredScene extends CardContext {
  readonly entry: StoredReview;
  readonly messages: readonly StoredMessage[];
  /** The digests that show the review. */
  readonly digests: readonly StoredMessage[];
}

/**
 * `reopened` is a person whose chat was gone and is there again. `unlessSent`: nothing has happened to the review, so
 * its cards change only where something can be sent.
 */
export interface Occasion {
  readonly reopened?: string | undefined;
  readonly unlessSent: 'draw' | 'leave';
  readonly newer: Newer;
}

/** Sends what can be sent about one review, then brings every card of it up to date. */
export async function deliverNotices(
  deps: Delivering,
  reference: string,
  { reopened, unlessSent, newer }: Occasion
): Promise<DeliveryResult> {
  const { sp, log } = deps;
  const read = (urgency: Urgency) => deps.gate(urgency, () => sceneOf(deps, reference));
  const scene = await read(unlessSent === 'draw' ? 'after' : 'first');
  if (!scene) return { sent: 'done', drawn: 'done', digests: [], together: [] };
  const judged = scene.messages.map((message) => ({
    message,
    decision: isOutdated(message, scene) ? leftOut(decideDelivery(message, scene)) : decideDelivery(message, scene)
  }));
  for (const { message, decision } of judged) if (decision === 'give up') await giveUp(sp, message, scene.now);
  const due = judged.flatMap(({ message, decision }) => (decision === 'send' ? [message] : []));
  const [chats] = await inOneRequest(sp, (batch) => [
    readConversations(batch, [...new Set(due.map(({ person }) => person.id))])
  ]);
  let sent: DeliveryState = 'done';
  let hasSent = false;
  for (const message of due) {
    const chat = chats.find(({ personId }) => personId === message.person.id);
    if (!chat || (chat.personId !== reopened && chat.conversationId === message.conversationId)) continue;
    const outcome = await deliver(deps, message, chat, drawCard(scene, message), summaryOf(scene, message));
    log.event(message.reminder ? 'reminder' : 'notice', { reference, personId: chat.personId, outcome });
    if (outcome === 'later') sent = 'later';
    if (outcome !== 'sent') continue;
    hasSent = true;
    await followEarlier(deps, { scene, message, chat, newer });
  }
  const together = togetherIn(scene.messages);
  if (!hasSent && unlessSent === 'leave') return { sent, drawn: 'done', digests: [], together };
  if (newer.comes()) return { sent, drawn: 'newer', digests: [], together };
  const after = due.length > 0 ? ((await read('after')) ?? scene) : scene;
  const drawn = await refresh(
    {
      ...deps,
      newer,
      draw: (message) => drawCard(after, message),
      shorten: (message) => drawOvertaken(after, message)
    },
    after.messages
  );
  return { sent, drawn, digests: after.digests, together };
}

const leftOut = (decision: ReturnType<typeof decideDelivery>): ReturnType<typeof decideDelivery> =>
  decision === 'send' ? 'give up' : decision;

async function sceneOf(
  { sp, site, now, link, papers }: Delivering,
  reference: string
): Promise<StoredScene | undefined> {
  const [directory, entry, messages, digests, { clock, settings }] = await inOneRequest(sp, (batch) => [
    readDirectory(batch),
    readReview(batch, reference),
    messagesOf(batch, reference),
    liveDigests(batch),
    site.read(batch)
  ]);
  const shown = digests.filter(
    ({ state, digest }) => state === 'sent' && digest !== undefined && referencesIn(digest).includes(reference)
  );
  if (!entry) return undefined;
  const named = togetherIn(messages);
  const others =
    named.length === 0 ? [] : await inOneRequest(sp, (batch) => named.map((each) => readReviewForList(batch, each)));
  return {
    entry,
    messages,
    others: others.flatMap((other) => (other ? [other.review] : [])),
    digests: shown,
    directory,
    clock,
    say: sayIn(settings.labels, kindOf(reference)),
    now: now(),
    link,
    opensPapers: papers.opensPapers()
  };
}

/** A later reminder replaces the earlier ones: those say so, and are no longer brought up to date. */
async function followEarlier(
  deps: Delivering,
  {
    scene,
    message,
    chat,
    newer
  }: {
    readonly scene: StoredScene;
    readonly message: StoredMessage;
    readonly chat: Chat;
    readonly newer: Newer;
  }
): Promise<void> {
  const { reference } = scene.entry.review;
  const sentence = `${reference}: there is a newer reminder about this below.`;
  const card = sentenceCard({ sentence, say: scene.say });
  for (const earlier of earlierReminders(message, scene.messages)) {
    const drawn =
      earlier.conversationId === chat.conversationId
        ? await redraw(deps, { message: earlier, chat, card, newer })
        : NOT_THERE;
    // One that newer events have overtaken is still to be drawn, with the other cards.
    if (drawn.ok || drawn.gone) await saveMessage(deps.sp, earlier, { ...earlier, state: 'gone' });
  }
}
