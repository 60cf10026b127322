import type { Text } from '../../src/domain/text';

/** Why a workbook is not read. */
export type WorkbookReason =
  | 'damaged'
  | 'password'
  | 'too-big'
  | 'took-too-long'
  | 'empty'
  | 'other-kind'
  | 'not-a-workbook'
  | 'counts-differ'
  | 'rows-cut-off';

/** A workbook of which nothing is taken, and what to do. */
export interface CannotReadWorkbook {
  readonly cannotRead: WorkbookReason;
  /** For people: what it is, and what to do. */
  readonly sentence: Text;
}

/** The largest workbook that is read, in bytes. */
export const LARGEST_WORKBOOK = 10 * 1024 * 1024;

const SENTENCES: Readonly<Record<WorkbookReason, string>> = {
  damaged: 'The file is damaged, or is not what it says it is. Open it in Excel, save it again as .xlsx and try again.',
  password: 'The file has a password. Open it in Excel, save a copy without a password and try again.',
  'too-big':
    'The file is too big to be read: more than 10 MB, far more once it is unpacked, or too many cells. Divide it in Excel and try again with each part.',
  'took-too-long': 'The file took too long to be read. Divide it in Excel and try again with each part.',
  empty: 'The file is empty. Check that it is the right one.',
  'other-kind':
    'The file is a workbook of a kind that cannot be read whole (.xlsb, .fods, or .xls from before Excel 97). Open it in Excel or LibreOffice, save it as .xlsx and try again.',
  'not-a-workbook':
    'The file is not a workbook, whatever its name says. If Excel opens it, save it there as .xlsx and try again with that.',
  'counts-differ':
    'The file was read twice, and the two readings do not have the same cells. Nothing has been taken from it. Open it in Excel, save it again as .xlsx and try again.',
  'rows-cut-off':
    'A sheet of the file ends at row 65,536, the last one that an .xls file can have: rows may have been cut off when it was saved. Nothing has been taken from it. Look for an earlier copy that has all rows, save it as .xlsx and try again with that.'
};

export const cannotReadWorkbook = (reason: WorkbookReason): CannotReadWorkbook => ({
  cannotRead: reason,
  sentence: SENTENCES[reason]
});
