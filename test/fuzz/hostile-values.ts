import type { Random } from './random';

const PIECES = [
  '',
  ' ',
  'x',
  '<at>',
  '</at>',
  '<script>alert(1)</script>',
  '‹',
  '"',
  '""',
  "' or 1 eq 1 or '",
  '=HYPERLINK("http://x")',
  '[[',
  '[["',
  ']]',
  '\t',
  '\r\n',
  '\u0000',
  '\u0007',
  '\u200b',
  '\u202e',
  '\ud800',
  '\u{1f56f}\ufe0f',
  'é́́',
  'ﷺ',
  'a\u0301',
  '__proto__',
  'constructor',
  '${jndi:ldap://x}',
  '../../..',
  '%00',
  '%E0%A4%A',
  '1-1234567890',
  'RX3LD',
  '31/12/2026',
  '2026-11-28',
  '9999-99-99',
  '-1',
  '1e309',
  'SCR-A-2026-0001',
  'SCR-C-2026-9999',
  '\\',
  ';',
  ','
] as const;

/** In characters. Most texts are short; some come near to the limit of a body. */
const LENGTHS = [0, 1, 5, 20, 200, 2_000, 20_000] as const;

/** A text that a person would not type: one piece over and over, or many kinds one after the other. */
export function hostileText(random: Random): string {
  const length = random.pick(LENGTHS);
  const piece = random.pick(PIECES) || 'a';
  if (random.once(2)) return piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
  let text = '';
  while (text.length < length) text += random.pick(PIECES) || 'b';
  return text.slice(0, length);
}

/** What stands in place of a text: anything that JSON can hold. */
export function hostileValue(random: Random, depth = 3): unknown {
  switch (random.below(depth > 0 ? 9 : 6)) {
    case 0:
      return null;
    case 1:
      return random.pick([0, -1, 1e21, 0.1, true, false]);
    case 2:
      return random.pick(['yes', 'no', 'adult', 'take-step']);
    case 6:
      return Array.from({ length: random.below(4) }, () => hostileValue(random, depth - 1));
    case 7:
      return { [random.pick(PIECES)]: hostileValue(random, depth - 1), verb: hostileValue(random, 0) };
    case 8:
      return JSON.parse(`${'['.repeat(200)}${']'.repeat(200)}`);
    default:
      return hostileText(random);
  }
}
