import type { Card } from '../../cards/card';

/**
 * What is asked where others may read the answer: in the message extension, by pasting a link, or on a card in a
 * conversation.
 */
export type Asked =
  | { readonly kind: 'search'; readonly text: string; readonly skip: number }
  | { readonly kind: 'link'; readonly url: string }
  | { readonly kind: 'details'; readonly reference: string }
  | AskedInDialog;

/** What is asked in the window that the action on a message opens: only the person who opened it sees the answer. */
export type AskedInDialog =
  | { readonly kind: 'message'; readonly message: TeamsMessage }
  | {
      readonly kind: 'form';
      readonly verb: string;
      readonly data: Readonly<Record<string, unknown>>;
      /** Absent where the client does not send it again. */
      readonly message?: TeamsMessage;
    };

/** A message of a conversation, as Teams hands it over with the action on it. */
export interface TeamsMessage {
  /** What it says, as a text or as HTML. */
  readonly content: string;
  readonly isHtml: boolean;
  /** When it was sent, UTC. */
  readonly sentAt?: string;
  /** Files are attached, which are in the SharePoint of the sender. */
  readonly hasFiles: boolean;
}

/**
 * A card that may be put into a conversation, and the two lines by which it is chosen. Nothing on either that not
 * everybody may read.
 */
export interface Offer {
  readonly card: Card;
  readonly title: string;
  readonly text: string;
}

/** What the window shows that the action on a message has opened. */
export interface Dialog {
  readonly title: string;
  readonly card: Card;
}

/**
 * Cards to choose from, a sentence for the one who asked, or a window. `elsewhere`: the answer itself is in their own
 * chat with the bot.
 */
export type ExtensionResponse =
  { readonly offers: readonly Offer[] } | { readonly sentence: string; readonly elsewhere?: true } | DialogResponse;

export interface DialogResponse {
  readonly dialog: Dialog;
}

export interface Extension {
  /** Answers one person. A busy SharePoint is answered with a sentence; any other fault is thrown. */
  ask(asked: Asked, personId: string): Promise<ExtensionResponse>;
  /**
   * A link that was pasted by a person who has not installed the app, whom Teams does not name. Nothing is read for it.
   */
  askUnnamed(url: string): ExtensionResponse;
}
