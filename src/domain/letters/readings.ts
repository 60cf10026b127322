import { folded, plainLine, wordKey } from '../input/characters';
import { asCode, isLocationCode, wellFormedCodes } from '../locations/location-codes';
import { referencesIn } from '../review/reference';
import type { Text } from '../text';
import type { AskReason } from './asked';
import { authorityIn, bodiesNamedIn, isBody, isOfPlaces, isShortBody, isSureBody } from './bodies';
import { hasBoxes, isOfBoxes, saidPlainly, tickedIn } from './boxes';
import { isOfDates, readDayWritten, whyNoDay } from './days-asked';
import { detailsInCode } from './details-in-code';
import { isInitials } from './initials';
import type { LetterField } from './label-table';
import { withoutNotes } from './notes';
import { mayHoldName } from './reference-words';
import { isNameOfService, ORGANISATION, isSureOrganisation } from './organisations';
import { holdsKnown, personalIn, type KnownOfPerson } from './personal';

/** What stands at a label, read for its field: an answer as the form takes it, why it is asked, or nothing at all. */
type Reading =
  | { readonly value: string }
  | {
      readonly ask: AskReason;
      /** An answer that the person may choose: what is certain of it. */
      readonly offer?: string;
      readonly why?: Text;
    }
  | { readonly nothing: true };

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

/** What someone has entered, and is no answer. */
const NO_ANSWER =
  /^(?:n\/?a|not applicable|not known|unknown|none|nil|no|tb[ac]|to be (?:confirmed|advised)|as (?:above|below)|see (?:above|below|attached))\.?$/;
/** What a form shows before it is filled in. */
const NOT_FILLED_IN =
  /^(?:[-.…?_x/ ]{1,80}|(?:choose|select) an? .{1,40}|(?:click|tap)(?: or tap)? .{1,60}|enter .{1,60}|\[.{0,60}\]|<.{0,60}>|d{1,2}\/m{1,2}\/y{2,4})\.?$/;

/** Whether a form was not filled in: a line, a dash, or what it shows before. */
const isNotFilledIn = (said: string): boolean => said.length <= LONGEST && NOT_FILLED_IN.test(folded(said));

/** The same, or that someone has entered that there is no answer. */
export const isPlaceholder = (said: string): boolean =>
  isNotFilledIn(said) || (said.length <= LONGEST && NO_ANSWER.test(folded(said)));

type Reader = (said: string, context: ReadingContext) => Reading;

const date: Reader = (said, { today, receivedOn }) => {
  const read = readDayWritten(said);
  if (!('day' in read)) return { ask: whyNoDay(said) };
  const { day, why } = read;
  if (day > today) return { ask: 'future' };
  if (day < EARLIEST) return { ask: 'early' };
  if (receivedOn !== undefined && day > receivedOn) return { ask: 'after-receipt' };
  return why === undefined ? { value: day } : { ask: 'date', offer: day, why };
};

const partnership: Reader = (said) => {
  if (isShortBody(said)) return { ask: 'abbreviation' };
  if (isSureBody(said)) return { value: said };
  const [named, second] = bodiesNamedIn(said);
  const offer = named !== undefined && second === undefined ? { offer: named } : {};
  return { ask: isBody(said) || named !== undefined ? 'personal' : 'no-body', ...offer };
};

const authority: Reader = (said, { today }) => {
  const bare = withoutNotes(said);
  if (bare !== said && !isOfPlaces(said)) {
    const inside = authorityIn(bare, today);
    return 'authority' in inside ? { ask: 'personal', offer: inside.authority } : { ask: 'personal' };
  }
  const read = authorityIn(said, today);
  if ('authority' in read) return { value: read.authority };
  return { ask: read.doubt === 'none' ? 'no-authority' : read.doubt };
};

const commissioner: Reader = (said) => {
  if (isSureOrganisation(said)) return { value: said };
  const bare = withoutNotes(said);
  const offer = bare !== said && isSureOrganisation(bare) ? { offer: bare } : {};
  return { ask: ORGANISATION.test(wordKey(said)) ? 'personal' : 'no-organisation', ...offer };
};

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

const partnershipReference: Reader = (said) => {
  if (referencesIn(said).length > 0) return NOTHING;
  const isReference = /\d/.test(said) && said.length <= LONGEST_REFERENCE && said.split(/\s+/).length <= MOST_WORDS;
  return isReference && !mayHoldName(said) && !('day' in readDayWritten(said)) ? { value: said } : { ask: 'reference' };
};
const MOST_WORDS = 4;

const initials: Reader = (said, { isNamed }) =>
  isInitials(said, isNamed) ? { value: plainLine(said) } : { ask: 'initials' };

/** A tick or a cross alone, which may mean either. */
const isSign = (said: string): boolean => /^\s{0,9}[✓✔✗✘xX]\s{0,9}$/u.test(said);

const choice: Reader = (said) => {
  const answer = tickedIn(said) ?? saidPlainly(said);
  if (answer) return { value: answer };
  if (hasBoxes(said)) return /\p{L}/u.test(said) ? { ask: 'ticked' } : isSign(said) ? { ask: 'yes-no' } : NOTHING;
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
  // Whether something was involved has no other answer than those of the form: “not applicable” is none of them.
  if (isChoice(field) ? isNotFilledIn(said) && !isSign(said) : isPlaceholder(said)) return NOTHING;
  if (said.length > LONGEST) return { ask: 'unclear' };
  const read = READERS[field](said, context);
  if ('nothing' in read) return read;
  const isPersonal = isPersonalAnswer(field, said, context.known);
  if ('value' in read) return isPersonal ? { ask: 'personal' } : read;
  const { offer, ...asked } = read;
  const isOffered = offer !== undefined && !isPersonalAnswer(field, offer, context.known);
  const ask = asked.ask === 'reference' && holdsKnown(said, context.known) ? 'personal' : asked.ask;
  return { ...asked, ask, ...(isOffered ? { offer } : {}) };
}

const isPersonalAnswer = (field: LabelledField, said: string, known: KnownOfPerson): boolean =>
  holdsKnown(said, known) ||
  (!OF_NUMBERS.includes(field) && personalIn(said).length > 0) ||
  (field === 'partnershipReference' && detailsInCode(said).length > 0);

/** Whether what stands at a label can be shown: it has the form of what was asked, and no detail of a person. */
export function isShowable(field: LabelledField, said: string, context: ReadingContext): boolean {
  const { known } = context;
  if (said.length > LONGEST || isPersonalAnswer(field, said, known)) return false;
  switch (field) {
    case 'initiatedOn':
      return isOfDates(said);
    case 'regulatedService':
    case 'mentalHealth':
      return isOfBoxes(said);
    case 'locationCodes':
      return /^[\dA-Z ,;.()-]{1,80}$/.test(asCode(said)) && /\d/.test(said);
    case 'authority':
      return isOfPlaces(said);
    case 'partnership':
      return isShortBody(said) || isSureBody(said);
    case 'commissioner':
      return isSureOrganisation(said);
    case 'service':
      return isNameOfService(said);
    case 'partnershipReference':
    case 'initials':
      return 'value' in READERS[field](said, context);
  }
}
