import type { Person } from '../../../src/domain/people/people';
import type { Draft, DraftOf } from '../../../src/register/drafts';
import type { StepRequest } from '../../../bot/commands/step-result';
import type { DirectoryChange } from '../../../bot/commands/directory-changes';
import type { Asked, ExtensionResponse } from '../../../bot/teams/extension/asked';
import type { Facts } from '../../../bot/log';
import type { TurnResponse, Posting, CardInvoke } from '../../../bot/teams/turn';

/** A chat of each person with the service, and what came of it. */
export interface Desk {
  say(person: Person, text: string): Promise<TurnResponse>;
  open(person: Person, conversationId?: string): Promise<TurnResponse>;
  press(
    person: Person,
    data: Readonly<Record<string, unknown>>,
    how?: Partial<Pick<CardInvoke, 'automatic' | 'messageId'>>
  ): Promise<TurnResponse>;
  ask(person: Person, asked: Asked): Promise<ExtensionResponse>;
  askUnnamed(url: string): ExtensionResponse;
  readonly taken: StepRequest[];
  /** The mails that were filed with reviews. */
  readonly filings: { mail: string; reference: string; by: string }[];
  readonly wished: DirectoryChange[];
  /** What was posted to people's own chats, wherever they had asked. */
  readonly privately: { readonly personId: string; readonly posting: Posting }[];
  readonly kept: { readonly of: DraftOf; readonly draft: Draft }[];
  readonly forgotten: { readonly of: DraftOf; readonly form: string }[];
  readonly logged: { readonly name: string; readonly facts: Facts }[];
  /** The notices that a person has read. */
  readonly seen: { readonly reference: string; readonly personId: string; readonly messageId: string }[];
  /** Moves the clock, in milliseconds. */
  later(ms: number): void;
}
