import { plainLine, withoutEnd } from '../input/characters';

/**
 * A location of the regulator: `1-` with 8 to 12 digits, or an NHS site code of five characters such as RX3LD (KP-3).
 */
const LOCATION_CODE = /^(1-\d{8,12}|[A-Z][A-Z0-9]{4})$/;

export interface LocationCodes {
  /** The codes separated by commas, or exactly what was typed where part of it is not a code. */
  readonly text: string;
  /** Other forms are recorded with a warning, because closed services have them. */
  readonly warning?: string;
}

/** Whether a text, in capitals, has the form of a location code. */
export const isLocationCode = (text: string): boolean => LOCATION_CODE.test(text);

/** A text as a code would be written: in capitals and plain characters. What is no code is kept so, too. */
export const asCode = (typed: string): string => plainLine(typed).toUpperCase();

/** Reads codes separated by commas, semicolons, spaces, tabs or line breaks, in capitals or not. */
export function readLocationCodes(typed: string): LocationCodes {
  const codes = partsOf(typed);
  if (codes.length > 0 && codes.every(isLocationCode)) return { text: codes.join(', ') };
  return {
    text: typed,
    warning: `Check “${typed}”: a location code is 1- followed by 8 to 12 digits, or 5 characters such as RX3LD. It is recorded as entered.`
  };
}

/**
 * Finds the codes of an answer, each once. Among other words a code needs a digit: “known” has the form of a code, too.
 */
export function wellFormedCodes(typed: string): readonly string[] {
  const parts = partsOf(typed);
  const codes = parts.filter(isLocationCode);
  return [...new Set(codes.length === parts.length ? codes : codes.filter((code) => /\d/.test(code)))];
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
  asCode(typed)
    .split(/[\s,;]+/)
    .map(withoutEnd)
    .filter((part) => part !== '');
