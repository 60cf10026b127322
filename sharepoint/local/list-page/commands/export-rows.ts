import { setImmediate } from 'node:timers/promises';
import type { Response } from 'express';
import { CamlError } from '../../caml/view-query';
import { Failure } from '../../rest/failure';
import type { Field } from '../../rest/field';
import type { Row } from '../../rest/item-query';
import { dayAt } from '../../rest/time-zone';
import { cellText } from '../cell-text';
import { readPage } from '../view/read-rows';
import { shownView, type ShownView, type ViewRequest } from '../view/shown-view';

const AT_ONCE = 1000;
/** A spreadsheet would run such a text as a formula. */
const FORMULA = /^[=+\-@\t\r]/;
const MARK = '\uFEFF';

/** The rows that are to be exported; undefined if the page has to say why they cannot be. */
export function exported(request: ViewRequest): ShownView | undefined {
  try {
    const shown = shownView(request);
    if (shown) readPage(shown, { top: 1 });
    return shown;
  } catch (error) {
    if (error instanceof Failure || error instanceof CamlError) return undefined;
    throw error;
  }
}

/**
 * Sends the rows of a view as a file for a spreadsheet: its columns, with what is stored in them and not what their
 * formatting makes of it. Page by page, so that others are answered meanwhile.
 */
export async function sendRows(response: Response, shown: ShownView): Promise<void> {
  const fields = shown.columns.map(({ field }) => field);
  let page = readPage(shown, { top: AT_ONCE });
  response.attachment(`${shown.list.title} - ${shown.view.title}.csv`).set({
    'Content-Type': 'text/csv; charset=utf-8',
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff'
  });
  response.write(`${MARK}${line(fields.map(({ title }) => title))}`);
  for (;;) {
    response.write(page.rows.map((row) => line(fields.map((field) => stored(shown, field, row)))).join(''));
    if (page.next === undefined || response.destroyed) break;
    await setImmediate();
    page = readPage(shown, { top: AT_ONCE, skipToken: page.next });
  }
  response.end();
}

/** Days as YYYY-MM-DD and numbers without separators, which every spreadsheet reads. */
function stored({ model, sight }: ShownView, field: Field, row: Row): string {
  const cell = row[field.column] ?? null;
  if (cell === null) return '';
  if (field.type === 'DateTime') return field.dateOnly ? dayAt(new Date(String(cell))) : String(cell);
  return typeof cell === 'number' && !['Boolean', 'User', 'Lookup'].includes(field.type)
    ? String(cell)
    : guarded(cellText(model, sight, field, row));
}

const guarded = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** One line of a CSV file (RFC 4180). */
const line = (cells: readonly string[]): string =>
  `${cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell)).join(',')}\r\n`;
