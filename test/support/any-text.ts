import * as fc from 'fast-check';

const SURROGATES = 0x800;

/**
 * Texts of any characters of Unicode, without halves of pairs, of so many characters. `fc.string` of unit 'binary' is
 * the same, but makes a table of a million characters first, which takes longer than most suites.
 */
export const anyText = (length: { readonly minLength?: number; readonly maxLength: number }): fc.Arbitrary<string> =>
  fc
    .array(fc.integer({ min: 0, max: 0x10ffff - SURROGATES }), length)
    .map((points) => String.fromCodePoint(...points.map((point) => (point < 0xd800 ? point : point + SURROGATES))));
