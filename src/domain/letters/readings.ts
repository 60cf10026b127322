import { folded, plainLine, wordKey } from '../input/characters';
import { readDay } from '../input/day';
import { authorityNamed } from '../locations/local-authorities';
import { asCode, isLocationCode, wellFormedCodes } from '../locations/location-codes';
import { referencesIn } from '../review/reference';
import type { AskReason } from './asked';
import { authorityIn, isBody, isOfPlaces, isShortBody } from './bodies';
import { hasBoxes, isOfBoxes, saidPlainly, tickedIn } from './boxes';
import { whyNoDay } from './days-asked';
import { isInitials } from './initials';
import type { LetterField } from './label-table';
import { holdsKnown, personalIn, type KnownOfPerson } from './personal';

/** What stands at a label, read for its field: an answer as the form takes it, why it is asked, or nothing at all. */
type Reading = { readonly value: string } | { readonly ask: AskReason } | { readonly nothing: true };

export interface ReadingContext {
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly receivedOn?: string;
  readonly known: KnownOfPerson;
  /** The label says that initials are asked for. */
  readonly isNamed?: boolean;
}

const NOTHING = { nothing: true } as const;
const EARLIEST = '2000-01-01';
/** No answer of one line is longer. */
const LONGEST = 255;
const LONGEST_REFERENCE = 60;

const PLACEHOLDER =
  /^(?:n\/?a|not applicable|not known|unknown|none|nil|no|tb[ac]|to be (?:confirmed|advised)|as (?:above|below)|see (?:above|below|attached)|[-.…?_x/ ]{1,80}|(?:choose|select) an? .{1,40}|(?:click|tap)(?: or tap)? .{1,60}|enter .{1,60}|\[.{0,60}\]|<.{0,60}>|d{1,2}\/m{1,2}\/y{2,4})\.?$/;

/** Whether nothing has been entered: a line, a dash, or what a form shows before it is filled in. */
export const isPlaceholder = (said: string): boolean => said.length <= LONGEST && PLACEHOLDER.test(folded(said));

type Reader = (said: string, context: ReadingContext) => Reading;

const date: Reader = (said, { today, receivedOn }) => {
  const read = readDay(said);
  if (!('day' in read)) return { ask: whyNoDay(said) };
  if (read.day > today) return { ask: 'future' };
  if (read.day < EARLIEST) return { ask: 'early' };
  return receivedOn !== undefined && read.day > receivedOn ? { ask: 'after-receipt' } : { value: read.day };
};

const partnership: Reader = (said) => {
  if (isShortBody(said)) return { ask: 'abbreviation' };
  return isBody(said) ? { value: said } : { ask: 'no-body' };
};

const authority: Reader = (said, { today }) => {
  const read = authorityIn(said, today);
  if ('authority' in read) return { value: read.authority };
  return { ask: read.doubt === 'none' ? 'no-authority' : read.doubt };
};

const ORGANISATION =
  /\b(?:pct|primary care|ccg|clinical commissioning|icb|integrated care|nhs|trust|council|health|hospitals?|commissioning)\b/;

const commissioner: Reader = (said) =>
  ORGANISATION.test(wordKey(said)) ? { value: said } : { ask: 'no-organisation' };

const SERVICE =
  /\b(?:home|house|lodge|court|manor|grange|hall|hospital|hospice|clinic|surgery|infirmary|nursing|residential|homecare|care home|care centre|care agency|care services|unit|ward|medical centre|health centre|practice|view|villa|cottage|gardens)$/;

/** Words for any service: without another, they name none. */
const ANY_SERVICE: ReadonlySet<string> = new Set(
  'own family private local general acute community mental health care nursing residential home house homecare agency services hospital hospice clinic surgery medical centre practice unit ward adult adults children childrens s old peoples people the a in at of and'.split(
    ' '
  )
);

/** What speaks of services at large has small letters, or no word of its own; a name has both. */
const isNameOfService = (said: string): boolean =>
  SERVICE.test(wordKey(said)) &&
  wordKey(said)
    .split(' ')
    .some((word) => !ANY_SERVICE.has(word)) &&
  said
    .split(/\s+/)
    .every((word) => /^[\p{Lu}\d&(‘'’-]/u.test(word) || /^(?:and|of|the|in|at|on|for|by|upon)$/.test(word));

/** A name that the location list does not have; where it has it, see `withLocations`. */
const service: Reader = (said) => (isNameOfService(said) ? { value: said } : { ask: 'no-service' });

const locationCodes: Reader = (said) => {
  const codes = wellFormedCodes(said);
  const parts = plainLine(said)
    .split(/[\s,;]+/)
    .filter((part) => part !== '' && wordKey(part) !== 'and');
  const areCodes = parts.every((part) => isLocationCode(asCode(part.replace(/[.]$/, ''))));
  return codes.length > 0 && areCodes ? { value: codes.join(', ') } : { ask: 'not-a-code' };
};

/** Words that a reference may have with a capital and small letters. */
const OF_REFERENCES: ReadonlySet<string> = new Set(['case', 'ref', 'adult', 'child', 'review', 'no', 'number']);

const partnershipReference: Reader = (said) => {
  if (referencesIn(said).length > 0) return NOTHING;
  const words = said.match(/\p{L}+/gu) ?? [];
  const mayBeName = words.some(
    (word) => /^\p{L}\p{Ll}{2,}$/u.test(word) && !OF_REFERENCES.has(word.toLowerCase()) && !authorityNamed(word)
  );
  const isReference = /\d/.test(said) && said.length <= LONGEST_REFERENCE && said.split(/\s+/).length <= MOST_WORDS;
  return isReference && !mayBeName && !('day' in readDay(said)) ? { value: said } : { ask: 'reference' };
};
const MOST_WORDS = 4;

const initials: Reader = (said, { isNamed }) =>
  isInitials(said, isNamed) ? { value: plainLine(said) } : { ask: 'initials' };

const choice: Reader = (said) => {
  const answer = tickedIn(said) ?? saidPlainly(said);
  if (answer) return { value: answer };
  if (hasBoxes(said)) return /\p{L}/u.test(said) ? { ask: 'ticked' } : NOTHING;
  return { ask: 'yes-no' };
};

/** The day we were notified is that of a mail’s receipt, which no label says. */
export type LabelledField = Exclude<LetterField, 'notifiedOn'>;

const READERS: Readonly<Record<LabelledField, Reader>> = {
  partnership,
  commissioner,
  authority,
  initiatedOn: date,
  regulatedService: choice,
  service,
  locationCodes,
  mentalHealth: choice,
  partnershipReference,
  initials
};

/** Fields whose answers have a form that could be taken for a number of a person: only what is known is looked for. */
const OF_NUMBERS: readonly LabelledField[] = ['initiatedOn', 'locationCodes'];

/** Fields that are answered by yes or no. */
export const isChoice = (field: string): boolean => field === 'regulatedService' || field === 'mentalHealth';

/** Reads what stands at a label. What may hold a detail of a person is never an answer. */
export function readingOf(field: LabelledField, said: string, context: ReadingContext): Reading {
  if (isPlaceholder(said) && !(isChoice(field) && saidPlainly(said))) return NOTHING;
  if (said.length > LONGEST) return { ask: 'unclear' };
  const read = READERS[field](said, context);
  return 'value' in read && isPersonalAnswer(field, said, context.known) ? { ask: 'personal' } : read;
}

const isPersonalAnswer = (field: LabelledField, said: string, known: KnownOfPerson): boolean =>
  holdsKnown(said, known) || (!OF_NUMBERS.includes(field) && personalIn(said).length > 0);

const OF_DATES =
  /^(?:\d{1,4}(?:st|nd|rd|th)?|jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|w|c|wc|week|commencing|beginning|ending|of|to|and|in|on|early|mid|late|about|circa|yesterday|today)$/;

/** Whether what stands at a label can be shown: it has the form of what was asked, and no detail of a person. */
export function isShowable(field: LabelledField, said: string, context: ReadingContext): boolean {
  const { known } = context;
  if (said.length > LONGEST || isPersonalAnswer(field, said, known)) return false;
  switch (field) {
    case 'initiatedOn':
      return wordKey(said)
        .split(' ')
        .every((word) => OF_DATES.test(word));
    case 'regulatedService':
    case 'mentalHealth':
      return isOfBoxes(said);
    case 'locationCodes':
      return /^[\dA-Z ,;.()-]{1,80}$/.test(asCode(said)) && /\d/.test(said);
    case 'authority':
      return isOfPlaces(said);
    case 'partnership':
      return isShortBody(said) || isBody(said);
    case 'commissioner':
      return ORGANISATION.test(wordKey(said));
    case 'service':
      return isNameOfService(said);
    case 'partnershipReference':
    case 'initials':
      return 'value' in READERS[field](said, context);
  }
}
