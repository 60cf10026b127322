import { resolveThemeColor, type CellStyle } from 'hucre';

/** The colours that a workbook names by number (ECMA-376, part 1, 18.8.27), from 8 on. */
const NUMBERED =
  '000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF800000008000000080808000800080008080C0C0C0808080' +
  '9999FF993366FFFFCCCCFFFF660066FF80800066CCCCCCFF000080FF00FFFFFF0000FFFF8000808000000080800000FF' +
  '00CCFFCCFFFFCCFFCCFFFF9999CCFFFF99CCCC99FFFFCC993366FF33CCCC99CC00FFCC00FF9900FF6600666699969696' +
  '003366339966003300333300993300993366333399333333';
/** The first eight are the next eight again. */
const FIRST = 8;
const DIGITS = 6;

/** A workbook names its two backgrounds and its two colours of text the other way round than its theme lists them. */
const TURNED: readonly number[] = [1, 0, 3, 2];

const WHITE = 'FFFFFF';

type Colour = NonNullable<Extract<NonNullable<CellStyle['fill']>, { type: 'pattern' }>['fgColor']>;

/**
 * The colour of a background, RRGGBB: the first one of a gradient, that of the lines of a pattern. Nothing where there
 * is none or where it is white, and where a colour is named that the workbook does not have. Numbers of colours are those of Excel’s own list.
 */
export function fillOf(fill: CellStyle['fill'], theme: readonly string[] | undefined): string | undefined {
  if (!fill || (fill.type === 'pattern' && fill.pattern === 'none')) return undefined;
  const colour = fill.type === 'pattern' ? fill.fgColor : fill.stops[0]?.color;
  const found = colour ? hexOf(colour, theme)?.toUpperCase() : undefined;
  return found !== undefined && /^[0-9A-F]{6}$/.test(found) && found !== WHITE ? found : undefined;
}

function hexOf(
  { rgb, theme: number, tint, indexed }: Colour,
  theme: readonly string[] | undefined
): string | undefined {
  if (rgb !== undefined) return rgb;
  if (number !== undefined) return theme ? resolveThemeColor([...theme], TURNED[number] ?? number, tint) : undefined;
  if (indexed === undefined) return undefined;
  const at = (indexed < FIRST ? indexed : indexed - FIRST) * DIGITS;
  return NUMBERED.slice(at, at + DIGITS);
}
