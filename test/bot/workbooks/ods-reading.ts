import type { Sheet } from '../../../src/domain/workbooks/workbook';
import { contentXml, odsFile } from '../../support/workbooks/ods-file';
import type { SheetMade } from '../../support/workbooks/workbook-file';
import { workbookOf } from './reading';

/** The one sheet of an .ods file. */
async function onlySheet(bytes: Uint8Array): Promise<Sheet> {
  const { sheets } = await workbookOf(bytes, 'register.ods');
  const [first] = sheets;
  if (!first || sheets.length > 1) throw new Error('There is not one sheet.');
  return first;
}

/** One sheet, written as .ods and read. */
export const odsSheetOf = async (sheet: Omit<SheetMade, 'name'>): Promise<Sheet> =>
  onlySheet(await odsFile({ sheets: [{ name: 'Register', ...sheet }] }));

/** A sheet of this XML, read; with these styles of its own, and this before it. */
export const written = async (table: string, styles = '', before = ''): Promise<Sheet> =>
  onlySheet(
    await odsFile({
      sheets: [],
      parts: { 'content.xml': contentXml(styles, `${before}<table:table table:name="Register">${table}</table:table>`) }
    })
  );

export const row = (cells: string, attributes = ''): string =>
  `<table:table-row ${attributes}>${cells}</table:table-row>`;

export const cell = (content: string, attributes = 'office:value-type="string"'): string =>
  `<table:table-cell ${attributes}>${content}</table:table-cell>`;

/** A cell that shows a text. */
export const said = (text: string, attributes?: string): string => cell(`<text:p>${text}</text:p>`, attributes);
