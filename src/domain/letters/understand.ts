import type { Answers } from '../fields';
import type { StepId } from '../ids';
import type { Kind } from '../words';
import { longDay } from '../dates';
import { authorityIn, isBody, isOfPlaces, kindOfBody } from './bodies';
import { question, weighed, type Evidence, type FieldRead } from './evidence';
import { doubtOf, evidenceOf, plainly } from './evidence-of';
import { isLetterField } from './labels';
import { LETTER_FIELDS, type LetterField } from './label-table';
import { withLocations, type FoundLocations } from './locations-named';
import { holdsKnown } from './personal';
import type { LabelledField } from './readings';
import type { DoubtFound } from './doubts';
import type { LeftOut, LetterRead } from './read-letter';
import { stepsOf } from './steps-of-mail';
import type { LetterText, Place } from './letter-text';

/** What a letter says, for the form of a notification and for finding a review that exists. */
export interface Understood {
  /** By field; absent: nothing was found for it. */
  readonly fields: { readonly [F in LetterField]?: FieldRead };
  /** Details of persons that were found and left out: their kinds and places. */
  readonly leftOut: readonly LeftOut[];
  /** Our own references, in capitals. */
  readonly ownReferences: readonly { readonly reference: string; readonly place: Place }[];
  /** The partnership’s references, those of quoted mails too. */
  readonly partnershipReferences: readonly string[];
  /** Where the name of the body or a label says so, and nothing says otherwise. */
  readonly kind?: Kind;
  /** What a mail about a review that exists may be recorded as. */
  readonly mayBe: readonly StepId[];
}

/**
 * Understands what was read, with what the location list has for its candidates. `today` is YYYY-MM-DD. Total: any text
 * gives a result.
 */
export function understand(read: LetterRead, found: FoundLocations, today: string): Understood {
  const { receivedOn } = read.text;
  const context = { today, known: read.known, ...(receivedOn === undefined ? {} : { receivedOn }) };
  const evidence = evidenceOf(read, found, context);
  const weigh = (field: LabelledField): FieldRead | undefined => weighed(evidence(field), field);
  const partnership = partnershipIn(read, evidence('partnership'));
  const authority = authorityOfReview(evidence('authority'), partnership, today);
  const services = withLocations(
    { service: weigh('service'), locationCodes: weighed(codesIn(read, evidence('locationCodes')), 'locationCodes') },
    {
      found,
      authority: authority?.state === 'value' ? authority.value : '',
      serviceEvidence: evidence('service'),
      codeEvidence: evidence('locationCodes')
    }
  );
  const fields: Record<LetterField, FieldRead | undefined> = {
    partnership,
    commissioner: weigh('commissioner'),
    authority,
    notifiedOn: receipt(read.text, today),
    initiatedOn: initiatedIn(read, evidence('initiatedOn'), today),
    regulatedService: weigh('regulatedService'),
    ...services,
    mentalHealth: weigh('mentalHealth'),
    partnershipReference: weigh('partnershipReference'),
    initials: weigh('initials')
  };
  const kind = kindIn(read, partnership);
  return {
    fields: Object.fromEntries(
      LETTER_FIELDS.flatMap((field) => (fields[field] === undefined ? [] : [[field, fields[field]]]))
    ),
    leftOut: read.leftOut,
    ownReferences: read.references.map(({ said, place }) => ({ reference: said, place })),
    partnershipReferences: [
      ...new Set(evidence('partnershipReference').flatMap(({ value }) => (value === undefined ? [] : [value])))
    ],
    ...(kind === undefined ? {} : { kind }),
    mayBe: stepsOf(read.text)
  };
}

/** The answers with which the form opens: those that were read without a doubt. */
export const answersOf = ({ fields }: Pick<Understood, 'fields'>): Answers =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([field, read]) => (read.state === 'value' ? [[field, read.value]] : []))
  );

/** The labelled partnership; else the only one alone on a line; an abbreviation counts where it is spelt out. */
function partnershipIn(read: LetterRead, labelled: readonly Evidence[]): FieldRead | undefined {
  const spelt = labelled.map((each): Evidence => {
    const short = read.shortBodies.find(({ said }) => said === each.said);
    return short?.speltOut === undefined || each.doubt !== 'abbreviation'
      ? each
      : plainly({ ...short, said: short.speltOut }, doubtOf({ ...short, isUnclear: false }));
  });
  if (spelt.length > 0) return weighed(spelt, 'partnership');
  if (read.bodies.length > 0)
    return weighed(
      read.bodies.map((line) => aloneOnLine(line, read)),
      'partnership'
    );
  const [short] = read.shortBodies;
  if (!short && read.mentioned.length > 0)
    return question(
      'mentioned',
      read.mentioned.filter(({ said }) => !holdsKnown(said, read.known)).map((line) => plainly(line))
    );
  if (!short) return undefined;
  if (short.speltOut !== undefined)
    return question('mentioned', isOfPlaces(short.speltOut) ? [plainly({ ...short, said: short.speltOut })] : []);
  return question('abbreviation', [{ said: short.said, quote: { text: short.said, place: short.place } }]);
}

/** A name with a place that we do not know is offered; with more words than a place has, it is only asked about. */
const aloneOnLine = ({ is, ...line }: LetterRead['bodies'][number], { known }: LetterRead): Evidence => {
  if (is === 'named') return plainly(line, doubtOf({ ...line, isUnclear: false }));
  if (is === 'unlisted' && !holdsKnown(line.said, known)) return plainly(line, 'no-body');
  return { said: line.said, quote: { text: '…', place: line.place }, doubt: 'no-body' };
};

/** The labelled authority, held against the one that the partnership’s name holds. */
function authorityOfReview(
  labelled: readonly Evidence[],
  partnership: FieldRead | undefined,
  today: string
): FieldRead | undefined {
  if (partnership?.state !== 'value') return weighed(labelled, 'authority');
  const read = authorityIn(partnership.value, today);
  const [quote] = partnership.quotes;
  if (!quote) return weighed(labelled, 'authority');
  const named: Evidence = { said: partnership.said, quote, ...('authority' in read ? { value: read.authority } : {}) };
  if ('authority' in read) return weighed([...labelled, named], 'authority');
  // A joint partnership may well have a review in the authority that a label names.
  if (labelled.length > 0) return weighed(labelled, 'authority');
  return read.doubt === 'none' ? undefined : question(read.doubt, [named]);
}

/** Without a label, a code is only offered. */
const codesIn = (read: LetterRead, labelled: readonly Evidence[]): readonly Evidence[] =>
  labelled.length > 0
    ? labelled
    : read.codes.map(({ said, place }) => ({ value: said, said, quote: { text: said, place }, doubt: 'unlabelled' }));

/** The day on which a mail was received. When it was sent is its sender’s word, and only offered. */
function receipt({ receivedOn, sentOn }: LetterText, today: string): FieldRead | undefined {
  const day = receivedOn ?? sentOn;
  if (day === undefined) return undefined;
  const said = longDay(day);
  const quote = {
    text: `${receivedOn === undefined ? 'Sent' : 'Received'}: ${said}`,
    place: { head: 'receipt' }
  } as const;
  const doubt = receivedOn === undefined ? 'no-receipt' : day > today ? 'future' : undefined;
  return weighed([{ value: day, said, quote, ...(doubt === undefined ? {} : { doubt }) }], 'notifiedOn');
}

/**
 * Words that doubt a review leave the date to the person. What an earlier mail says is over where the new text gives
 * the date, and not where only an attachment does, which may have come with that mail.
 */
function initiatedIn(
  { doubts, days, known }: LetterRead,
  atLabels: readonly Evidence[],
  today: string
): FieldRead | undefined {
  const labelled =
    atLabels.length > 0
      ? atLabels
      : days
          .filter(({ day, said }) => day <= today && !holdsKnown(said, known))
          .map(({ day, ...line }): Evidence => ({ ...plainly(line, 'day-mentioned'), value: day }));
  const isOfAttachment = labelled.some(({ quote }) => quote.place.attachment !== undefined);
  const counted = doubts.filter(({ isQuoted }) => !isQuoted || isOfAttachment);
  const read = weighed(labelled, 'initiatedOn');
  // What is not understood says nothing by itself: it keeps a date from being filled in.
  if (counted.every(({ against }) => against === 'unread') && (counted.length === 0 || read?.state !== 'value'))
    return read;
  const words = counted.map(({ said, place }): Evidence => ({ said, quote: { text: `“${said}”`, place } }));
  const says = (what: DoubtFound['against']): boolean => counted.some(({ against }) => against === what);
  return question(says('held') ? 'not-held' : says('decided') ? 'undecided' : 'review-unread', [...labelled, ...words]);
}

function kindIn({ pairs }: LetterRead, partnership: FieldRead | undefined): Kind | undefined {
  const said = [
    ...pairs.flatMap(({ label, isQuoted }) =>
      label.kind && isLetterField(label.announces) && !isQuoted ? [label.kind] : []
    ),
    ...(partnership?.state === 'value' && isBody(partnership.value) ? [kindOfBody(partnership.value)] : [])
  ].filter((kind) => kind !== undefined);
  const [kind] = said;
  return said.every((other) => other === kind) ? kind : undefined;
}
