import type { RequestHandler } from 'express';
import type { HandedIn } from '../../papers/paperwork-of-step';
import type { Say } from '../../../src/domain/text';
import type { Kind } from '../../../src/domain/words';

/** How the site speaks of reviews of one kind, or of both where none is given. */
export type SayFor = (kind?: Kind) => Say;

/** What a handler answers. `code` goes to the log. */
export interface Reply {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly code?: string;
  readonly retryAfterSeconds?: number;
  /** A file to download, instead of the body. */
  readonly file?: { readonly name: string; readonly type: string; readonly bytes: Uint8Array };
}

/** A request of a signed-in person. `query` is the query string of the address. */
interface Asked {
  readonly actorId: string;
  readonly body: unknown;
  readonly query: unknown;
  /** What came with the body, on a route that takes files. */
  readonly file?: HandedIn;
}

interface Address {
  readonly method: 'get' | 'post';
  readonly path: string;
  /** What the log calls a request of this route. */
  readonly audit: string;
}

/**
 * One address of the service. `channel`: the handler answers by itself, as the bot's adapter does, which also checks
 * its own tokens.
 */
export type Route =
  | (Address & { readonly permission: 'anyone'; readonly handler: () => Promise<Reply> })
  | (Address & {
      readonly permission: 'signed-in';
      /** Takes long to make, so that a person has fewer of them. */
      readonly isFile?: true;
      /** A form with a file is taken, too. */
      readonly takesFiles?: true;
      /** The text of a letter is taken, which is longer than a form. */
      readonly takesLetters?: true;
      readonly handler: (asked: Asked) => Promise<Reply>;
    })
  | (Address & {
      readonly permission: 'channel';
      /** On a route that takes letters: only from those that it knows is more read than a form has. */
      readonly letters?: {
        readonly knows: (authorization: string) => Promise<boolean>;
        /** What is answered where it is longer than any letter. */
        readonly tooLong: Reply;
      };
      readonly handler: RequestHandler;
    });
