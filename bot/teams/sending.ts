import type { RequestHandler } from 'express';
import type { Card } from '../cards/card';
import type { Chat } from './turn';

/**
 * `gone`: there is no such chat or message any more, or the person has blocked the bot; otherwise it can be tried again
 * later, after a `pause` in milliseconds where Teams asks for one.
 */
export type Sending =
  | { readonly ok: true; readonly activityId: string }
  | { readonly ok: false; readonly gone: boolean; readonly pause?: number };

/** Teams, as the rest of the service knows it. */
export interface Teams {
  readonly receive: RequestHandler;
  /** Whether a header of authorisation is one of Teams: `receive` looks at all of an activity. */
  knows(authorization: string): Promise<boolean>;
  send(chat: Chat, card: Card, summary: string): Promise<Sending>;
  update(chat: Chat, activityId: string, card: Card): Promise<Sending>;
  remove(chat: Chat, activityId: string): Promise<Sending>;
}
