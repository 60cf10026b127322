import { canSee } from './decide';
import type { Refusal } from './refusal';
import { addDays, daysBetween } from '../dates';
import { codeKey, wordKey } from '../input/characters';
import { readDay } from '../input/day';
import type { Answers } from '../fields';
import { kindOfBody } from '../letters/bodies';
import { entryOf, type EntryAnswers, type EntryField } from './entry';
import { authorityNamed } from '../locations/local-authorities';
import { nameKey } from '../locations/locations';
import { wellFormedCodes } from '../locations/location-codes';
import { helperOf, holdersOf, type Directory, type Person } from '../people/people';
import type { Review } from './review';
import { statusOf } from './status';
import { ROLE_LABELS, type Kind, type Rule } from '../words';
import { joined, term, text, type Text } from '../text';

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

const MOST_DUPLICATES = 3;

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
    ...(same('partnershipReference') && (same('authority') || same('partnership'))
      ? [text`the same reference from the ${term.partnership}`]
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

/**
 * Asks whether a review is a duplicate: a new one, or one that a changed entry makes like another. About a review that
 * the person may not see, it says only whom to ask.
 */
export function askAboutDuplicates(o: {
  readonly isNew: boolean;
  /** It is of the old register. */
  readonly isApart?: boolean;
  readonly rule: Rule;
  /** The strongest reason first. */
  readonly alike: readonly { readonly review: Review; readonly why: readonly Text[] }[];
  /** How many more cannot be read. */
  readonly unread: number;
  readonly actor: Person;
  readonly directory: Directory;
  /** YYYY-MM-DD. */
  readonly today: string;
}): Refusal {
  const seen = o.alike.filter(({ review }) => canSee(review, o.actor, o.today));
  const hidden = o.alike.filter((one) => !seen.includes(one)).map(({ review }) => review);
  const shown = seen.slice(0, MOST_DUPLICATES);
  const references = shown.map(({ review }) => review.reference);
  const sentences = [
    ...(references.length > 0
      ? [
          `${o.isNew ? 'This' : 'With this change, the review'} may be a duplicate of ${references.length > 1 ? 'reviews' : 'a review'} already in the register: ${references.join(', ')}.`
        ]
      : []),
    ...(hidden.length > 0
      ? [
          `It may be a duplicate of a review whose details are not open to you. Ask ${leadsToAsk(hidden, o)} whether it is the same.`
        ]
      : []),
    ...(o.unread > 0
      ? ['It may be a duplicate of a review that cannot be read now. An administrator can say which that is.']
      : []),
    `Nothing has been recorded yet. ${whatToDo(o)}`
  ];
  return {
    code: 'looks-alike',
    rule: o.rule,
    sentence: sentences.join(' '),
    alike: shown.map(({ review, why }) => ({
      reference: review.reference,
      authority: entryOf(review, 'authority'),
      stage: statusOf(review),
      notifiedOn: entryOf(review, 'notifiedOn'),
      why
    }))
  };
}

function whatToDo({ isNew, isApart }: { readonly isNew: boolean; readonly isApart?: boolean }): string {
  if (!isNew) return 'If they are different reviews, record it as entered.';
  return isApart
    ? 'If it is the same review, set this row aside; if not, take it over anyway.'
    : 'If yours is a different review, record it.';
}

/** Asks about duplicates and about unlikely answers at once, where there is something to ask of both. */
export const askTogether = (duplicates: Refusal | undefined, unlikely: Refusal | undefined): Refusal | undefined =>
  duplicates && unlikely
    ? {
        ...duplicates,
        sentence: joined([...Object.values(unlikely.fields ?? {}), duplicates.sentence], ' '),
        fields: unlikely.fields ?? {}
      }
    : (duplicates ?? unlikely);

/** Whom to ask about reviews that a person may not see, in words: their leads, or who else helps. */
export function leadsToAsk(
  hidden: readonly Review[],
  { actor, directory, today }: { readonly actor: Person; readonly directory: Directory; readonly today: string }
): string {
  const leads = new Set(
    hidden
      .flatMap((review) => holdersOf('regional-safeguarding-lead', review, directory, today))
      .map(({ name }) => name)
  );
  return leads.size > 0
    ? `${[...leads].slice(0, MOST_DUPLICATES).join(' or ')}, ${ROLE_LABELS['regional-safeguarding-lead']},`
    : helperOf(actor, today);
}
