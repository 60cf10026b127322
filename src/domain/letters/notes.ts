/** Notes in brackets, which people put into a label or behind an answer. A name may be in any of them. */

const NOTE = /[([{<][^()[\]{}<>]{0,200}[)\]}>]/g;
const ANY_BRACKET = /[()[\]{}<>]/;

/** What stands in the brackets of a text, in their order. */
export const notesIn = (text: string): readonly string[] =>
  [...text.matchAll(NOTE)].map(([note]) => note.slice(1, -1).trim());

/** A text without its brackets, on one line. A bracket without its partner stays. */
export const withoutNotes = (text: string): string => replaced(text, ' ');

/** The same, with a sign in place of each that something was left out. */
export const withNotesHidden = (text: string): string => replaced(text, ' (…) ').replace(/ (?=$|[:?.,])/g, '');

const replaced = (text: string, by: string): string =>
  ANY_BRACKET.test(text)
    ? text
        .replace(NOTE, by)
        .replace(/\s{1,40}/g, ' ')
        .trim()
    : text;
