import JSZip from 'jszip';
import { renderReport } from '../../../bot/regional-report/rendering';
import type { ShownReport } from '../../../src/domain/insight/regional-report/report';
import { excelRows, typedCells } from '../../support/read-back';

/** The text of a part, without its tags. */
export const plain = (xml: string): string =>
  xml
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');

/** The parts of a Word or Excel file. */
export async function zipped(format: 'docx' | 'xlsx', of: ShownReport) {
  const zip = await JSZip.loadAsync(await renderReport(of, format));
  return (path: string): Promise<string> => zip.file(path)?.async('string') ?? Promise.reject(new Error(path));
}

/** The cells of a sheet, row by row, and with their types; and the sheets by name. */
export async function sheetOf(number: number, of: ShownReport) {
  const part = await zipped('xlsx', of);
  const [xml, styles, shared, book] = await Promise.all(
    [`xl/worksheets/sheet${number}.xml`, 'xl/styles.xml', 'xl/sharedStrings.xml', 'xl/workbook.xml'].map(part)
  );
  const names = [...(book ?? '').matchAll(/<sheet [^>]*?name="([^"]*)"/g)].map(([, name]) => name);
  return {
    xml: xml ?? '',
    rows: excelRows(xml ?? '', shared),
    cells: typedCells(xml ?? '', styles ?? '', shared),
    names
  };
}
