import { addDays, daysBetween } from '../dates';
import type { Answers } from '../fields';
import { codeKey, wordKey } from '../input/characters';
import { readDay } from '../input/day';
import { kindOfBody } from '../letters/bodies';
import { authorityNamed } from '../locations/local-authorities';
import { wellFormedCodes } from '../locations/location-codes';
import { nameKey } from '../locations/locations';
import { term, text, type Text } from '../text';
import type { Kind } from '../words';
import type { EntryAnswers, EntryField } from './entry';
import type { Review } from './review';

/**
 * The answers of a notification by which duplicates are found. `notifiedOn` is YYYY-MM-DD; an answer is empty while not
 * recorded.
 */
export interface Likeness extends Readonly<Record<Answer, string>> {
  readonly kind: Kind;
}

const COMPARED = [
  'authority',
  'partnership',
  'partnershipReference',
  'service',
  'locationCodes',
  'initials',
  'notifiedOn'
] as const satisfies readonly EntryField[];
type Answer = (typeof COMPARED)[number];

/**
 * Notifications further apart than this, in days, are of different cases: our own limits, as the briefing sets none.
 */
const CLOSE = 60;
const SAME_YEAR = 365;

/** What to compare of a notification, or of the entry of a review. */
export const likenessOf = (kind: Kind, given: EntryAnswers): Likeness => ({
  kind,
  authority: authorityNamed(given.authority ?? '')?.name ?? '',
  partnership: (given.partnership ?? '').trim(),
  partnershipReference: (given.partnershipReference ?? '').trim(),
  service: (given.service ?? '').trim(),
  locationCodes: wellFormedCodes(given.locationCodes ?? '').join(', '),
  initials: (given.initials ?? '').trim(),
  notifiedOn: dayIn(given.notifiedOn ?? '')
});

const dayIn = (typed: string): string => {
  const read = readDay(typed);
  return 'day' in read ? read.day : '';
};

/** The earliest day on which a possible duplicate can have been notified, YYYY-MM-DD. */
export const alikeSince = (notifiedOn: string): string => addDays(notifiedOn, -SAME_YEAR);

/** Why two reviews may be duplicates, the strongest reason first. An adult and a children’s review never are. */
export function whySimilar(one: Likeness, other: Likeness): readonly Text[] {
  if (one.kind !== other.kind) return [];
  const same = (answer: Answer): boolean =>
    one[answer] !== '' &&
    (answer === 'partnership'
      ? isSamePartnership(one.partnership, other.partnership)
      : key(one[answer]) === key(other[answer]));
  const within = (days: number): boolean => Math.abs(daysBetween(one.notifiedOn, other.notifiedOn)) <= days;
  const codes = wellFormedCodes(one.locationCodes).filter((code) =>
    wellFormedCodes(other.locationCodes).includes(code)
  );
  return [
    ...(same('partnershipReference') && same('partnership')
      ? [text`the same reference from the ${term.partnership}`]
      : []),
    ...(same('partnershipReference') && same('authority') && !same('partnership')
      ? ['the same reference, in the same local authority']
      : []),
    ...(codes.length > 0 && within(SAME_YEAR) ? [`the same location code, ${codes.join(', ')}`] : []),
    ...(isSameService(one.service, other.service) && same('authority') && within(SAME_YEAR)
      ? ['the same service, in the same local authority']
      : []),
    ...(same('initials') && same('authority') && within(SAME_YEAR)
      ? ['the same initials or local reference, in the same local authority']
      : []),
    ...(same('partnership') && within(CLOSE) ? [text`the same ${term.partnership}, notified within ${CLOSE} days`] : [])
  ];
}

/** Whether the entries of two reviews have something in common by which they may be duplicates. */
export const areAlike = (one: Pick<Review, 'kind' | 'entry'>, other: Pick<Review, 'kind' | 'entry'>): boolean =>
  whySimilar(likenessOf(one.kind, one.entry), likenessOf(other.kind, other.entry)).length > 0;

/** The words of a partnership that are its own: “Bristol SAB” is “Bristol Safeguarding Adults Board”. */
function partnershipKey(typed: string): string {
  const words = wordKey(typed).split(' ');
  const own = words.filter((word) => !IN_MANY_NAMES.has(word));
  return (own.length > 0 ? own : words).join('');
}

/** A name that says neither adults nor children, or both, may be that of either. */
function isSamePartnership(one: string, other: string): boolean {
  const [a, b] = [kindOfBody(one), kindOfBody(other)];
  return partnershipKey(one) === partnershipKey(other) && (a === undefined || b === undefined || a === b);
}

/** What partnerships are called everywhere, written in full or in short. */
const IN_MANY_NAMES: ReadonlySet<string> = new Set([
  ...['the', 'local', 'and', 'for', 'of', 'multi', 'agency', 'multiagency', 'safeguarding', 'board', 'partnership'],
  ...[
    'adult',
    'adults',
    'child',
    'childs',
    'children',
    'childrens',
    'sab',
    'lsab',
    'sapb',
    'lscb',
    'scb',
    'lscp',
    'scp'
  ]
]);

/** Whether the words of one name are in the other: “Winterbourne View” is “Winterbourne View Hospital”. */
function isSameService(one: string, other: string): boolean {
  const [a, b] = [nameKey(one), nameKey(other)];
  return a !== '' && b !== '' && (` ${a} `.includes(` ${b} `) || ` ${b} `.includes(` ${a} `));
}

/** Ignores differences in spelling: “AB” is “A.B.”, and “and” is “&”. */
const key = (typed: string): string => codeKey(wordKey(typed).replace(/\band\b/g, ''));

/** Whether answers may change what a review has in common with others. */
export const bearsOnDuplicates = (given: Answers): boolean => COMPARED.some((id) => given[id] !== undefined);
