import { authorityNamed } from '../locations/local-authorities';
import { isShortBody } from './bodies';

/** Words that a reference has, beside abbreviations of bodies and names of places. */
const OF_REFERENCES: ReadonlySet<string> = new Set(
  (
    'case ref reference adult adults child children review no number letter notification safeguarding serious report board partnership ' +
    'scr sar sars imr lcspr cspr cpr spr apr dhr smr sab lsab lscb lscp scb scp mapr mash asc sapb dols nhs pct ccg icb cqc council county city borough ' +
    'jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july august september october november december'
  ).split(' ')
);
/** Letters of a reference that stand together, apart where small letters meet capitals, as in “HExample”. */
const LETTERS = /\p{L}+/gu;
const SMALL = /\p{Ll}{2}/u;
/** Three letters that can be spoken may be a name; fewer are initials. */
const SPOKEN = /^(?:[^aeiouy][aeiouy]\p{L}|[aeiouy]\p{L}[aeiouy])$/u;
const VOWEL = /[aeiouy]/;

/**
 * Whether letters of a reference may be a name: they can be spoken, in small letters or capitals, and are no word or
 * abbreviation that references have, nor a place. “HExample1940” and “EXAMPLE/J/2026” may hold one; “DSAB/26/004” holds
 * none.
 */
export const mayHoldName = (said: string): boolean =>
  (said.match(LETTERS) ?? []).some((letters) => {
    const key = letters.toLowerCase();
    if (OF_REFERENCES.has(key) || authorityNamed(letters) || isShortBody(letters)) return false;
    if (key.length < 3) return false;
    return SMALL.test(letters) || (key.length === 3 ? SPOKEN.test(key) : VOWEL.test(key));
  });
