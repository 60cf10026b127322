import type { Answers } from '../fields';

/** What a step recorded besides the answers, in words. The hash of a document is for the checks alone. */
interface Note {
  readonly label: string;
  readonly text: string;
}

/** The labels of those that are shown with a step. */
export const NOTE_LABELS: Readonly<Record<string, string>> = {
  movedFrom: 'Region until then',
  entries: 'Entries added to the chronology',
  comments: 'Comments in the sheet',
  libraryVersion: 'Library version',
  words: 'Words written',
  pages: 'Pages',
  changedBy: 'Last changed by'
};

const TOGETHER: Note = { label: 'Handed over', text: 'Together with other reviews' };

/** The notes of an event, such as exactly which document was agreed, in the order of the table above. */
export const notedIn = (given: Answers): readonly Note[] =>
  Object.entries(NOTE_LABELS)
    .flatMap(([id, label]) => {
      const text = given[id];
      return text ? [{ label, text }] : [];
    })
    .concat(given['together'] ? [TOGETHER] : []);
