import { STANDARD_TERMS } from '../../../src/domain/terminology';

/** “SCR Documents”, “SCR-A-2026-0001” and “scr.example.org” are names, which no site changes. */
const TERMS = new RegExp(
  [...new Set(Object.values(STANDARD_TERMS))]
    .map((words) => `(?<![\\p{L}/-])${words}s?(?!\\p{L}|-| (?:Documents|Register)\\b)`)
    .join('|'),
  'giu'
);

/** The standard terms in a text. */
export const standardTermsIn = (text: string): readonly string[] => [...text.matchAll(TERMS)].map(([word]) => word);
