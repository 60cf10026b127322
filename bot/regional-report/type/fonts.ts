import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkit';
import { packageFile } from '../../program-files';
import { FACES, type Face } from './faces';
import { tolerateMissingAnchors } from './mark-anchors';
import { openTypeOf } from './woff';

interface Opened {
  readonly name: string;
  readonly font: Font;
  /** In OpenType. */
  readonly bytes: Buffer;
}

const opened = new Map<string, Opened>();

/** Reads the font of a face when it is first needed, and keeps it. */
function open({ name, file }: Face): Opened {
  const before = opened.get(name);
  if (before) return before;
  const bytes = openTypeOf(readFileSync(packageFile(file)));
  const font = create(bytes);
  if (!('layout' in font)) throw new Error(`${file.path} is not one font.`);
  tolerateMissingAnchors(font);
  const read = { name, font, bytes };
  opened.set(name, read);
  return read;
}

export const fontOf = (face: Face): Font => open(face).font;

/** The fonts that were needed so far. */
export const openedFonts = (): readonly Opened[] => [...opened.values()];

/** The first face that has every code point of a character as a reader counts it; undefined where none has. */
export const faceOf = (character: string): Face | undefined =>
  FACES.find(
    (face) =>
      face.for(character) &&
      Array.from(character).every((sign) => fontOf(face).hasGlyphForCodePoint(sign.codePointAt(0) ?? 0))
  );
