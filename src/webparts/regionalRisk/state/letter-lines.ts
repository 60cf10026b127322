import type { LetterLine } from '../../../client/wire/mail-wire';

/** Lines of one file, page or table, under what they have in common of their places. */
interface LinesTogether {
  /** Such as “attachment 1, page 2”; empty for the lines of a mail itself. */
  readonly where: string;
  readonly lines: readonly PlacedLine[];
}

export interface PlacedLine {
  readonly line: LetterLine;
  /** What its quotations call it: the places of all its cells. */
  readonly places: readonly string[];
  /** The place without what is above it: “12”, or “row 3”. */
  readonly mark: string;
}

/** The lines of a letter in their order, those of one part of it together. */
export function linesTogether(lines: readonly LetterLine[]): readonly LinesTogether[] {
  const parts: { where: string; lines: PlacedLine[] }[] = [];
  for (const line of lines) {
    const places = line.cells.map(({ place }) => place);
    const { where, mark } = split(places[0] ?? '');
    const last = parts.at(-1);
    const part = last?.where === where ? last : { where, lines: [] };
    if (part !== last) parts.push(part);
    part.lines.push({ line, places, mark });
  }
  return parts;
}

/** “attachment 1, page 2, line 5” is 5 in “attachment 1, page 2”; a cell of a table is in its row. */
function split(place: string): { readonly where: string; readonly mark: string } {
  const parts = place.split(', ').filter((part) => part !== 'form field' && !part.startsWith('column '));
  const last = parts.pop() ?? '';
  return { where: parts.join(', '), mark: /^(?:line|paragraph) (\d+)$/.exec(last)?.[1] ?? last };
}
