import { createLetterReader } from '../../../bot/letters/letter-reader';
import { placeWords, type LetterText } from '../../../src/domain/letters/letter-text';
import { inShort, understood } from '../../domain/letters/letter-made';

const reader = createLetterReader();

/** A file as it was read; fails where it was not. */
export async function textOf(bytes: Uint8Array): Promise<LetterText> {
  const read = await reader.readFile(bytes);
  if ('cannotRead' in read) throw new Error(`It was not read: ${read.cannotRead}`);
  return read;
}

/** Why a file cannot be read, with its sentence. */
export async function refusalOf(bytes: Uint8Array): Promise<readonly [string, unknown]> {
  const read = await reader.readFile(bytes);
  return 'cannotRead' in read ? [read.cannotRead, read.sentence] : ['read', read.pieces.length];
}

/**
 * The lines of a file with their places; the cells of a row are joined by “|”, and lines without words are left out.
 */
export const linesIn = ({ pieces }: LetterText): readonly string[] =>
  pieces
    .filter(({ cells }) => cells.some(({ text }) => text !== ''))
    .map(
      ({ cells, isQuoted }) =>
        `${isQuoted ? '> ' : ''}${cells.map(({ text }) => text).join(' | ')} (${placeWords(cells[0]?.place ?? {})})`
    );

/** What is understood of a file, in short. */
export const saidBy = async (bytes: Uint8Array) => inShort(understood(await textOf(bytes)));
