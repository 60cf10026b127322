import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Where a text begins that is drawn in white, without ink or wholly transparent; in points, as on its page. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

type Matrix = readonly number[];
const SAME: Matrix = [1, 0, 0, 1, 0, 0];

const times = (a: Matrix, b: Matrix): Matrix => {
  const [a0 = 1, a1 = 0, a2 = 0, a3 = 1, a4 = 0, a5 = 0] = a;
  const [b0 = 1, b1 = 0, b2 = 0, b3 = 1, b4 = 0, b5 = 0] = b;
  return [
    a0 * b0 + a2 * b1,
    a1 * b0 + a3 * b1,
    a0 * b2 + a2 * b3,
    a1 * b2 + a3 * b3,
    a0 * b4 + a2 * b5 + a4,
    a1 * b4 + a3 * b5 + a5
  ];
};

/** Arguments of an operation, however the package packs them: as they are, as one list, or by index. */
const numbersIn = (args: unknown): readonly number[] => {
  const list = Array.isArray(args) && args.length === 1 && typeof args[0] === 'object' ? (args[0] as unknown) : args;
  return typeof list === 'object' && list !== null ? Object.values(list).map(Number) : [];
};

interface State {
  readonly page: Matrix;
  readonly isUnseen: boolean;
  readonly isClear: boolean;
  readonly mode: number;
  readonly size: number;
}

/** Modes of drawing text that leave no ink: none, and for clipping alone. */
const NO_INK: readonly number[] = [3, 7];

/** Follows the operations of a page, and gives where each hidden text begins. */
export function hiddenPoints(operations: readonly number[], args: readonly unknown[]): readonly Point[] {
  const points: Point[] = [];
  const saved: State[] = [];
  let state: State = { page: SAME, isUnseen: false, isClear: false, mode: 0, size: 1 };
  let line: Matrix = SAME;
  let text: Matrix = SAME;
  let leading = 0;
  const moveBy = (x: number, y: number): void => {
    line = times(line, [1, 0, 0, 1, x, y]);
    text = line;
  };
  operations.forEach((operation, at) => {
    const given = args[at];
    const [first = 0, second = 0] = numbersIn(given);
    switch (operation) {
      case OPS.save:
        saved.push(state);
        break;
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
        state = saved.pop() ?? state;
        break;
      case OPS.paintFormXObjectBegin:
        saved.push(state);
        state = { ...state, page: times(state.page, numbersIn(Array.isArray(given) ? [given[0]] : [])) };
        break;
      case OPS.transform:
        state = { ...state, page: times(state.page, numbersIn(given)) };
        break;
      case OPS.setFillRGBColor:
        state = { ...state, isUnseen: isWhite(given) };
        break;
      case OPS.setGState:
        state = { ...state, isClear: alphaIn(given) ?? state.isClear };
        break;
      case OPS.setTextRenderingMode:
        state = { ...state, mode: first };
        break;
      case OPS.setFont:
        state = { ...state, size: second };
        break;
      case OPS.beginText:
        line = text = SAME;
        break;
      case OPS.setTextMatrix:
        line = text = numbersIn(given);
        break;
      case OPS.setLeading:
        leading = first;
        break;
      case OPS.moveText:
        moveBy(first, second);
        break;
      case OPS.setLeadingMoveText:
        leading = -second;
        moveBy(first, second);
        break;
      case OPS.nextLine:
        moveBy(0, -leading);
        break;
      case OPS.showText: {
        const [, , , , x = 0, y = 0] = times(state.page, text);
        if (state.isUnseen || state.isClear || NO_INK.includes(state.mode)) points.push({ x, y });
        text = times(text, [1, 0, 0, 1, widthOf(given) * state.size, 0]);
        break;
      }
      default:
    }
  });
  return points;
}

const isWhite = (args: unknown): boolean => {
  if (!Array.isArray(args)) return false;
  return args[0] === '#ffffff' || (args.length >= 3 && args.slice(0, 3).every((part) => part === 255));
};

/** Whether a state of graphics makes fills wholly transparent; nothing where it does not say. */
function alphaIn(args: unknown): boolean | undefined {
  const [entries] = Array.isArray(args) ? (args as unknown[]) : [];
  const found = (Array.isArray(entries) ? (entries as unknown[]) : []).find(
    (entry) => Array.isArray(entry) && entry[0] === 'ca'
  );
  return Array.isArray(found) ? Number(found[1]) === 0 : undefined;
}

/** The width of glyphs and of what is between them, in parts of the size of the font. */
function widthOf(args: unknown): number {
  const [glyphs] = Array.isArray(args) ? (args as unknown[]) : [];
  return (Array.isArray(glyphs) ? (glyphs as unknown[]) : []).reduce<number>((sum, glyph) => {
    if (typeof glyph === 'number') return sum - glyph / 1000;
    return sum + (typeof glyph === 'object' && glyph !== null && 'width' in glyph ? Number(glyph.width) / 1000 : 0);
  }, 0);
}
