export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** An Adaptive Card as it travels to Teams: plain JSON. */
export type Card = { readonly type: 'AdaptiveCard'; readonly version: '1.5' | '1.3'; readonly [key: string]: Json };

/** One element or action of a card. */
export type Element = { readonly type: string; readonly [key: string]: Json };

/**
 * A whole card. `fallbackText` is what a client that cannot draw it shows: our own words and a reference, no personal detail.
 * Version 1.5 is always stated: Teams on telephones refuses a card without one. There is no `refresh`: each card stands in the chat of one
 * person and is edited whenever its review changes, so that a client which asked again at every look would learn nothing more.
 */
export const card = (fallbackText: string, body: readonly Element[]): Card => ({
  type: 'AdaptiveCard',
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
  version: '1.5',
  fallbackText,
  body
});

/** The same card for a pasted link, where Teams takes no version above 1.3. What a client of that version does not know has a fallback in it. */
export const unfurled = (whole: Card): Card => ({ ...whole, version: '1.3' });
