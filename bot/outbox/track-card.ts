import type { SPFI } from '@pnp/sp';

import { addMessage } from '../../src/register/messages';
import type { Chat, TrackedCard } from '../teams/turn';

/** Saves that a message of a chat is a person’s card of a review, so that it is brought up to date. */
export type TrackCard = (tracked: TrackedCard, chat: Chat, activityId: string) => Promise<void>;

export const createCardTracker =
  ({ sp, now }: { readonly sp: SPFI; readonly now: () => string }): TrackCard =>
  async ({ reference, seq, person }, { conversationId }, activityId) => {
    const at = now();
    await addMessage(sp, {
      key: `${conversationId}/${activityId}`,
      reference,
      person,
      role: '',
      insteadOf: '',
      notice: '',
      seq,
      state: 'sent',
      changedAt: at,
      sentAt: at,
      seenAt: '',
      conversationId,
      activityId
    });
  };
