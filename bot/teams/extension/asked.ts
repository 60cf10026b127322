import type { Card } from '../../cards/card';

/**
 * What is asked where others may read the answer: in the message extension, by pasting a link, or on a card in a
 * conversation.
 */
export type Asked =
  | { readonly kind: 'search'; readonly text: string; readonly skip: number }
  | { readonly kind: 'link'; readonly url: string }
  | { readonly kind: 'details'; readonly reference: string };

/**
 * A card that may be put into a conversation, and the two lines by which it is chosen. Nothing on either that not
 * everybody may read.
 */
export interface Offer {
  readonly card: Card;
  readonly title: string;
  readonly text: string;
}

/**
 * Cards to choose from, or a sentence for the one who asked. `elsewhere`: the answer itself is in their own chat with
 * the bot.
 */
export type ExtensionResponse =
  { readonly offers: readonly Offer[] } | { readonly sentence: string; readonly elsewhere?: true };

export interface Extension {
  /** Answers one person. A busy SharePoint is answered with a sentence; any other fault is thrown. */
  ask(asked: Asked, personId: string): Promise<ExtensionResponse>;
  /**
   * A link that was pasted by a person who has not installed the app, whom Teams does not name. Nothing is read for it.
   */
  askUnnamed(url: string): ExtensionResponse;
}
