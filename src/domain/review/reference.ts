import { isDate } from '../dates';
import type { Answers } from '../fields';
import { plainLine } from '../input/characters';
import { KINDS, type Kind } from '../words';

const LETTERS: Readonly<Record<Kind, string>> = { adult: 'A', child: 'C' };

/** A reference looks like SCR-A-2026-0001: kind, year of entry, number within the two. */
const REFERENCES = /\bSCR-[AC]-\d{4}-\d{4,6}\b/gi;

/** All references in a text, each once, in capitals; whatever dashes they were copied with. */
export const referencesIn = (text: string): readonly string[] => [
  ...new Set((plainLine(text).match(REFERENCES) ?? []).map((found) => found.toUpperCase()))
];

/** The first of them. */
export const referenceIn = (text: string): string | undefined => referencesIn(text)[0];

/** A reference with other signs between its parts, or none: “scr a 2026 0018”. */
const LOOSE = /\bSCR[- ]?([AC])[- ]?(\d{4})[- ]?(\d{4,6})\b/i;

/** The first reference in a text, also as people type one. */
export function typedReferenceIn(text: string): string | undefined {
  const [, letter = '', year = '', number = ''] = LOOSE.exec(plainLine(text).replace(/[/_.,\s-]+/g, ' ')) ?? [];
  return referenceIn(text) ?? (number === '' ? undefined : `SCR-${letter.toUpperCase()}-${year}-${number}`);
}

/**
 * The references of this year with a number that was typed alone, “0018”; none where more was typed. `day`: YYYY-MM-DD.
 */
export function referencesNumbered(typed: string, day: string): readonly string[] {
  const number = /^\d{4,6}$/.exec(plainLine(typed))?.[0];
  return number === undefined ? [] : KINDS.map((kind) => `${referencePrefix(kind, day)}${number}`);
}

/** The kind of review that a reference is of, by its letter. */
export const kindOf = (reference: string): Kind | undefined =>
  KINDS.find((kind) => reference.toUpperCase().startsWith(`SCR-${LETTERS[kind]}-`));

/** The prefix of the references of one kind and year. `day` is YYYY-MM-DD. */
export const referencePrefix = (kind: Kind, day: string): string => `SCR-${LETTERS[kind]}-${day.slice(0, 4)}-`;

/** The reference after the last one issued under a prefix. */
export const nextReference = (prefix: string, last: string | undefined): string =>
  prefix + String(Number(last?.slice(prefix.length) ?? 0) + 1).padStart(4, '0');

/**
 * The day whose year is in the reference of a review of the old register, YYYY-MM-DD: on which we were notified, or it
 * was initiated. Nothing where neither is known: then it is that of the year in which it is taken over.
 */
export const dayOfReference = ({ notifiedOn = '', initiatedOn = '' }: Answers): string | undefined =>
  [notifiedOn, initiatedOn].find(isDate);
