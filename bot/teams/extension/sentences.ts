import { ANY_HELPER } from '../../../src/domain/people/people';
import { a, capitalised, plural, term, text, type Text } from '../../../src/domain/text';
import type { Kind } from '../../../src/domain/words';

// Others may read along: none of these sentences says anything about a review, or about who may see it.

export const ANSWERED_PRIVATELY = 'The details are in your own chat with this app.';

export const NO_CHAT_YET = text`Open the app ${capitalised(plural(term.review))} and type “hello” first. Details are sent to your own chat.`;

export const NOT_REACHED =
  'The message could not be sent to your own chat with this app. Type “hello” there, then try again.';

const A_LINK = text`This link opens ${a(term.review)} for those who may see it.`;

/** For someone who has not installed the app: Teams does not name them. */
export const LINK_OF_NOBODY = text`${A_LINK} Add this app to see its region and status here.`;

/** The same whether there is no such review, or the person may not see it. */
export const LINK_NOT_YOURS = text`${A_LINK} Ask ${ANY_HELPER} if you think you should see it.`;

export const LINK_WHILE_BUSY = text`${A_LINK} SharePoint is busy. Paste the link again in 10 seconds to see its status here.`;

export const NOTHING_OPEN =
  'No open reviews in your region. Type the beginning of a name, a location code, or a reference such as SCR-A-2026-0123.';

/** For someone who may not begin a review. */
export const NOT_TO_RECORD = text`Only inspectors and the intake team record new ${plural(term.review)}. Ask one of them.`;

export const WHICH_KIND = text`The message does not say which kind of ${term.review} it is about. Select one.`;

/** Above the form of one kind, of a message that says the other. */
export const ABOUT_ANOTHER: Readonly<Record<Kind, Text>> = {
  adult: 'The message is about an adult review. This form is for a children’s review.',
  child: 'The message is about a children’s review. This form is for an adult review.'
};

export const OPEN_AGAIN =
  'This window has been open for too long. Close it, and select “Record as a new review” on the message again.';

export const NOTHING_RECORDED = 'Nothing has been recorded. Close this window.';

export const MESSAGE_FILED = 'The message has been filed with it.';

export const MESSAGE_NOT_FILED =
  'The message could not be filed with it. Copy it into a file, and file that from the card.';

export const CARD_SENT = 'The card is in your own chat with this app.';

export const UNUSABLE_QUESTION =
  'This search cannot be used. Type the beginning of a name, a location code, or a reference such as SCR-A-2026-0123.';

export const UNUSABLE_MESSAGE =
  'This message cannot be used here. Open your own chat with this app, and type “hello” to record a review.';

export const TOO_LONG_A_MESSAGE =
  'This message is too long to be read here. Nothing has been recorded. Copy the part that is the notification, and paste it on the page “Mail and letters”.';
