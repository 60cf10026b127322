import type { Area, Cell, Content, Sheet, Workbook } from '../../src/domain/workbooks/workbook';

/** Workbooks as data: a grid of texts, with marked cells where a text is not enough. An empty text is no cell. */
export type Made = string | Omit<Cell, 'row' | 'column'>;

interface Marks {
  /** Merged areas: “A3:A4”. */
  readonly merged?: readonly string[];
  readonly isHidden?: true;
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
}

export const text = (words: string): Content => ({ kind: 'text', text: words });
export const number = (value: number, shown = String(value)): Made => ({
  content: { kind: 'number', number: value, shown }
});
export const date = (
  day: string,
  more: { readonly precision?: 'day' | 'month' | 'year'; readonly time?: string } = {}
): Made => ({
  content: {
    kind: 'date',
    day,
    precision: 'day',
    serial: Math.round((Date.parse(day) - Date.parse('1899-12-30')) / 86_400_000),
    ...more
  }
});
export const yes: Made = { content: { kind: 'yes-no', yes: true } };
export const error = (code: string): Made => ({ content: { kind: 'error', code } });
export const notCalculated: Made = { content: { kind: 'not-calculated' } };

const cellOf = (made: Made): Omit<Cell, 'row' | 'column'> =>
  typeof made === 'string' ? { content: text(made) } : made;
export const filled = (made: Made, fill: string): Made => ({ ...cellOf(made), fill });
export const commented = (made: Made, comment: string): Made => ({ ...cellOf(made), comment });
/** “13/3/10, 14/3/10” of which the first is struck through. */
export const struck = (part: string, rest = ''): Made => ({ content: text(`${part}${rest}`), struck: part });

export const sheet = (name: string, grid: readonly (readonly Made[])[], marks: Marks = {}): Sheet => ({
  name,
  isHidden: marks.isHidden ?? false,
  hiddenRows: marks.hiddenRows ?? [],
  hiddenColumns: marks.hiddenColumns ?? [],
  merged: (marks.merged ?? []).map(areaOf),
  cells: grid.flatMap((row, down) =>
    row.flatMap((made, across) => (made === '' ? [] : [{ ...cellOf(made), row: down + 1, column: across + 1 }]))
  )
});

export const workbook = (...sheets: readonly Sheet[]): Workbook => ({ sheets });

function areaOf(name: string): Area {
  const [, fromColumn = '', fromRow = '', toColumn = '', toRow = ''] = /^([A-Z])(\d+):([A-Z])(\d+)$/.exec(name) ?? [];
  const column = (letter: string): number => letter.charCodeAt(0) - 64;
  return { fromRow: Number(fromRow), fromColumn: column(fromColumn), toRow: Number(toRow), toColumn: column(toColumn) };
}
