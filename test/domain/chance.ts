/** A source of chance that gives the same numbers for the same seed, so that whatever it finds can be found again. */
export interface Chance {
  readonly below: (limit: number) => number;
  readonly oneOf: <T>(choices: readonly [T, ...T[]]) => T;
}

/** A linear congruential generator whose high bits are folded into the low ones. */
export function chance(seed: number): Chance {
  let state = Math.imul(seed, 0x9e3779b1) >>> 0;
  const below = (limit: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const folded = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) >>> 0;
    return Math.floor(((folded ^ (folded >>> 13)) >>> 0) / 2 ** 32 * limit);
  };
  return { below, oneOf: (choices) => choices[below(choices.length)] ?? choices[0] };
}
