/** What is said where others may read along: nothing that tells them anything about a review, or about who may see it. */

export const ANSWERED_PRIVATELY = 'I have answered in the chat that you have with me.';

export const NO_CHAT_YET = 'Please open the app Serious case reviews and say “hello” to me first: details go to a chat of our own.';

export const NOT_REACHED = 'I could not reach the chat that you have with me. Please write “hello” there, and press again.';

export const NOTHING_OPEN = 'No review is open in your region at present. Type the beginning of a name, a location code, or a reference such as SCR-A-2026-0123.';

export const UNUSABLE_QUESTION = 'This cannot be looked for. Type the beginning of a name, a location code, or a reference such as SCR-A-2026-0123.';
