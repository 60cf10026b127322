import { STANDARD_TERMS, type TermId, type Terminology } from './terminology';
import type { Kind } from './words';

/** Puts the words of a site in place of ours, in a text of our own. Nothing that somebody typed may be given to it. */
export type SiteWords = (text: string, kind?: Kind) => string;

/** One of our words as it stands in texts, and what it is called for a kind of review. `s`: the letter of the plural, if it is one. */
interface Word {
  readonly pattern: string;
  readonly called: (labels: Terminology, kind: Kind | undefined, s: string) => string | undefined;
}

const BY_KIND: Readonly<Record<'review' | 'short' | 'partnership', Readonly<Record<Kind, TermId>>>> = {
  review: { adult: 'adult-review', child: 'child-review' },
  short: { adult: 'adult-review-short', child: 'child-review-short' },
  partnership: { adult: 'adult-partnership', child: 'child-partnership' }
};

/** The longer first: none of them is looked for within what another has found. */
const WORDS: readonly Word[] = [
  { pattern: '[Aa]dult serious case review', called: (labels, _kind, s) => ofKind(labels, 'adult', s) },
  { pattern: '[Cc]hildren’s serious case review', called: (labels, _kind, s) => ofKind(labels, 'child', s) },
  { pattern: '[Ss]erious case review', called: (labels, kind, s) => either(labels, BY_KIND.review, kind, s) },
  // “SCR Register” is the title of a list, and “SCR-A-2026-0001” a reference: neither can be called otherwise.
  { pattern: 'SCR(?=s?(?![\\w-]| [A-Z]))', called: (labels, kind, s) => either(labels, BY_KIND.short, kind, s) },
  { pattern: 'Local Safeguarding Children’s Board', called: one('child-partnership') },
  { pattern: 'LSCB', called: one('child-partnership-short') },
  { pattern: '[Ss]afeguarding partnership', called: (labels, kind, s) => either(labels, BY_KIND.partnership, kind, s) },
  { pattern: '[Pp]artnership', called: one('partnership') },
  { pattern: '[Pp]rimary care trust', called: one('commissioner') },
  { pattern: 'PCT', called: one('commissioner-short') }
];

const OURS = new RegExp(`\\b([Aa]n? )?(${WORDS.map(({ pattern }) => `(?:${pattern})`).join('|')})(s?)\\b`, 'g');
const EACH = WORDS.map(({ pattern, called }) => ({
  whole: new RegExp(`^${pattern.replace(/\(\?=.*$/, '')}$`),
  called
}));

/** The words of a site that calls everything as the briefing does. */
export const OUR_WORDS: SiteWords = (text) => text;

/** The words of a site, for texts of our own that quote nothing. */
export const wordsOf = (labels: Terminology): SiteWords => siteWords(labels) ?? OUR_WORDS;

/** Whether a text holds one of the words that a site can call otherwise. */
export const holdsOurWords = (text: string): boolean => text.search(OURS) >= 0;

/** The words of a site; nothing where they are ours. What stands in one of the `typed` texts is left as it is, wherever it is shown. */
export function siteWords(labels: Terminology, typed: readonly string[] = []): SiteWords | undefined {
  const renamed = (Object.keys(STANDARD_TERMS) as TermId[]).some((label) => isRenamed(labels, label));
  if (!renamed) return undefined;
  const shown = typed.flatMap((text) => placesIn(text).map((place) => ({ text, place })));
  return (text, kind) =>
    placesIn(text).reduceRight(
      (said, place) =>
        shown.some((source) => isSame(source, { text, place }))
          ? said
          : `${said.slice(0, place.from)}${called(place, labels, kind)}${said.slice(place.to)}`,
      text
    );
}

/** Where a word of ours stands in a text, with the article before it; `at`: where the word itself begins. */
interface Place {
  readonly from: number;
  readonly at: number;
  readonly to: number;
  readonly article: string | undefined;
  readonly word: string;
  readonly s: string;
}

function placesIn(text: string): readonly Place[] {
  const places: Place[] = [];
  const words = new RegExp(OURS);
  for (let found = words.exec(text); found; found = words.exec(text)) {
    const { index, 0: whole, 1: article, 2: word = '', 3: s = '' } = found;
    places.push({ from: index, at: index + (article?.length ?? 0), to: index + whole.length, article, word, s });
  }
  return places;
}

interface Standing {
  readonly text: string;
  readonly place: Place;
}

/** So many characters to both sides of a word tell one text from another. */
const REACH = 12;

/** Whether a word that is shown is the one that was typed: what stands beside it is the same, as far as both go. A text may be cut when it is shown. */
function isSame(typed: Standing, shown: Standing): boolean {
  if (typed.place.word !== shown.place.word) return false;
  const beside = (step: -1 | 1): boolean => {
    const edge = ({ place: { at, to } }: Standing): number => (step === 1 ? to : at - 1);
    for (let away = 0; away < REACH; away += 1) {
      const [was, is] = [typed, shown].map((each) => each.text.charAt(edge(each) + away * step));
      if (!was || !is || is === '…') return true;
      if (was !== is && !(/\s/.test(was) && /\s/.test(is))) return false;
    }
    return true;
  };
  return beside(-1) && beside(1);
}

function called({ article, word, s }: Place, labels: Terminology, kind: Kind | undefined): string {
  const label = EACH.find(({ whole }) => whole.test(word))?.called(labels, kind, s);
  if (label === undefined) return `${article ?? ''}${word}${s}`;
  const cased = isCapital(word) && !isLetters(word) ? capitalised(label) : label;
  return article === undefined ? cased : `${articleFor(label, article)} ${cased}`;
}

const isRenamed = (labels: Terminology, label: TermId): boolean => labels[label] !== STANDARD_TERMS[label];

function one(label: TermId): Word['called'] {
  return (labels, _kind, s) => (isRenamed(labels, label) ? labels[label] + s : undefined);
}

/** The label of one kind; where both are meant, both, unless they are called the same. */
function either(
  labels: Terminology,
  ids: Readonly<Record<Kind, TermId>>,
  kind: Kind | undefined,
  s: string
): string | undefined {
  if (kind) return isRenamed(labels, ids[kind]) ? labels[ids[kind]] + s : undefined;
  if (!isRenamed(labels, ids.adult) && (!isRenamed(labels, ids.child) || ids === BY_KIND.partnership)) return undefined;
  return [...new Set([labels[ids.adult] + s, labels[ids.child] + s])].join(' or ');
}

/** “Adult serious case review”: a label that says whose it is does not say so twice. */
function ofKind(labels: Terminology, kind: Kind, s: string): string | undefined {
  const id = BY_KIND.review[kind];
  if (!isRenamed(labels, id)) return undefined;
  const whose = kind === 'adult' ? 'adult' : 'child';
  return labels[id].toLowerCase().includes(whose)
    ? labels[id] + s
    : `${kind === 'adult' ? 'adult' : 'children’s'} ${labels[id]}${s}`;
}

const isCapital = (text: string): boolean => /^\p{Lu}/u.test(text);
const isLetters = (text: string): boolean => /^\p{Lu}+$/u.test(text);
const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function articleFor(label: string, article: string): string {
  const right = /^[aeio]/i.test(label) ? 'an' : 'a';
  return isCapital(article) ? capitalised(right) : right;
}
