import type { Say, Text } from '../../src/domain/text';
import type { Element } from './card';
import { more } from './elements';

/** What is read at a glance, the word and the button “More” with it. */
export const AT_A_GLANCE = { words: 150, buttons: 5 };

/** Parts of a card in the order in which they are read, as far as they are read at a glance; the others beneath “More”. */
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

function sizeOf(part: unknown, say: Say): Size {
  if (Array.isArray(part)) return part.map((each: unknown) => sizeOf(each, say)).reduce(sum, NOTHING);
  if (!isElement(part)) return NOTHING;
  const { type, text, title, items, inlines, actions } = part;
  const isButton = type.startsWith('Action.');
  const own = { words: wordsIn(text, say) + wordsIn(title, say), buttons: isButton ? 1 : 0 };
  return isButton ? own : [items, inlines, actions].map((each) => sizeOf(each, say)).reduce(sum, own);
}

const NOTHING: Size = { words: 0, buttons: 0 };

const sum = (a: Size, b: Size): Size => ({ words: a.words + b.words, buttons: a.buttons + b.buttons });

const isElement = (part: unknown): part is Element => typeof part === 'object' && part !== null && 'type' in part;

const wordsIn = (said: unknown, say: Say): number =>
  said === undefined
    ? 0
    : say(said as Text)
        .split(/\s+/)
        .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
