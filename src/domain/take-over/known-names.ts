import { wordKey } from '../input/characters';
import { isInitials } from '../letters/initials';
import { initialledNamesIn, namesBeside, namesIn, wordsOfNames } from '../letters/names';
import type { ColumnId } from './column-titles';
import type { ColumnPlan } from './columns';
import { isNoName, namesInNotes } from './names-in-notes';
import { shownOf } from './shown';
import type { Cell } from '../workbooks/workbook';

/** The words of names that stand anywhere in a workbook, in small letters. */
export type KnownNames = ReadonlySet<string>;

/** Columns in which staff and people of boards are named. */
const OF_STAFF: ReadonlySet<ColumnId> = new Set(['inspector', 'imrAuthor']);

/** The cells of a row and what their columns hold. */
interface RowOfNames {
  readonly cells: readonly Cell[];
  readonly columns: readonly ColumnPlan[];
}

/** Names in the columns of persons, whatever those are taken as, and in the names of sheets. */
export function knownNames(reviews: readonly RowOfNames[], sheets: readonly string[]): KnownNames {
  const inColumns = reviews.flatMap(({ cells, columns }) => {
    const named = new Set(
      columns.flatMap(({ column, isOfPerson, meaning }) =>
        isOfPerson || ('column' in meaning && OF_STAFF.has(meaning.column)) ? [column] : []
      )
    );
    return cells.flatMap(({ column, content }) =>
      named.has(column) && content.kind === 'text' ? [shownOf(content)] : []
    );
  });
  const names = [...inColumns.filter((words) => !isInitials(words, true)), ...sheets.flatMap(saidNames)];
  return new Set(names.flatMap(wordsOfNames).map(wordKey));
}

/** Names that words show by themselves to be names. */
const saidNames = (words: string): readonly string[] =>
  [...namesBeside(words, false), ...namesIn(words), ...initialledNamesIn(words), ...namesInNotes(words)].filter(
    (name) => !isNoName(name) && !isInitials(name)
  );

/** All names in words: those that they show to be names, and those that stand elsewhere in the workbook. */
export const allNamesIn = (words: string, known: KnownNames): readonly string[] => [
  ...saidNames(words),
  ...wordsOfNames(words).filter((word) => known.has(wordKey(word)))
];

/** A sheet as it is named where names of persons have no place: by its number, from 1, where its own name holds one. */
export const sheetShown = (name: string, at: number, known: KnownNames): string =>
  allNamesIn(name, known).length === 0 ? name : `Sheet ${at}`;
