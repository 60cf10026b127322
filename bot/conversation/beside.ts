import type { TurnResponse, Posting, CardInvoke } from '../teams/turn';

/**
 * Whether a card about several reviews was pressed, such as the digest: it stays, and is brought up to date by itself.
 */
export const isBeside = ({ data }: Pick<CardInvoke, 'data'>): boolean => data['beside'] === true;

/** The answer beneath the pressed card instead of in its place. */
export const beneath = ({ inPlace, post = [] }: TurnResponse): TurnResponse => ({
  post: post.length > 0 || !inPlace ? post : [postingOf(inPlace)]
});

const postingOf = ({ card, tracked }: NonNullable<TurnResponse['inPlace']>): Posting => {
  const { fallbackText } = card;
  return { card, summary: typeof fallbackText === 'string' ? fallbackText : '', ...(tracked ? { tracked } : {}) };
};
