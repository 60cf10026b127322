import { term, plural, capitalised, text, a } from '../../../src/domain/text';
/** What is said where others may read along: nothing that tells them anything about a review, or about who may see it. */

export const ANSWERED_PRIVATELY = 'I have answered in the chat that you have with me.';

export const NO_CHAT_YET = text`Please open the app ${capitalised(plural(term.review))} and say “hello” to me first: details go to a chat of our own.`;

export const NOT_REACHED =
  'I could not reach the chat that you have with me. Please write “hello” there, and press again.';

const A_LINK = text`This link opens ${a(term.review)} for those who may see it.`;

/** To who has not installed the app: Teams does not say who they are. */
export const LINK_OF_NOBODY = `${A_LINK} Add this app to see here in which region it is, and where it stands.`;

/** The same whether there is no such review, or the person may not see it. */
export const LINK_NOT_YOURS = `${A_LINK} Ask your regional safeguarding lead if you think you should.`;

export const LINK_WHILE_BUSY = `${A_LINK} Where it stands could not be looked up just now: paste the link again in a minute to see it here.`;

export const NOTHING_OPEN =
  'No review is open in your region at present. Type the beginning of a name, a location code, or a reference such as SCR-A-2026-0123.';

export const UNUSABLE_QUESTION =
  'This cannot be looked for. Type the beginning of a name, a location code, or a reference such as SCR-A-2026-0123.';
