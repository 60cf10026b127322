import { wordKey } from '../input/characters';
import type { Kind } from '../words';
import {
  LABELS,
  LETTER_FIELDS,
  PERSONAL_KINDS,
  type Announces,
  type LetterField,
  type PersonalKind
} from './label-table';

export interface Label {
  readonly announces: Announces;
  /** The label belongs to reviews of one kind. */
  readonly kind?: Kind;
}

const BY_KEY: ReadonlyMap<string, Label> = new Map(
  LABELS.flatMap(({ announces, labels, ofAdult = [], ofChild = [] }) => [
    ...labels.map((label) => [wordKey(label), { announces }] as const),
    ...ofAdult.map((label) => [wordKey(label), { announces, kind: 'adult' as const }] as const),
    ...ofChild.map((label) => [wordKey(label), { announces, kind: 'child' as const }] as const)
  ])
);

const PERSONAL: ReadonlySet<Announces> = new Set<Announces>(PERSONAL_KINDS);
const FIELDS: ReadonlySet<Announces> = new Set<Announces>(LETTER_FIELDS);

export const isPersonal = (announced: Announces): announced is PersonalKind => PERSONAL.has(announced);
export const isLetterField = (announced: Announces): announced is LetterField => FIELDS.has(announced);

/** No label is longer, with its number in front and its note behind. */
const LONGEST = 80;
const NUMBER = /^\s{0,20}(?:\(?\d{1,2}(?:\.\d{1,2})?[.)]|\(?[a-z]\)|[•*▪-])\s{0,4}/i;
const NOTE = /\([^()]{0,60}\)/g;

/** The label that a text is, whatever its case, signs, number in front and note in brackets. */
export function labelOf(text: string): Label | undefined {
  if (text.length > LONGEST) return undefined;
  return BY_KEY.get(wordKey(text.replace(NUMBER, '').replace(NOTE, ' ')));
}
