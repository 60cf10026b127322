/** What Excel takes into one cell, in characters. */
const LONGEST = 32_767;

/**
 * A text as a cell of an Excel file holds it: Excel reads “_x0020_” as the character of that number, so the underscore
 * before it is written by its own (ECMA-376, ST_Xstring), and so is U+FFFD, which the writer of the reports leaves out.
 * Cut to what a cell takes, never within a character.
 */
export const excelText = (text: string): string =>
  text
    .slice(0, LONGEST)
    .replace(/[\uD800-\uDBFF]$/, '')
    .replace(/_(?=x[0-9a-f]{4}[_\ufffd])/gi, '_x005F_')
    .replace(/\ufffd/g, '_xFFFD_');
