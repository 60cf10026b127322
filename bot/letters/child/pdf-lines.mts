import type { CellRead, PieceRead } from './wire.mts';

/** A run of text on a page: where it begins, from the left and the bottom, its width and height, in points. */
export interface Word {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly isField: boolean;
  readonly isHidden: boolean;
}

/** Runs whose feet are closer, in parts of their height, stand on one line. */
const SAME_LINE = 0.5;
/** In parts of the height: a wider space stands between columns, a narrower one within a word. */
const COLUMN = 1.5;
const SPACE = 0.15;
/** Lines further apart than this have a blank line between them. */
const BLANK = 1.9;

/** The lines of a page from its top, each with what stands apart on it. */
export function linesOf(words: readonly Word[], page: number): readonly PieceRead[] {
  const rows: Word[][] = [];
  for (const word of [...words].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const last = rows.at(-1)?.[0];
    if (last && Math.abs(last.y - word.y) <= SAME_LINE * Math.max(last.size, word.size)) rows.at(-1)?.push(word);
    else rows.push([word]);
  }
  const pieces: PieceRead[] = [];
  rows.forEach((row, index) => {
    const above = rows[index - 1]?.[0];
    const [first] = row;
    const place = (isField: boolean): CellRead['place'] => ({
      page,
      line: index + 1,
      ...(isField ? { field: true } : {})
    });
    if (above && first && above.y - first.y > BLANK * Math.max(above.size, first.size))
      pieces.push({ cells: [{ text: '', place: place(false) }] });
    pieces.push({
      cells: cellsOf(
        [...row].sort((a, b) => a.x - b.x),
        place
      )
    });
  });
  return pieces;
}

function cellsOf(row: readonly Word[], place: (isField: boolean) => CellRead['place']): readonly CellRead[] {
  const cells: { text: string; left: number; end: number; isField: boolean; isHidden: boolean }[] = [];
  for (const word of row) {
    const last = cells.at(-1);
    const gap = last ? word.x - last.end : 0;
    if (last && gap <= COLUMN * word.size && last.isField === word.isField) {
      last.text += `${gap > SPACE * word.size && !/\s$/.test(last.text) ? ' ' : ''}${word.text}`;
      last.end = word.x + word.width;
      last.isHidden ||= word.isHidden;
    } else
      cells.push({
        text: word.text,
        left: word.x,
        end: word.x + word.width,
        isField: word.isField,
        isHidden: word.isHidden
      });
  }
  return cells.map(({ text, left, isField, isHidden }) => ({
    text: text.trim(),
    place: place(isField),
    left: Math.round(left),
    ...(isHidden ? { isHidden: true } : {})
  }));
}
