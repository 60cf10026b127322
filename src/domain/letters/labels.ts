import { wordKey } from '../input/characters';
import type { Kind } from '../words';
import { notesIn, withNotesHidden } from './notes';
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

/** With or without an article in it: “Name of the Board” is “Name of board”. */
const keyOf = (label: string): string => wordKey(label).replaceAll(' the ', ' ');

const BY_KEY: ReadonlyMap<string, Label> = new Map(
  LABELS.flatMap(({ announces, labels, ofAdult = [], ofChild = [] }) => [
    ...labels.map((label) => [keyOf(label), { announces }] as const),
    ...ofAdult.map((label) => [keyOf(label), { announces, kind: 'adult' as const }] as const),
    ...ofChild.map((label) => [keyOf(label), { announces, kind: 'child' as const }] as const)
  ])
);

const PERSONAL: ReadonlySet<Announces> = new Set<Announces>(PERSONAL_KINDS);
const FIELDS: ReadonlySet<Announces> = new Set<Announces>(LETTER_FIELDS);

export const isPersonal = (announced: Announces): announced is PersonalKind => PERSONAL.has(announced);
export const isLetterField = (announced: Announces): announced is LetterField => FIELDS.has(announced);

/** No label is longer, with its number in front and its note behind. */
const LONGEST = 80;
const NUMBER =
  /^\s{0,20}(?:(?:q(?:uestion)? ?)?\(?\d{1,2}(?:\.\d{1,2}){0,2}(?:[.)]|\.?[a-z]?[.)]|\s)|\(?[a-z]\)|[a-z]\.(?=\s)|[ivx]{1,4}[.)]|[•▪◦·*–-])\s{0,4}/i;
const NOTE = /\([^()]{0,60}\)/g;
/** Two halves of a label: two languages, or two words for one thing. */
const HALVES = /[/|]/;
const MORE_HALVES = /[/|()]| [-–—] /;
const MOST_HALVES = 4;
/** “Was a … involved?” asks what “… involved” does. */
const ASKS = /^(?:is|was|are|were|has|have|had)(?: (?:an?|any|the))? /;

/**
 * The label that a text is, whatever its case, signs, number in front and note in brackets, in either of its halves.
 * Without a colon behind it, “Jo Bloggs – Chair” is a signature.
 */
export function labelOf(text: string, hasColon = false): Label | undefined {
  if (text.length > LONGEST || text === '') return undefined;
  const plain = text.replace(NUMBER, '');
  const whole = keyed(plain.replace(NOTE, ' ')) ?? (plain === text ? undefined : keyed(text.replace(NOTE, ' ')));
  if (whole) return whole;
  const parts = plain.split(hasColon ? MORE_HALVES : HALVES, MOST_HALVES + 1);
  return parts.length > 1 && parts.length <= MOST_HALVES ? ofHalves(parts) : undefined;
}

/**
 * A label as it can be shown: its own words, with “…” in place of its notes and of a half that is not known, which may
 * name a person.
 */
export function labelShown(text: string): string {
  const plain = text.replace(NUMBER, '');
  if (keyed(plain.replace(NOTE, ' ')) ?? keyed(text.replace(NOTE, ' '))) return withNotesHidden(text);
  return plain
    .split(MORE_HALVES, MOST_HALVES)
    .filter((part) => part.trim() !== '')
    .map((part) => (keyed(part) ? part.trim() : '…'))
    .join(' / ');
}

/** The parts of a label that are not its own words: its notes, and a half that is not known. */
export function besideLabel(text: string): readonly string[] {
  const plain = text.replace(NUMBER, '');
  if (keyed(plain.replace(NOTE, ' ')) ?? keyed(text.replace(NOTE, ' '))) return notesIn(text);
  return plain.split(MORE_HALVES, MOST_HALVES).filter((part) => part.trim() !== '' && !keyed(part) && !isWelsh(part));
}

/** Words of labels in Welsh, which name no one. */
const WELSH: ReadonlySet<string> = new Set(
  'bwrdd fwrdd diogelu awdurdod lleol cyf cyfeirnod cyfeirnodau ein eich dyddiad enw gwasanaeth adolygiad oedolion oedolyn plant plentyn partneriaeth bartneriaeth llythrennau cychwynnol blaenlythrennau cod lleoliad cartref gofal ysbyty iechyd meddwl cytunwyd comisiynwyd cychwyn penderfyniad y yr o i a ar gyfer neu cyngor'.split(
    ' '
  )
);
const isWelsh = (part: string): boolean =>
  wordKey(part)
    .split(' ')
    .every((word) => WELSH.has(word));

/** Whether a text ends with a label: its last words, as they are compared. */
export function endsWithLabel(text: string): boolean {
  const words = keyOf(text).split(' ').slice(-MOST_WORDS);
  return words.some((_word, at) => BY_KEY.has(words.slice(at).join(' ')));
}
const MOST_WORDS = 6;

const keyed = (text: string): Label | undefined => {
  const key = keyOf(text);
  return BY_KEY.get(key) ?? (ASKS.test(key) ? BY_KEY.get(key.replace(ASKS, '').replace(' been ', ' ')) : undefined);
};

/** What is personal in either half is personal. Two halves that announce two things announce nothing. */
function ofHalves(parts: readonly string[]): Label | undefined {
  const known = parts.flatMap((part) => keyed(part) ?? []);
  const personal = known.find(({ announces }) => isPersonal(announces));
  if (personal) return personal;
  const [first] = known;
  return known.every(({ announces }) => announces === first?.announces) ? first : undefined;
}
