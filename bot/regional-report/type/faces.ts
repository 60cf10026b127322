import ranges from '@fontsource/noto-sans-sc/unicode.json';
import type { PackageFile } from '../../program-files';

/** A font that a PDF may be set in. */
export interface Face {
  readonly name: string;
  readonly file: PackageFile;
  /** The characters for which it is tried: a font is read from disk only where a text may need it. */
  readonly for: (character: string) => boolean;
}

const roboto = (weight: string): PackageFile => ({ package: 'pdfmake', path: `fonts/Roboto/Roboto-${weight}.ttf` });

/** Comes with pdfmake, under the Apache licence. The report is set in it; the others have what it lacks. */
export const ROBOTO = {
  name: 'Roboto',
  files: { normal: roboto('Regular'), bold: roboto('Medium') }
} as const;

const holding =
  (script: RegExp): Face['for'] =>
  (character) =>
    script.test(character);

/** A part of a family of fonts, under the Open Font Licence, as Fontsource packs it. */
const part = (family: string, of: string, isFor: Face['for']): Face => ({
  name: `${family}-${of}`,
  file: { package: `@fontsource/${family}`, path: `files/${family}-${of}-400-normal.woff` },
  for: isFor
});

const any = (): boolean => true;

/** “U+4e00-4e3f,U+4e42” as pairs of the first and the last code. */
const pairsIn = (words: string): readonly (readonly [number, number])[] =>
  words.split(',').map((range) => {
    const [first = '', last = first] = range.replace('U+', '').split('-');
    return [parseInt(first, 16), parseInt(last, 16)] as const;
  });

/** The font of Chinese comes in a hundred parts, each with its own characters. */
const CHINESE = Object.entries(ranges)
  .filter(([place]) => place.startsWith('['))
  .map(([place, words]): Face => {
    const pairs = pairsIn(words);
    return part('noto-sans-sc', place.slice(1, -1), (character) => {
      const code = character.codePointAt(0) ?? 0;
      return pairs.some(([first, last]) => first <= code && code <= last);
    });
  });

/** In the order in which they are tried. */
export const FACES: readonly [Face, ...Face[]] = [
  { name: ROBOTO.name, file: ROBOTO.files.normal, for: any },
  {
    name: 'NotoSans',
    file: { package: '@expo-google-fonts/noto-sans', path: '400Regular/NotoSans_400Regular.ttf' },
    for: any
  },
  // Its letters are whole. Those of Noto are drawn as a stroke and its dots, and a reader copies one letter for
  // another.
  part('ibm-plex-sans-arabic', 'arabic', holding(/\p{Script_Extensions=Arabic}/u)),
  part('noto-sans-arabic', 'arabic', holding(/\p{Script_Extensions=Arabic}/u)),
  part('noto-sans-hebrew', 'hebrew', holding(/\p{Script_Extensions=Hebrew}/u)),
  part('noto-sans-devanagari', 'devanagari', holding(/\p{Script_Extensions=Devanagari}/u)),
  part('noto-sans-bengali', 'bengali', holding(/\p{Script_Extensions=Bengali}/u)),
  part('noto-sans-gujarati', 'gujarati', holding(/\p{Script_Extensions=Gujarati}/u)),
  part('noto-sans-gurmukhi', 'gurmukhi', holding(/\p{Script_Extensions=Gurmukhi}/u)),
  part('noto-sans-tamil', 'tamil', holding(/\p{Script_Extensions=Tamil}/u)),
  part('noto-sans-symbols', 'symbols', holding(/[\p{S}\p{N}\p{P}\p{M}]/u)),
  part('noto-sans-symbols-2', 'symbols', holding(/[\p{S}\p{N}\p{P}]/u)),
  part('noto-emoji', 'emoji', holding(/[\p{Emoji}\p{Emoji_Component}]/u)),
  ...CHINESE
];
