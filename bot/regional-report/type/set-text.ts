import type { Content, ContentText, Style, TFontDictionary } from 'pdfmake/interfaces';
import { packageFile } from '../../program-files';
import { ROBOTO } from './faces';
import { openedFonts } from './fonts';
import { isRightToLeft, linesIn } from './lines';
import { runsIn, type Run } from './runs';

/** The font of the report, in files, and the others that its words need, as they were opened. */
export function fontsNeeded(): {
  readonly fonts: TFontDictionary;
  /** By the names in `fonts`. */
  readonly contents: readonly (readonly [name: string, bytes: Buffer])[];
} {
  // Other scripts have one weight.
  const others = openedFonts().filter(({ name }) => name !== ROBOTO.name);
  return {
    fonts: {
      ...Object.fromEntries(others.map(({ name }) => [name, { normal: name, bold: name }])),
      [ROBOTO.name]: {
        normal: packageFile(ROBOTO.files.normal),
        bold: packageFile(ROBOTO.files.bold)
      }
    },
    contents: others.map(({ name, bytes }) => [name, bytes])
  };
}

/** Every file that the library may read. */
export const FONT_FILES: readonly string[] = Object.values(ROBOTO.files).map(packageFile);

const inFont = ({ text, face }: Run): ContentText => ({ text, font: face.name });

/** Fonts of scripts that are written from right to left stand in tall lines of their own. */
const TALL = 0.9;

/** How a text looks, its size in points, and how wide its lines may be. */
type Looks = Style & { readonly style?: string; readonly width: number; readonly size: number };

/**
 * A printed text as the PDF sets it, each part in a font that has it. Where a part is
 * written from right to left, its lines are broken here.
 */
export const setText = (printed: string, { width, size, ...looks }: Looks): Content =>
  isRightToLeft(printed)
    ? {
        ...looks,
        fontSize: size,
        lineHeight: TALL,
        stack: linesIn(printed, { width, size }).map((line): Content => ({
          text: line.map((part) => ({
            ...inFont(part),
            noWrap: true,
            preserveLeadingSpaces: true,
            preserveTrailingSpaces: true
          }))
        }))
      }
    : { ...looks, fontSize: size, text: runsIn(printed).map(inFont) };
