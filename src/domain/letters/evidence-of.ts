import type { AskReason } from './asked';
import type { Evidence } from './evidence';
import { labelShown } from './labels';
import { isListedName, notListed, type FoundLocations } from './locations-named';
import type { Pair } from './pairs';
import { holdsKnown, personalIn } from './personal';
import { isChoice, isShowable, readingOf, type LabelledField, type ReadingContext } from './readings';
import type { Found } from './found';
import type { LetterRead } from './read-letter';
import { withoutSigns } from './signs';

/** Labels that stand before much that is no initials: what is none says nothing. */
const WEAK: ReadonlySet<string> = new Set(['re', 'subject', 'known as']);

/** More places of one field are not weighed, and then none of them fills it. */
const MOST_WEIGHED = 100;

type EvidenceFor = (field: LabelledField) => readonly Evidence[];

/** What stands at the labels of a field, each time it is asked for the same. */
export function evidenceOf(read: LetterRead, found: FoundLocations, context: ReadingContext): EvidenceFor {
  const byField = new Map<LabelledField, readonly Evidence[]>();
  return (field) => {
    const known = byField.get(field);
    if (known) return known;
    const pairs = read.pairs.filter(({ label }) => label.announces === field);
    const made = pairs.slice(0, MOST_WEIGHED).flatMap((pair) => evidenceIn(field, pair, found, context));
    const [further] = pairs.slice(MOST_WEIGHED);
    const all = further ? [...made, unread(further)] : made;
    byField.set(field, all);
    return all;
  };
}

const unread = ({ labelText, place }: Pair): Evidence => ({
  said: '',
  quote: { text: `${labelShown(labelText)}: …`, place },
  doubt: 'unclear'
});

function evidenceIn(
  field: LabelledField,
  pair: Pair,
  found: FoundLocations,
  context: ReadingContext
): readonly Evidence[] {
  const { text: said, isHalf } = isChoice(field) ? { text: pair.said, isHalf: false } : withoutSigns(pair.said);
  const listed =
    field === 'service' &&
    isListedName(said, found) &&
    !holdsKnown(said, context.known) &&
    personalIn(said).length === 0;
  const isWeak = field === 'initials' && WEAK.has(pair.labelText.trim().toLowerCase());
  const named = { ...context, isNamed: field === 'initials' && !isWeak };
  const reading = listed ? { value: said } : readingOf(field, said, named);
  if ('nothing' in reading) return [];
  if ('ask' in reading && isWeak) return [];
  const shown = listed || isShowable(field, said, named);
  const of = {
    said,
    quote: { text: `${labelShown(pair.labelText)}: ${shown ? said : '…'}`, place: pair.place }
  };
  if ('ask' in reading) {
    const { ask, offer, why } = reading;
    const more = { ...(offer === undefined ? {} : { value: offer }), ...(why === undefined ? {} : { why }) };
    return [{ ...of, ...more, doubt: whyAsked(ask, pair) }];
  }
  if (!shown) return [{ ...of, doubt: 'personal' }];
  const { value } = reading;
  // With a half of a pair it is no answer, not even one to choose.
  if (isHalf) return [{ ...of, doubt: 'unclear' }];
  const unlisted = field === 'locationCodes' ? notListed(value, found) : undefined;
  const doubt = unlisted ? 'not-listed' : doubtOf(pair);
  return [{ ...of, value, ...(doubt === undefined ? {} : { doubt }), ...(unlisted ? { why: unlisted } : {}) }];
}

/** Where it is not clear what stands there, that is the reason for all else. */
const whyAsked = (reason: AskReason, { isUnclear }: Pair): AskReason => (isUnclear ? 'unclear' : reason);

type Doubts = Pick<Pair, 'isQuoted' | 'isChanged' | 'isHidden' | 'isUnclear'>;

export const doubtOf = ({ isQuoted, isChanged, isHidden, isUnclear }: Doubts) => {
  if (isHidden) return 'hidden';
  if (isChanged) return 'changed';
  if (isQuoted) return 'quoted';
  return isUnclear ? 'unclear' : undefined;
};

/** What stands without a label. */
export const plainly = (line: Pick<Found, 'said' | 'place'>, doubt?: Evidence['doubt']): Evidence => ({
  value: line.said,
  said: line.said,
  quote: { text: line.said, place: line.place },
  ...(doubt === undefined ? {} : { doubt })
});
