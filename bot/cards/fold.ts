import type { Say } from '../../src/domain/text';
import { isList, isText, type Element, type Unsaid } from './card';
import { more } from './elements';

/** What is read at a glance, the word and the button “More” with it. */
export const AT_A_GLANCE = { words: 150, buttons: 5 };

/**
 * Parts of a card in the order in which they are read, as far as they are read at a glance; the others beneath “More”.
 */
export function folded(head: readonly Element[], parts: readonly (readonly Element[])[], say: Say): readonly Element[] {
  const drawn = parts.filter((part) => part.length > 0);
  let shown = sizeOf(head, say);
  let fitting = 0;
  for (const part of drawn) {
    const size = sizeOf(part, say);
    shown = { words: shown.words + size.words, buttons: shown.buttons + size.buttons };
    const itself = fitting === drawn.length - 1 ? 0 : 1;
    if (shown.words > AT_A_GLANCE.words - itself || shown.buttons > AT_A_GLANCE.buttons - itself) break;
    fitting += 1;
  }
  return [...head, ...drawn.slice(0, fitting).flat(), ...more(drawn.slice(fitting).flat())];
}

interface Size {
  readonly words: number;
  readonly buttons: number;
}

function sizeOf(part: Unsaid | undefined, say: Say): Size {
  if (typeof part !== 'object' || part === null) return NOTHING;
  if (isList(part)) return part.map((each) => sizeOf(each, say)).reduce(sum, NOTHING);
  if (isText(part)) return NOTHING;
  const { type, text, title, items, inlines, actions } = part;
  const isButton = typeof type === 'string' && type.startsWith('Action.');
  const own = { words: wordsIn(text, say) + wordsIn(title, say), buttons: isButton ? 1 : 0 };
  // What travels with a press is not read.
  return isButton ? own : [items, inlines, actions].map((each) => sizeOf(each, say)).reduce(sum, own);
}

const NOTHING: Size = { words: 0, buttons: 0 };

const sum = (a: Size, b: Size): Size => ({ words: a.words + b.words, buttons: a.buttons + b.buttons });

function wordsIn(part: Unsaid | undefined, say: Say): number {
  const said = typeof part === 'object' && part !== null && !isList(part) && isText(part) ? say(part) : part;
  return typeof said === 'string' ? said.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length : 0;
}
