import { attribute, childrenOf, nameOf, textIn, timesOf, type Node } from './ods-xml.mts';
import type { LooksOf } from './ods-styles.mts';

export interface OdsPiece {
  readonly text: string;
  readonly isStruck: boolean;
}

/** No text is taken that is longer: so many spaces make one too long. */
const MOST_SPACES = 400_000;

const isParagraph = (node: Node): boolean => nameOf(node) === 'text:p' || nameOf(node) === 'text:h';
/** Comments, drawings and how a word is pronounced are in a text, but are not of it. */
const isApart = (name: string): boolean =>
  name === 'office:annotation' || name === 'text:ruby-text' || name.startsWith('draw:');

/**
 * The text of a cell or a comment in pieces, a line for each of its paragraphs. `isStruck`: whether the whole of it is
 * struck through, unless a piece says otherwise. White space is as OpenDocument has it (1.3, part 3, 6.1.2): several
 * signs are one space, none begins a paragraph, and elements stand for others. One that ends a paragraph stays:
 * LibreOffice writes it so.
 */
export function piecesOf(node: Node, isStruck: boolean, looksOf: LooksOf): readonly OdsPiece[] {
  const pieces: OdsPiece[] = [];
  let isAfterSpace = true;
  const add = (text: string, struck: boolean): void => {
    if (text !== '') pieces.push({ text, isStruck: struck });
  };
  const walk = (parent: Node, struck: boolean): void => {
    for (const child of childrenOf(parent)) {
      const name = nameOf(child);
      const text = textIn(child)?.replace(/[\t\n\r ]+/g, ' ') ?? signsOf(child);
      if (text !== undefined) {
        add(isAfterSpace && name === '#text' ? text.replace(/^ /, '') : text, struck);
        if (text !== '') isAfterSpace = name === '#text' && text.endsWith(' ');
      } else if (!isApart(name))
        walk(
          child,
          (name === 'text:span' ? looksOf('text', attribute(child, 'text:style-name')).isStruck : undefined) ?? struck
        );
    }
  };
  childrenOf(node)
    .filter(isParagraph)
    .forEach((paragraph, at) => {
      if (at > 0) add('\n', pieces.at(-1)?.isStruck ?? isStruck);
      isAfterSpace = true;
      walk(paragraph, isStruck);
    });
  return pieces;
}

/** What an element stands for; nothing for one that has its text inside. */
function signsOf(node: Node): string | undefined {
  switch (nameOf(node)) {
    case 'text:s':
      return ' '.repeat(timesOf(node, 'text:c', MOST_SPACES));
    case 'text:tab':
      return '\t';
    case 'text:line-break':
      return '\n';
    default:
      return undefined;
  }
}
