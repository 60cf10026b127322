import { addDays } from '../dates';
import type { OpenDuty } from '../duties';
import { ownDutiesOf } from '../duties/own-duties';
import { ownersOf } from '../duties/owners';
import { holdersOf, personIn, postsOf, type Directory, type Holding, type Person } from '../people/people';
import type { Review } from '../review/review';
import type { ReviewWithDuties } from '../review/review-with-duties';
import { ROLE_LABELS, type Role } from '../words';
import { dutyLine, partOf, type Digest, type ListReason } from './digest';

/** What a reminder of a lead lists: all that the person has to do on these reviews. Nothing where that is nothing. */
export function taskListOf(
  person: Person,
  reviews: readonly ReviewWithDuties[],
  { directory, today, why }: { readonly directory: Directory; readonly today: string; readonly why: ListReason }
): Digest | undefined {
  const own = ownDutiesOf(person, reviews, directory, today);
  return own.length === 0 ? undefined : listOf(own, today, why);
}

/**
 * What people are told of several reviews that were handed over at once: the reviews, and what is to be done on them by
 * the person.
 */
export const handedOver = (
  person: Person,
  reviews: readonly ReviewWithDuties[],
  { directory, today, why }: { readonly directory: Directory; readonly today: string; readonly why: ListReason }
): Digest => ({
  ...listOf(ownDutiesOf(person, reviews, directory, today), today, why),
  taken: partOf(reviews.map(({ review: { reference } }) => ({ reference })))
});

/** Tasks of one person that are another’s now. `key` is unique for the person and the occasion: they are told once. */
interface Takeover {
  readonly key: string;
  readonly person: Person;
  readonly role: Role;
  readonly digest: Digest;
}

/** Who took up a post longer ago has been told, or had its tasks from the beginning. In days. */
const NEW_IN_POST = 7;

/**
 * The people who have tasks today that were another’s: of someone who is away or has left, of a vacant post, or of a
 * post that they have just taken up. One list for each person and occasion, the soonest due first.
 */
export function takeoversOf(
  reviews: readonly ReviewWithDuties[],
  directory: Directory,
  today: string
): readonly Takeover[] {
  const found = new Map<string, Occasion & { readonly owed: { review: Review; open: OpenDuty }[]; person: Person }>();
  for (const { review, duties } of reviews)
    for (const open of duties)
      for (const person of ownersOf(open, review, directory, today)) {
        const occasion = occasionOf(person, open, review, { directory, today });
        if (!occasion) continue;
        const key = `takeover/${person.id}/${occasion.id}`;
        const known = found.get(key) ?? { ...occasion, person, owed: [] };
        known.owed.push({ review, open });
        found.set(key, known);
      }
  return [...found].map(([key, { person, why, role, owed }]) => ({
    key,
    person,
    role,
    digest: listOf(
      owed.sort((a, b) => a.open.due.localeCompare(b.open.due) || a.review.reference.localeCompare(b.review.reference)),
      today,
      why
    )
  }));
}

interface Occasion {
  readonly id: string;
  readonly role: Role;
  readonly why: ListReason;
}

/** Why a duty is a person’s that was not always theirs; nothing where it was. */
function occasionOf(
  person: Person,
  { owner: role }: OpenDuty,
  review: Review,
  { directory, today }: { readonly directory: Directory; readonly today: string }
): Occasion | undefined {
  const held = postsOf(person, today);
  const named = role === 'case-inspector' ? review.inspector : role === 'imr-author' ? review.author : undefined;
  if (named?.id === person.id) return undefined;
  const cover = held.find(
    ({ coverFor, post }) => coverFor !== undefined && (named ? coverFor === named.id : post === role)
  );
  if (cover) return away(cover, role, directory);
  if (named) return { id: `left/${named.id}`, role, why: { is: 'left', name: named.name } };
  if (role === 'case-inspector' || role === 'imr-author') return undefined;
  const own = held.find(({ post, region }) => post === role && (region === review.region || region === 'England'));
  if (own) return began(own, role, today);
  return holdersOf(role, review, directory, today).length === 0
    ? {
        id: `vacant/${role}/${review.region}/${vacantSince(role, review, directory)}`,
        role,
        why: { is: 'vacant', name: ROLE_LABELS[role] }
      }
    : undefined;
}

const away = ({ coverFor = '', from = '' }: Holding, role: Role, directory: Directory): Occasion => ({
  id: `away/${coverFor}/${from}`,
  role,
  why: { is: 'away', name: personIn(directory, coverFor)?.name ?? ROLE_LABELS[role] }
});

const began = ({ from }: Holding, role: Role, today: string): Occasion | undefined =>
  from !== undefined && addDays(from, NEW_IN_POST) > today
    ? { id: `began/${role}/${from}`, role, why: { is: 'began', name: ROLE_LABELS[role] } }
    : undefined;

/** The last day of the last holder of a post, as far as the Directory still has it: a later vacancy is another one. */
const vacantSince = (role: Role, { region }: Review, directory: Directory): string =>
  directory.people
    .flatMap(({ holdings }) => holdings)
    .filter(({ post, region: of }) => post === role && (of === region || of === 'England'))
    .map(({ until = '' }) => until)
    .sort()
    .at(-1) ?? '';

const listOf = (
  owed: readonly { readonly review: Review; readonly open: OpenDuty }[],
  day: string,
  why: ListReason
): Digest => ({ day, why, waits: partOf(owed.map(dutyLine)), late: partOf([]), stale: partOf([]) });
