import type { TurnResponse, Posting, CardInvoke } from '../teams/turn';

/** Whether a card about several reviews was pressed, such as the digest: it stays as it is, and is kept up to date by itself. */
export const isBeside = ({ data }: Pick<CardInvoke, 'data'>): boolean => data['beside'] === true;

/** The answer beneath the pressed card, where it would have taken its place. */
export const beneath = ({ inPlace, post = [] }: TurnResponse): TurnResponse => ({
  post: post.length > 0 || !inPlace ? post : [postingOf(inPlace)]
});

const postingOf = ({ card, keep }: NonNullable<TurnResponse['inPlace']>): Posting => {
  const { fallbackText } = card;
  return { card, summary: typeof fallbackText === 'string' ? fallbackText : '', ...(keep ? { keep } : {}) };
};
