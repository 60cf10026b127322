import type { Say, SlottedText, Text } from '../../src/domain/text';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** JSON whose texts are not in the words of the site yet. */
export type Unsaid =
  string | number | boolean | null | SlottedText | readonly Unsaid[] | { readonly [key: string]: Unsaid };

/** An Adaptive Card as it travels to Teams: plain JSON. */
export type Card = { readonly type: 'AdaptiveCard'; readonly version: '1.5' | '1.3'; readonly [key: string]: Json };

/** One element or action of a card. */
export type Element = { readonly type: string; readonly [key: string]: Unsaid };

/**
 * A whole card, in the words of the site: from here on it holds strings only, so its bytes can be measured.
 * `fallbackText` is shown by a client that cannot draw it: no typed text, no personal detail. Always states version
 * 1.5, because Teams on telephones refuses a card without one. There is no `refresh`: each card is in the chat of one
 * person and is edited whenever its review changes.
 */
export const card = (fallbackText: Text, body: readonly Element[], say: Say): Card => ({
  type: 'AdaptiveCard',
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
  version: '1.5',
  fallbackText: say(fallbackText),
  body: body.map((element) => inWords(element, say))
});

/** The same card for a pasted link, where Teams takes no version above 1.3. Newer elements carry a fallback. */
export const unfurled = (whole: Card): Card => ({ ...whole, version: '1.3' });

/** The same card between other elements. */
export const surrounded = (
  whole: Card,
  { above = [], below = [] }: { readonly above?: readonly Element[]; readonly below?: readonly Element[] },
  say: Say
): Card => ({
  ...whole,
  body: [
    ...above.map((element) => inWords(element, say)),
    ...(isJsonList(whole['body']) ? whole['body'] : []),
    ...below.map((element) => inWords(element, say))
  ]
});

const isJsonList = (part: Json | undefined): part is readonly Json[] => Array.isArray(part);

/** Strings are left as they are: what was typed, and what travels with a press. */
function inWords(part: Unsaid, say: Say): Json {
  if (typeof part !== 'object' || part === null) return part;
  if (isList(part)) return part.map((each) => inWords(each, say));
  if (isText(part)) return say(part);
  // Every card goes through here, node by node: a loop takes a third of the time of entries made and joined again.
  const said: Record<string, Json> = {};
  for (const key of Object.keys(part)) {
    const value = part[key];
    if (value !== undefined) said[key] = inWords(value, say);
  }
  return said;
}

export const isList = (part: Unsaid): part is readonly Unsaid[] => Array.isArray(part);

/** Words that the site says its own way. */
export const isText = (part: SlottedText | { readonly [key: string]: Unsaid }): part is SlottedText =>
  'parts' in part && Array.isArray(part.parts);
