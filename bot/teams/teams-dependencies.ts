import type { Config } from '../config';
import type { Logger } from '../log';
import type { Lanes } from '../outbox/lanes';
import type { TrackCard } from '../outbox/track-card';
import type { Extension } from './extension/asked';
import type { Turn, TurnResponse } from './turn';

/** What the one place that knows botbuilder is made with. */
export interface TeamsDependencies {
  readonly config: Config;
  readonly answer: (turn: Turn) => Promise<TurnResponse>;
  /** Questions from outside a person’s own chat with the bot. */
  readonly extension: Extension;
  /** Awaited, except where a pressed card waits for its answer. */
  readonly saveConversationReference: (turn: Turn) => Promise<void>;
  readonly trackCard: TrackCard;
  readonly lanes: Lanes;
  readonly log: Logger;
}
