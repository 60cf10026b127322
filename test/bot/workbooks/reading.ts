import type { CannotReadWorkbook } from '../../../bot/workbooks/cannot-read-workbook';
import { createWorkbookReader } from '../../../bot/workbooks/workbook-reader';
import type { Cell, Content, Sheet, Workbook } from '../../../src/domain/workbooks/workbook';
import { releasedReader } from '../../support/released-reader';
import { letters, workbookFile, type SheetMade, type WorkbookMade } from '../../support/workbooks/workbook-file';

const reader = releasedReader().then((program) => createWorkbookReader(program));

export const read = async (bytes: Uint8Array, name = 'register.xlsx'): Promise<Workbook | CannotReadWorkbook> =>
  (await reader).read(bytes, name);

/** A workbook as it was read; fails where it was not. */
export async function workbookOf(bytes: Uint8Array, name?: string): Promise<Workbook> {
  const answer = await read(bytes, name);
  if ('cannotRead' in answer) throw new Error(`It was not read: ${answer.cannotRead}`);
  return answer;
}

/** Why it is not read. */
export async function refusalOf(bytes: Uint8Array, name?: string): Promise<string> {
  const answer = await read(bytes, name);
  return 'cannotRead' in answer ? answer.cannotRead : 'read';
}

/** One sheet, written and read. */
export async function sheetOf(sheet: Omit<SheetMade, 'name'>, book: Omit<WorkbookMade, 'sheets'> = {}): Promise<Sheet> {
  const { sheets } = await workbookOf(await workbookFile({ ...book, sheets: [{ name: 'Register', ...sheet }] }));
  const [first] = sheets;
  if (!first || sheets.length > 1) throw new Error('There is not one sheet.');
  return first;
}

const said = (content: Content): string => {
  switch (content.kind) {
    case 'text':
      return `“${content.text}”`;
    case 'number':
      return `${content.number} shown ${content.shown}`;
    case 'date':
      return `${content.day}${content.time === undefined ? '' : ` ${content.time}`} to the ${content.precision}, ${content.serial}`;
    case 'yes-no':
      return content.yes ? 'yes' : 'no';
    case 'error':
      return `error ${content.code}`;
    case 'not-calculated':
      return 'not calculated';
  }
};

const looks = ({ struck, fill, comment }: Cell): string =>
  [
    ...(struck === undefined ? [] : [`, struck “${struck}”`]),
    ...(fill === undefined ? [] : [`, on ${fill}`]),
    ...(comment === undefined ? [] : [`, comment “${comment}”`])
  ].join('');

/** The cells of a sheet, each as a line: its place, what it holds, how it looks. */
export const linesOf = ({ cells }: Pick<Sheet, 'cells'>): readonly string[] =>
  cells.map((cell) => `${letters(cell.column)}${cell.row} ${said(cell.content)}${looks(cell)}`);
