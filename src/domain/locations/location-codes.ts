import { plainLine, withoutEnd } from '../input/characters';

/**
 * A location of the regulator: `1-` with 8 to 12 digits, or an NHS site code of five characters such as RX3LD (KP-3).
 */
const LOCATION_CODE = /^(1-\d{8,12}|[A-Z][A-Z0-9]{4})$/;

interface LocationCodes {
  /** The codes, in capitals. */
  readonly codes: readonly string[];
  /** What is no code, as it was typed. */
  readonly others: readonly string[];
}

/** Whether a text, in capitals, has the form of a location code. */
export const isLocationCode = (text: string): boolean => LOCATION_CODE.test(text);

/** A text as a code would be written: in capitals and plain characters. What is no code is kept so, too. */
export const asCode = (typed: string): string => plainLine(typed).toUpperCase();

/**
 * Reads codes separated by commas, semicolons, spaces, tabs or line breaks, in capitals or not. One without a digit has
 * to be typed in capitals: “later” has the form of a code, too.
 */
function readLocationCodes(typed: string): LocationCodes {
  const parts = partsOf(typed);
  const isCode = (part: string): boolean => isLocationCode(asCode(part)) && (/\d/.test(part) || part === asCode(part));
  return { codes: parts.filter(isCode).map(asCode), others: parts.filter((part) => !isCode(part)) };
}

/**
 * What to enter instead of an answer that is no location code, after “enter”; nothing where it is one or more (KP-3).
 */
export function problemWithCodes(typed: string): string | undefined {
  const { codes, others } = readLocationCodes(typed);
  if (codes.length > 0 && others.length === 0) return undefined;
  const which = others.length > 0 ? `“${others.slice(0, MOST_NAMED).join(' ')}” is not one` : 'there is none in it';
  return `location codes only, for example 1-1434777508 or RX3LD: ${which}. Where there is no code, leave it empty.`;
}

/** A sentence has room for no more. */
const MOST_NAMED = 6;

/** Codes as they are recorded, separated by commas; what earlier releases took for codes stays as it was typed. */
export function recordedCodes(typed: string): string {
  const { codes, others } = readLocationCodes(typed);
  return codes.length > 0 && others.length === 0 ? codes.join(', ') : typed;
}

/** Finds the codes of an answer, each once. Among other words a code needs a digit. */
export function wellFormedCodes(typed: string): readonly string[] {
  const { codes, others } = readLocationCodes(typed);
  return [...new Set(others.length === 0 ? codes : codes.filter((code) => /\d/.test(code)))];
}

/** What is being typed at the end of an answer: the beginning of a code or of a name. */
export function beingTyped(typed: string): string {
  const words = typed.slice(lastSeparator(typed)).trim().split(/\s+/);
  const first = words.findIndex(
    (word, at) => at === words.length - 1 || !isLocationCode(asCode(word)) || !/\d/.test(word)
  );
  return words.slice(first).join(' ');
}

/** Replaces what is being typed at the end of an answer with a code. */
export function typedOut(typed: string, code: string): string {
  const before = typed.trimEnd().slice(0, typed.trimEnd().length - beingTyped(typed).length);
  return [...wellFormedCodes(before).filter((each) => each !== code), code].join(', ');
}

const lastSeparator = (typed: string): number => Math.max(typed.lastIndexOf(','), typed.lastIndexOf(';')) + 1;

const partsOf = (typed: string): readonly string[] =>
  plainLine(typed)
    .split(/[\s,;]+/)
    .map(withoutEnd)
    .filter((part) => part !== '');
