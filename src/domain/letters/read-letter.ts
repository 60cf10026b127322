import { plainLine } from '../input/characters';
import { nameKey } from '../locations/locations';
import { referencesIn } from '../review/reference';
import { bodiesIn, mentionedIn } from './bodies-found';
import { isShortBody, speltOut } from './bodies';
import { daysMentioned, type DayFound } from './days-mentioned';
import type { Found } from './found';
import { doubtsIn, type DoubtFound } from './doubts';
import { besideLabel, isLetterField, isPersonal, labelOf } from './labels';
import type { PersonalKind } from './label-table';
import type { LetterText, Piece, Place } from './letter-text';
import { namesBeside, namesIn, namesInNote } from './names';
import { pairsOf, type Pair } from './pairs';
import { knownFrom, personalIn, type KnownOfPerson } from './personal';
import { isChoice, isPlaceholder } from './readings';
import { isRuled, rowOf } from './segments';

/** A kind of personal detail, and where it stands. Never the detail. */
export interface LeftOut {
  readonly kind: PersonalKind;
  readonly place: Place;
}

/**
 * What is found in a letter, before the location list is asked. It holds details of a person: never store or show it.
 */
export interface LetterRead {
  readonly text: LetterText;
  readonly pairs: readonly Pair[];
  /** Names of safeguarding bodies that stand alone on a line, and how sure it is that they are. */
  readonly bodies: readonly (Found & { readonly is: 'named' | 'unlisted' | 'unsure' })[];
  /** Names of bodies with their place that stand among other words. */
  readonly mentioned: readonly Found[];
  /** Days in sentences that say that a review was agreed or commissioned. */
  readonly days: readonly DayFound[];
  /** Abbreviations of such names, with the name where the letter spells it out. */
  readonly shortBodies: readonly (Found & { readonly speltOut?: string })[];
  /** Location codes that no label announces. */
  readonly codes: readonly Found[];
  /** Our own references. */
  readonly references: readonly Found[];
  /** What says that a review is not held, or not decided yet. */
  readonly doubts: readonly DoubtFound[];
  readonly leftOut: readonly LeftOut[];
  readonly known: KnownOfPerson;
}

/** What to look up in the location list: codes in capitals, and names as `nameKey` makes them. */
interface Candidates {
  readonly codes: readonly string[];
  readonly names: readonly string[];
}

/** Places of one kind of detail that are listed. */
const MOST_LEFT_OUT = 12;
const MOST_FOUND = 20;
const CODE = /(?:^|[^\d-])(1-\d{8,12})(?!\d)/g;

/** Finds labels and their values, names, codes and references in a text. Work in proportion to it. */
export function readLetter(text: LetterText): LetterRead {
  const rows = text.pieces.filter((piece) => !isRuled(piece)).map(rowOf);
  const pairs = pairsOf(rows).filter(({ label, said }) => isChoice(label.announces) || !isPlaceholder(said));
  const labelled = pairs.flatMap(({ label, said, place }) =>
    isPersonal(label.announces) ? [{ kind: label.announces, said, place }] : []
  );
  const lines = text.pieces.flatMap(linesIn);
  // A label alone is no detail: that stands beside it, or below.
  const inLines = lines
    .filter(({ said }) => labelOf(said.replace(/[:?]$/, ''), true) === undefined)
    .flatMap(({ said, place }) => personalIn(said).map((kind) => ({ kind, place })));
  const named = namedIn(pairs, lines);
  return {
    text,
    pairs,
    bodies: bodiesIn(rows),
    mentioned: mentionedIn(rows),
    days: daysMentioned(lines),
    shortBodies: shortBodiesIn(lines),
    codes: codesWithoutLabel(lines, pairs),
    references: [...subjectOf(text), ...lines]
      .flatMap((line) => referencesIn(line.said).map((said) => ({ ...line, said })))
      .slice(0, MOST_FOUND),
    doubts: doubtsIn(rows, text.subject ?? ''),
    leftOut: leftOutOf([...labelled, ...inLines, ...named]),
    known: knownFrom([...labelled, ...named, ...signedIn(lines)])
  };
}

/** Names without a label of their own, each of them once. */
function namedIn(pairs: readonly Pair[], lines: readonly Found[]): readonly PersonNamed[] {
  const found = [
    ...pairs.flatMap(({ label, labelText, said, place }) =>
      isLetterField(label.announces)
        ? [...besideLabel(labelText).flatMap(namesInNote), ...namesBeside(said, label.announces === 'service')].map(
            (name) => ({ name, place })
          )
        : []
    ),
    ...lines.flatMap(({ said, place }) => namesIn(said).map((name) => ({ name, place })))
  ];
  const names = new Map(found.map((each) => [each.name, each]));
  return [...names.values()].slice(0, MOST_NAMED).map(({ name, place }) => ({ kind: 'name', said: name, place }));
}

interface PersonNamed {
  readonly kind: 'name';
  readonly said: string;
  readonly place: Place;
}
const MOST_NAMED = 60;
const CLOSING =
  /^(?:(?:kind|best|warm|many|with kind)? ?(?:regards|wishes)|yours (?:sincerely|faithfully|truly)|cofion|diolch)[,.]?$/i;

/** Who signs: the line below the end of a letter, where it has two or three words with a capital. */
const signedIn = (lines: readonly Found[]): readonly PersonNamed[] =>
  lines.flatMap(({ said }, at) => {
    const below = lines[at + 1];
    if (!below || said.length > LONGEST_CLOSING || !CLOSING.test(said)) return [];
    return namesBeside(below.said, false).map((name) => ({ kind: 'name', said: name, place: below.place }));
  });
const LONGEST_CLOSING = 40;

const codesWritten = (said: string): readonly string[] => [...said.matchAll(CODE)].map(([, code = '']) => code);

function codesWithoutLabel(lines: readonly Found[], pairs: readonly Pair[]): readonly Found[] {
  const labelled = new Set(pairs.flatMap(({ said }) => codesWritten(said)));
  return lines
    .flatMap((line) => codesWritten(line.said).map((said) => ({ ...line, said })))
    .filter(({ said }) => !labelled.has(said))
    .slice(0, MOST_FOUND);
}

/** What to look up in the location list before `understand`. */
export function candidatesOf({ pairs, codes }: LetterRead): Candidates {
  const labelled = pairs.filter(({ label }) => isLetterField(label.announces));
  const of = (field: string): readonly string[] =>
    labelled.filter(({ label }) => label.announces === field).map(({ said }) => said);
  return {
    codes: [...new Set([...of('locationCodes').flatMap(codesIn), ...codes.map(({ said }) => said)])].slice(
      0,
      MOST_FOUND
    ),
    names: [...new Set(of('service').map(nameKey))].filter((name) => name.length >= SHORTEST_NAME).slice(0, MOST_NAMES)
  };
}

const SHORTEST_NAME = 3;
const MOST_NAMES = 5;

/** The codes in what stands at a label, as they are looked up. */
const codesIn = (said: string): readonly string[] =>
  plainLine(said)
    .toUpperCase()
    .split(/[\s,;]+/)
    .filter((part) => /^(?:1-\d{8,12}|[A-Z][A-Z0-9]{4})$/.test(part));

const linesIn = ({ cells, isQuoted }: Piece): readonly Found[] =>
  cells.flatMap((cell) =>
    cell.text.split(/\n|\t| {3,40}/).flatMap((part) => {
      const said = part.trim();
      const [isChanged, isHidden] = [cell.isChanged === true, cell.isHidden === true];
      return said === '' ? [] : [{ said, place: cell.place, isQuoted: isQuoted === true, isChanged, isHidden }];
    })
  );

const subjectOf = ({ subject = '' }: LetterText): readonly Found[] => [
  { said: subject, place: { head: 'subject' }, isQuoted: false, isChanged: false, isHidden: false }
];

function shortBodiesIn(lines: readonly Found[]): LetterRead['shortBodies'] {
  const found = new Map<string, Found & { readonly speltOut?: string }>();
  for (const line of lines) {
    const words = line.said.split(/[\s().,;:]+/);
    for (const word of new Set(words.filter((each, at) => isShortBody(each) && !isOfReference(words, at)))) {
      const known = found.get(word);
      if (known?.speltOut !== undefined || (!known && found.size >= MOST_FOUND)) continue;
      const name = speltOut(line.said, word);
      if (name !== undefined) found.set(word, { ...line, said: word, speltOut: name });
      else if (!known) found.set(word, { ...line, said: word });
    }
  }
  return [...found.values()];
}

/** “KSCP 26/04” and “Our ref: KSCP” name a letter and no body. */
const isOfReference = (words: readonly string[], at: number): boolean =>
  /\d/.test(words[at + 1] ?? '') || /^(?:ref|reference|number|no|cyf|cyfeirnod)$/i.test(words[at - 1] ?? '');

/** Each kind at each place once. */
function leftOutOf(found: readonly LeftOut[]): readonly LeftOut[] {
  const counts = new Map<PersonalKind, Set<string>>();
  return found.flatMap(({ kind, place }) => {
    const places = counts.get(kind) ?? new Set();
    counts.set(kind, places);
    if (places.size >= MOST_LEFT_OUT) return [];
    const key = JSON.stringify(place);
    if (places.has(key)) return [];
    places.add(key);
    return [{ kind, place }];
  });
}
