/** In milliseconds. */
export interface Limits {
  /** How long the others wait for one message or one redraw. */
  readonly send: number;
  /** How long the cards of a review wait for one of them to be redrawn. */
  readonly redraw: number;
  /** How often the claim of a message that Teams has not answered is renewed: well within the lease. */
  readonly renew: number;
  /** After that the message is sent again. */
  readonly giveUp: number;
}

export const LIMITS: Limits = { send: 4_000, redraw: 20_000, renew: 8_000, giveUp: 120_000 };
