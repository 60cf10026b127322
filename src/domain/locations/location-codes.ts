/** A location of the regulator: `1-` with 8 to 12 digits, or an NHS site code of five characters such as RX3LD (KP-3). */
const LOCATION_CODE = /^(1-\d{8,12}|[A-Z][A-Z0-9]{4})$/;

export interface LocationCodes {
  /** The codes parted by commas; exactly what was typed where some of it is no code. */
  readonly text: string;
  /** Another form is kept, because closed services have them, and pointed out. */
  readonly warning?: string;
}

/** Whether a text, in capitals, has the form of a location code. */
export const isLocationCode = (text: string): boolean => LOCATION_CODE.test(text);

/** Reads codes parted by commas, semicolons or spaces, in capitals or not. */
export function readLocationCodes(typed: string): LocationCodes {
  const codes = partsOf(typed);
  if (codes.length > 0 && codes.every(isLocationCode)) return { text: codes.join(', ') };
  return {
    text: typed,
    warning: `“${typed}” does not look like location codes: each is 1- and 8 to 12 digits, or five characters such as RX3LD. It has been kept as you typed it; please check it.`
  };
}

/** What of an answer has the form of a code, each once. Among other words only what has a digit is one: “known” has the form of a code, too. */
export function wellFormedCodes(typed: string): readonly string[] {
  const parts = partsOf(typed);
  const codes = parts.filter(isLocationCode);
  return [...new Set(codes.length === parts.length ? codes : codes.filter((code) => /\d/.test(code)))];
}

/** What is being typed at the end of an answer: a code, the beginning of one, or of the name of a service. Empty where nothing is. */
export function beingTyped(typed: string): string {
  const words = typed.slice(lastParting(typed)).trim().split(/\s+/);
  const first = words.findIndex(
    (word, at) => at === words.length - 1 || !isLocationCode(word.toUpperCase()) || !/\d/.test(word)
  );
  return words.slice(first).join(' ');
}

/** An answer with a code in place of what was being typed at its end. */
export function typedOut(typed: string, code: string): string {
  const before = typed.trimEnd().slice(0, typed.trimEnd().length - beingTyped(typed).length);
  return [...wellFormedCodes(before).filter((each) => each !== code), code].join(', ');
}

const lastParting = (typed: string): number => Math.max(typed.lastIndexOf(','), typed.lastIndexOf(';')) + 1;

const partsOf = (typed: string): readonly string[] =>
  typed
    .toUpperCase()
    .split(/[\s,;]+/)
    .filter((part) => part !== '');
