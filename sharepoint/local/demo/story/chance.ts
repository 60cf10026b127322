import { createHash } from 'node:crypto';

/** Choices that look like chance and are the same each time. */
export interface Chance {
  /** A number from 0 up to 1. */
  next(): number;
  /** A whole number between two, both included. */
  between(least: number, most: number): number;
  /** True so often, from 0 (never) to 1 (always). */
  happens(often: number): boolean;
  /** One of several. Throws if there is none. */
  oneOf<T>(several: readonly T[]): T;
}

const LARGEST = 0x1_0000_0000;

/** The chance of a name: the same name has the same choices. The sequence is that of mulberry32. */
export function chanceOf(name: string): Chance {
  let state = createHash('sha256').update(name).digest().readUInt32BE(0);
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / LARGEST;
  };
  return {
    next,
    between: (least, most) => least + Math.floor(next() * (most - least + 1)),
    happens: (often) => next() < often,
    oneOf(several) {
      const one = several[Math.floor(next() * several.length)];
      if (one === undefined) throw new Error(`There is nothing to choose from for ${name}.`);
      return one;
    }
  };
}
