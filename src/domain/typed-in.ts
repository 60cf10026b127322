import { holdsOurWords } from './site-words';

/**
 * The texts anywhere in these values that hold words of ours. None of them is a word of ours all the same: they come from the register, from
 * the Directory or from a form, and somebody typed them.
 */
export function typedIn(source: unknown, key = ''): readonly string[] {
  if (typeof source === 'string') return (key === 'before' ? earlier(source) : [source]).filter(holdsOurWords);
  if (Array.isArray(source)) return source.flatMap((each: unknown) => typedIn(each));
  if (source === null || typeof source !== 'object') return [];
  return Object.entries(source).flatMap(([name, each]: readonly [string, unknown]) => typedIn(each, name));
}

/** What a correction notes as having stood there before has our name of the question in front of each answer. */
const earlier = (before: string): readonly string[] =>
  before.split('; ').map((part) => part.slice(part.indexOf(': ') + 1).trimStart());
