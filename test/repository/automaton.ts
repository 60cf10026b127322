import { RegExpParser, type AST } from '@eslint-community/regexpp';

/** A way on from a state: what one character leads to. `letters` are indexes of representative characters. */
export interface Move {
  readonly to: number;
  readonly letters: ReadonlySet<number>;
}

/** A pattern as an automaton that reads a text from state 0, and looks for the pattern anywhere in it. */
export interface Automaton {
  /** By state. A move that is there twice can be made in two ways. */
  readonly moves: readonly (readonly Move[])[];
  /** The states in which a match is found whatever follows. */
  readonly found: ReadonlySet<number>;
}

/** Characters of every kind that a pattern may tell apart, in addition to those that it names. */
const OF_EVERY_KIND = [...'aZk0_ \n\t\u00a0.,;:-/<>"\'\u2018\u2013\u2028\u200b\u0007é中\u{1f600}', '\ud800'];
/** A repetition of so many times is taken for one without an end: its square can be felt. */
const MANY = 40;

/** Builds the automaton of a pattern. Throws for a pattern that refers to one of its groups. */
export function automatonOf(source: string, flags: string): Automaton {
  const alphabet = [...new Set([...OF_EVERY_KIND, ...source, ...[...source].map(neighbour)])];
  const any = new Set(alphabet.keys());
  const moves: Move[][] = [];
  const free: { readonly to: number; readonly sure: boolean }[][] = [];
  const state = (): number => {
    free.push([]);
    return moves.push([]) - 1;
  };
  const pass = (from: number, to: number, sure = true): void => void free[from]?.push({ to, sure });
  const read = (from: number, letters: ReadonlySet<number>, to = state()): number => {
    moves[from]?.push({ to, letters });
    return to;
  };
  const lettersOf = (raw: string): ReadonlySet<number> => {
    const one = new RegExp(`^(?:${raw})$`, flags.replace(/[gy]/g, ''));
    return new Set([...any].filter((index) => one.test(alphabet[index] ?? '')));
  };
  /** A state that is reached only if an assertion holds. */
  const perhaps = (from: number): number => {
    const to = state();
    pass(from, to, false);
    return to;
  };

  /**
   * The state after an element; undefined where it cannot be passed. `start`: nothing has been read yet, so that ^
   * holds.
   */
  function after(from: number, element: AST.Element, start: boolean): number | undefined {
    switch (element.type) {
      case 'Character':
      case 'CharacterSet':
      case 'CharacterClass':
      case 'ExpressionCharacterClass':
        return read(from, lettersOf(element.raw));
      case 'Group':
      case 'CapturingGroup':
        return oneOf(from, element.alternatives, start);
      case 'Quantifier':
        return repeated(from, element, start);
      case 'Assertion':
        if (element.kind === 'start' && !flags.includes('m')) return start ? from : undefined;
        // What is looked for around a place is tried there, and leads nowhere.
        if (element.kind === 'lookahead' || element.kind === 'lookbehind') oneOf(from, element.alternatives, start);
        return perhaps(from);
      default:
        throw new Error(`${element.raw} refers to a group, which cannot be judged.`);
    }
  }

  function oneOf(from: number, alternatives: readonly AST.Alternative[], start: boolean): number | undefined {
    const ends = alternatives.flatMap(({ elements }) => elements.reduce(following(start), [from]));
    const to = state();
    for (const end of ends) pass(end, to);
    return ends.length > 0 ? to : undefined;
  }

  const following =
    (start: boolean) =>
    (at: readonly number[], element: AST.Element): number[] =>
      at.flatMap((from) => after(from, element, start) ?? []);

  function repeated(from: number, { min, max, element }: AST.Quantifier, start: boolean): number | undefined {
    const once = following(start);
    let at = [from];
    for (let times = 0; times < Math.min(min, MANY); times += 1) at = once(at, element);
    const to = state();
    const skip = (): void => at.forEach((each) => pass(each, to));
    skip();
    if (max >= MANY) {
      const again = state();
      at.forEach((each) => pass(each, again));
      at = once([again], element);
      at.forEach((each) => pass(each, again));
      skip();
    } else
      for (let times = min; times < max; times += 1) {
        at = once(at, element);
        skip();
      }
    return to;
  }

  const { alternatives } = new RegExpParser().parsePattern(source, undefined, undefined, {
    unicode: flags.includes('u'),
    unicodeSets: flags.includes('v')
  });
  const [begin, later] = [state(), state()];
  if (!flags.includes('y')) read(later, any, read(begin, any, later));
  const ends = [oneOf(begin, alternatives, true), flags.includes('y') ? undefined : oneOf(later, alternatives, false)];

  /**
   * Every way, without reading, to the places from where something is read; and whether one of the ends is among them.
   */
  const reached = (from: number, onlySure: boolean, seen: readonly number[] = []): readonly number[] =>
    seen.includes(from)
      ? []
      : [
          from,
          ...(free[from] ?? [])
            .filter(({ sure }) => sure || !onlySure)
            .flatMap(({ to }) => reached(to, onlySure, [...seen, from]))
        ];
  const states = moves.map((_, index) => index);
  return {
    moves: states.map((each) => reached(each, false).flatMap((there) => moves[there] ?? [])),
    found: new Set(states.filter((each) => reached(each, true).some((there) => ends.includes(there))))
  };
}

const neighbour = (character: string): string => String.fromCodePoint((character.codePointAt(0) ?? 0) + 1);
