import { referencesIn } from '../../src/domain/reminders/digest';
import { readConversation } from '../../src/register/conversations';
import { readDirectory } from '../../src/register/directory/directory';
import {
  digestReference,
  messagesOf,
  pastReference,
  saveMessage,
  type StoredMessage
} from '../../src/register/messages';
import { inFewRequests, inOneRequest } from '../../src/register/client/one-request';
import { readReviewForList } from '../../src/register/reviews/reviews';
import { sentenceCard } from '../cards/sentence-card';
import { sayIn, type Say } from '../../src/domain/text';
import type { Card } from '../cards/card';
import type { Chat } from '../teams/turn';
import { deliver } from './deliver';
import { digestSummary, drawDigest } from '../cards/digest-context';
import { decideDelivery } from './delivery-decision';
import type { Delivering, DeliveryState } from './delivering';
import { redraw } from './redraw';
import type { Newer } from './turns';

/**
 * Sends a person the digest of today, if it waits, and redraws the one in their chat. A digest is for its own day: one
 * that could not be sent is given up. Where a new one is sent, those before it say so.
 */
export async function deliverDigest(
  deps: Delivering,
  personId: string,
  { newer, reopened }: { readonly newer: Newer; readonly reopened?: string | undefined }
): Promise<DeliveryState> {
  const { sp, site, now, log } = deps;
  const [digests, chat, { clock, settings }] = await deps.gate('after', () =>
    inOneRequest(sp, (batch) => [
      messagesOf(batch, digestReference(personId)),
      readConversation(batch, personId),
      site.read(batch)
    ])
  );
  const at = now();
  let delivered: DeliveryState = 'done';
  for (const message of digests) {
    const decision = decideDelivery(message, { now: at, clock });
    if (decision === 'give up') await put(deps, message, 'gone');
    if (
      decision !== 'send' ||
      !chat ||
      !message.digest ||
      (personId !== reopened && chat.conversationId === message.conversationId)
    )
      continue;
    const outcome = await deliver(
      deps,
      message,
      chat,
      await cardOf(deps, message),
      sayIn(settings.labels)(digestSummary(message.digest))
    );
    log.event('digest', { personId, outcome });
    if (outcome === 'later') delivered = 'later';
    if (outcome !== 'sent') continue;
    for (const before of digests.filter((other) => other.state === 'sent' && isReplacedBy(message, other)))
      await follow(deps, { before, chat, say: sayIn(settings.labels), newer });
    return delivered;
  }
  for (const message of digests.filter(({ state }) => state === 'sent')) {
    if (!chat || chat.conversationId !== message.conversationId) await put(deps, message, 'gone');
    else {
      const updating = await redraw(deps, { message, chat, card: await cardOf(deps, message), newer });
      if (!updating.ok && updating.gone) await put(deps, message, 'gone');
      else if (!updating.ok) delivered = 'later';
    }
  }
  return delivered;
}

/** A digest by that of a later day, and a lead’s reminder by their next; what someone took over is said once. */
const isReplacedBy = ({ id, digest }: StoredMessage, before: StoredMessage): boolean => {
  const [now, then] = [digest?.why, before.digest?.why];
  if (id === before.id || now?.is !== then?.is || now?.name !== then?.name) return false;
  return now === undefined || now.is === 'reminded';
};

async function cardOf({ sp, site, now, register }: Delivering, { digest, person }: StoredMessage): Promise<Card> {
  if (!digest) throw new Error('A digest without its content cannot be drawn.');
  const [directory, { clock, settings }] = await inOneRequest(sp, (batch) => [readDirectory(batch), site.read(batch)]);
  const found = await inFewRequests(
    sp,
    referencesIn(digest).map((reference) => (batch) => readReviewForList(batch, reference))
  );
  return drawDigest(digest, person.id, {
    entries: found.flatMap((entry) => entry ?? []),
    directory,
    clock,
    now: now(),
    link: register,
    say: sayIn(settings.labels)
  });
}

async function follow(
  deps: Delivering,
  {
    before,
    chat,
    say,
    newer
  }: { readonly before: StoredMessage; readonly chat: Chat; readonly say: Say; readonly newer: Newer }
): Promise<void> {
  const sentence = before.digest?.why ? 'There is a newer reminder below.' : 'There is a newer digest below.';
  if (before.conversationId === chat.conversationId)
    await redraw(deps, { message: before, chat, card: sentenceCard({ sentence, say }), newer });
  await put(deps, before, 'gone');
}

const put = ({ sp, now }: Delivering, message: StoredMessage, state: 'gone'): Promise<unknown> =>
  saveMessage(sp, message, { ...message, state, reference: pastReference(message.person.id), changedAt: now() });
