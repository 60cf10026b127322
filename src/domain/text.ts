import type { Kind } from './ids';
import { STANDARD_TERMS, type TermId, type Terminology } from './terminology';

/**
 * A text that people read. It has slots for the terms that a site may rename, and is put into words once, at the edge
 * (`sayIn`). A typed value is a plain string in it, so it can never be taken for a term.
 */
export type Text = string | SlottedText;

export interface SlottedText {
  readonly parts: readonly (Text | Slot)[];
  /** The kind of review it is about, whatever the kind of the page it is shown on. */
  readonly kind?: Kind;
  readonly initial?: 'upper' | 'lower';
}

/** A term of the site, in the form that its sentence needs. */
export interface Slot {
  readonly term: TermName;
  readonly article?: true;
  readonly plural?: true;
  readonly possessive?: true;
}

/** Puts a text into the words of a site. Linear in the length of the text: nothing is searched. */
export type Say = (text: Text) => string;

type Words = (terms: Terminology, kind: Kind | undefined, inflect: (word: string) => string) => string;

const one =
  (id: TermId): Words =>
  (terms, _kind, inflect) =>
    inflect(terms[id]);

/** A term for each kind of review. Without a kind, both, unless they are the same. */
const eachKind =
  (wordOf: (terms: Terminology, kind: Kind) => string): Words =>
  (terms, kind, inflect) =>
    [...new Set(kind ? [wordOf(terms, kind)] : [wordOf(terms, 'adult'), wordOf(terms, 'child')])]
      .map(inflect)
      .join(' or ');

/** “adult serious case review”; a term that includes the kind does not repeat it. */
const reviewOf = (terms: Terminology, kind: Kind): string => {
  const word = terms[`${kind}-review`];
  if (word.toLowerCase().includes(kind)) return word;
  return kind === 'adult' ? `adult ${word}` : `children’s ${word}`;
};

const WORDS = {
  /** “serious case review” */
  review: eachKind((terms, kind) => terms[`${kind}-review`]),
  /** “adult serious case review” */
  reviewOfKind: eachKind(reviewOf),
  /** “SCR” */
  reviewShort: eachKind((terms, kind) => terms[`${kind}-review-short`]),
  /** “safeguarding partnership”: the body that holds a review. Without a kind, the briefing’s own term is for both. */
  safeguardingPartnership: (terms, kind, inflect) =>
    kind === undefined && terms['adult-partnership'] === STANDARD_TERMS['adult-partnership']
      ? inflect(terms['adult-partnership'])
      : eachKind((_terms, each) => terms[`${each}-partnership`])(terms, kind, inflect),
  /** “Local Safeguarding Children’s Board” */
  childPartnership: one('child-partnership'),
  /** “LSCB” */
  childPartnershipShort: one('child-partnership-short'),
  /** “partnership” */
  partnership: one('partnership'),
  /** “primary care trust” */
  commissioner: one('commissioner'),
  /** “PCT” */
  commissionerShort: one('commissioner-short')
} satisfies Record<string, Words>;

export type TermName = keyof typeof WORDS;

/** The slots: `text\`Ask the ${term.partnership}\``. */
export const term: { readonly [T in TermName]: Slot & { readonly term: T } } = {
  review: { term: 'review' },
  reviewOfKind: { term: 'reviewOfKind' },
  reviewShort: { term: 'reviewShort' },
  safeguardingPartnership: { term: 'safeguardingPartnership' },
  childPartnership: { term: 'childPartnership' },
  childPartnershipShort: { term: 'childPartnershipShort' },
  partnership: { term: 'partnership' },
  commissioner: { term: 'commissioner' },
  commissionerShort: { term: 'commissionerShort' }
};

/** With “a” or “an” before it, as the word needs. */
export const a = (slot: Slot): Slot => ({ ...slot, article: true });

/** “serious case reviews” */
export const plural = (slot: Slot): Slot => ({ ...slot, plural: true });

/** “the partnership’s” */
export const possessive = (slot: Slot): Slot => ({ ...slot, possessive: true });

/** Makes a text from slots, and from values as they were typed. */
export function text(strings: TemplateStringsArray, ...values: readonly (Text | Slot | number)[]): Text {
  const parts = strings.flatMap((string, index) => {
    const value = values[index];
    return [string, ...(value === undefined ? [] : [typeof value === 'number' ? String(value) : value])];
  });
  const isPlain = parts.every((part) => typeof part === 'string');
  return isPlain ? parts.join('') : { parts: parts.filter((part) => part !== '') };
}

/** Joins texts, as `Array.join` does strings. */
export const joined = (texts: readonly Text[], separator: string): Text =>
  texts.every((each) => typeof each === 'string')
    ? texts.join(separator)
    : { parts: texts.flatMap((each, index) => (index === 0 ? [each] : [separator, each])) };

/** Marks a text as about reviews of one kind, whatever it is put into. */
export const aboutKind = (said: Text, kind: Kind): Text => (typeof said === 'string' ? said : { parts: [said], kind });

export const capitalised = (said: Text | Slot): Text =>
  typeof said === 'string' ? upper(said) : { parts: [said], initial: 'upper' };

export const uncapitalised = (said: Text): Text =>
  typeof said === 'string' ? lower(said) : { parts: [said], initial: 'lower' };

/** Puts texts into the terms of a site: for reviews of one kind, or of both where none is given. */
export function sayIn(terms: Terminology, kind?: Kind): Say {
  return (said) => inWords(said, terms, kind);
}

function inWords(part: Text | Slot, terms: Terminology, kind: Kind | undefined): string {
  if (typeof part === 'string') return part;
  if ('term' in part) return slotInWords(part, terms, kind);
  const said = part.parts.map((each) => inWords(each, terms, part.kind ?? kind)).join('');
  if (part.initial === undefined) return said;
  return part.initial === 'upper' ? upper(said) : lower(said);
}

const slotInWords = (slot: Slot, terms: Terminology, kind: Kind | undefined): string =>
  WORDS[slot.term](terms, kind, (each) => inflected(each, slot));

function inflected(word: string, { plural: many, possessive: owns, article }: Slot): string {
  const counted = many ? pluralOf(word) : word;
  const owning = owns ? `${counted}${counted.endsWith('s') ? '’' : '’s'}` : counted;
  return article ? `${articleFor(owning)} ${owning}` : owning;
}

/** “safeguarding partners” is already plural. */
function pluralOf(word: string): string {
  if (/[^s]s$/.test(word)) return word;
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
}

/** An initialism is read letter by letter: “an SCR”, “a PCT”. */
const articleFor = (word: string): 'a' | 'an' => {
  const first = word.split(' ')[0] ?? '';
  const isSpelt = /^\p{Lu}+s?$/u.test(first);
  return (isSpelt ? /^[AEFHILMNORSX]/ : /^[aeio]/i).test(first) ? 'an' : 'a';
};

const upper = (said: string): string => said.charAt(0).toUpperCase() + said.slice(1);

/** Leaves “IMR” and “SCR-A-2026-0001” unchanged. */
const lower = (said: string): string =>
  /^\p{Lu}\p{Lu}/u.test(said) ? said : said.charAt(0).toLowerCase() + said.slice(1);
