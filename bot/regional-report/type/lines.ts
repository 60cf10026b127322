import bidiFactory from 'bidi-js';
import { fontOf } from './fonts';
import { charactersIn, runsIn, type Run } from './runs';

const bidi = bidiFactory();

/** A character of a script that is written from right to left. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
export const isRightToLeft = (printed: string): boolean => RIGHT_TO_LEFT.test(printed);

/** How wide a printed text is in points, set in a size of points. */
const widthOf = (printed: string, size: number): number =>
  runsIn(printed).reduce((width, { text, face }) => {
    const font = fontOf(face);
    return width + (font.layout(text).advanceWidth / font.unitsPerEm) * size;
  }, 0);

/** The heavier face is wider, and a line has to fit. */
const ROOM = 0.94;

/**
 * A printed text in lines that fit a width (points), each as the parts that stand beside each other from left to right,
 * as the Unicode Bidirectional Algorithm orders them. The library that makes the PDF knows one direction only.
 */
export const linesIn = (
  printed: string,
  { width, size }: { readonly width: number; readonly size: number }
): readonly (readonly Run[])[] =>
  printed.split('\n').flatMap((paragraph) => {
    const levels = bidi.getEmbeddingLevels(paragraph);
    return broken(paragraph, width * ROOM, size).map(([start, end]) =>
      ordered(paragraph, levels, start, start + paragraph.slice(start, end).trimEnd().length)
    );
  });

/** Where the lines of a paragraph begin and end: after a space, or within a word that is longer than a line. */
function broken(paragraph: string, width: number, size: number): readonly (readonly [start: number, end: number])[] {
  const lines: [number, number][] = [];
  const add = (part: string, at: number): void => {
    const last = lines.at(-1);
    const end = at + part.length;
    if (last && (part === ' ' || widthOf(paragraph.slice(last[0], end), size) <= width)) last[1] = end;
    else lines.push([at, end]);
  };
  let at = 0;
  for (const word of paragraph.split(/(?<= )/u)) {
    const parts = widthOf(word, size) > width ? charactersIn(word) : [word];
    for (const part of parts) {
      add(part, at);
      at += part.length;
    }
  }
  return lines.length === 0 ? [[0, 0]] : lines;
}

interface Placed extends Run {
  /** Its place among the characters of the line, in the order in which they are read. */
  readonly place: number;
  readonly isReversed: boolean;
}

function ordered(
  paragraph: string,
  levels: ReturnType<typeof bidi.getEmbeddingLevels>,
  start: number,
  end: number
): readonly Run[] {
  const characters: Placed[] = [];
  const placeAt: number[] = [];
  let at = start;
  for (const { text, face } of runsIn(paragraph.slice(start, end)))
    for (const character of charactersIn(text)) {
      const isReversed = (levels.levels[at] ?? 0) % 2 === 1;
      for (let unit = 0; unit < character.length; unit += 1) placeAt.push(characters.length);
      characters.push({ text: character, face, place: characters.length, isReversed });
      at += character.length;
    }
  if (characters.length === 0) return runsIn(' ');
  const order = bidi.getReorderedIndices(paragraph, levels, start, end - 1).slice(start, end);
  const seen = [...new Set(order.map((index) => placeAt[index - start] ?? 0))];
  return groupsIn(seen.flatMap((place) => characters[place] ?? [])).flatMap(partsOf);
}

/** Characters that are read together: neighbours of one font and direction, without the spaces between words. */
function groupsIn(seen: readonly Placed[]): readonly (readonly Placed[])[] {
  const groups: Placed[][] = [];
  for (const character of seen) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const isNext =
      last?.face === character.face &&
      last.isReversed === character.isReversed &&
      (last.text === ' ') === (character.text === ' ') &&
      character.place - last.place === (character.isReversed ? -1 : 1);
    if (group && isNext) group.push(character);
    else groups.push([character]);
  }
  return groups;
}

/**
 * The reader of fonts sets a text in the direction of its script, so letters are given in the order of reading. What it
 * would set the other way round, signs between letters and digits of Persian, is turned here.
 */
function partsOf(group: readonly Placed[]): readonly Run[] {
  const [first] = group;
  if (!first) return [];
  const { face, isReversed } = first;
  const inOrder = isReversed ? [...group].reverse() : group;
  const text = inOrder.map((character) => character.text).join('');
  const isSetReversed = fontOf(face).layout(text).direction === 'rtl';
  if (isReversed === isSetReversed) return [{ text, face }];
  if (isReversed)
    return [
      { text: group.map((character) => bidi.getMirroredCharacter(character.text) ?? character.text).join(''), face }
    ];
  return group.map((character) => ({ text: character.text, face }));
}
