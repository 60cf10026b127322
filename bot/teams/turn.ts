import type { Conversation } from '../../src/register/conversations';
import type { Card } from '../cards/card';
import type { Attached } from './handed-in-files';

/** Where a person's chat with the bot is. `personId` is their directory object id. */
export type Chat = Conversation;

/** What a person did in their chat, without the terms of the channel. */
export type Turn = { readonly chat: Chat } & (
  | { readonly kind: 'opened' }
  | { readonly kind: 'said'; readonly text: string }
  | ({
      readonly kind: 'handed-in';
      readonly text: string;
      /** Of the message. */
      readonly id: string;
    } & Attached)
  | CardInvoke
);

/** `automatic`: the client asked for a fresh card by itself, and no button was pressed. */
export interface CardInvoke {
  readonly kind: 'pressed';
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly messageId: string;
  readonly automatic: boolean;
}

/** Whose card of which review a message is, so that it can be brought up to date. */
export interface TrackedCard {
  readonly reference: string;
  readonly seq: number;
  readonly person: { readonly id: string; readonly name: string };
}

export interface Posting {
  readonly card: Card;
  /** What a notification shows: no personal detail. */
  readonly summary: string;
  readonly tracked?: TrackedCard;
}

/**
 * `inPlace` replaces the card that was pressed; `post` is sent as new messages, before it. A pressed card that stays is
 * answered with a `sentence`.
 */
export interface TurnResponse {
  readonly inPlace?: { readonly card: Card; readonly tracked?: TrackedCard };
  readonly post?: readonly Posting[];
  readonly sentence?: string;
}
