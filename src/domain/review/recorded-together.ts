import { reached } from '../notices';
import { holdersOf, personIn, rolesIn, type Directory, type Person } from '../people/people';
import type { PersonRef } from '../people/person-ref';
import { text, type Text } from '../text';
import type { Role } from '../words';
import { canSee } from './decide';
import { endingNamed } from './endings';
import { leadsToAsk } from './possible-duplicates';
import { isClosed, type Done, type Review } from './review';

/**
 * What a person is told that a review may be the same as: a review that they may see, or else whom to ask about one that
 * they may not.
 */
export type RecordedTogether = { readonly reference: string } | { readonly ask: string };

/** A person to inform of a possible duplicate that nobody was asked about, on the review that it is about. */
export interface ToldOfDuplicate {
  readonly about: Review;
  readonly person: PersonRef;
  readonly role: Role | '';
  /** The name of the person who is away, if this one is covering; empty if not. */
  readonly insteadOf: string;
  readonly together: RecordedTogether;
}

/**
 * Who is informed that two reviews may be one, each person once: the leads, who monitor the register (KP-2), and the
 * people who recorded them. `today` is YYYY-MM-DD.
 */
export function toldOfDuplicate(
  later: Review,
  earlier: Review,
  directory: Directory,
  today: string
): readonly ToldOfDuplicate[] {
  const told = [[later, earlier] as const, [earlier, later] as const].flatMap(([about, other]) =>
    peopleOf(about, directory, today).map(({ person, role, insteadOf }) => ({
      about,
      person: { id: person.id, name: person.name },
      role,
      insteadOf,
      together: canSee(other, person, today)
        ? { reference: other.reference }
        : { ask: leadsToAsk([other], { actor: person, directory, today }) }
    }))
  );
  return told.filter((one, index) => told.findIndex(({ person }) => person.id === one.person.id) === index);
}

/**
 * Whether two open reviews were recorded so close together that neither was there when the person who recorded the
 * other was asked. Nothing is to be done once one of them is closed.
 */
export const wereRecordedTogether = (one: Review, other: Review): boolean =>
  !isClosed(one) &&
  !isClosed(other) &&
  Math.abs(Date.parse(notificationOf(one)?.at ?? '') - Date.parse(notificationOf(other)?.at ?? '')) <= AT_ONE_MOMENT;

/** In milliseconds: far longer than saving takes, because the clocks of two machines differ. */
const AT_ONE_MOMENT = 600_000;

/** By whom and when it was recorded; nothing of one that was taken over from the old register. */
const notificationOf = ({ kind, done }: Review): Done | undefined =>
  done[kind === 'adult' ? 'notify-adult' : 'notify-child'];

function peopleOf(
  review: Review,
  directory: Directory,
  today: string
): readonly { readonly person: Person; readonly role: Role | ''; readonly insteadOf: string }[] {
  const leads = holdersOf(LEAD, review, directory, today).flatMap((lead) =>
    reached(lead, LEAD, review, directory, today).map(({ person, insteadOf }) => ({
      person,
      role: LEAD,
      insteadOf: insteadOf?.name ?? ''
    }))
  );
  const recorded = notificationOf(review);
  const recorder = recorded && personIn(directory, recorded.by.id);
  return recorder && canSee(review, recorder, today)
    ? [...leads, { person: recorder, role: rolesIn(review, recorder, today)[0] ?? '', insteadOf: '' }]
    : leads;
}

const LEAD: Role = 'regional-safeguarding-lead';

/** Why a person has the message. It shows on a locked phone. */
export const togetherHeadline = (together: RecordedTogether): Text =>
  `Possible duplicate of ${'reference' in together ? together.reference : 'a review whose details are not open to you'}, recorded at the same time`;

/** What there is to do about it. */
export const togetherAsks = (together: RecordedTogether): Text =>
  'reference' in together
    ? text`Nobody was asked whether this is the same review as ${together.reference}. If it is, a regional safeguarding lead can close one of them as “${endingNamed('duplicate')?.title ?? ''}”. If not, there is nothing to do.`
    : text`Nobody was asked whether this is the same review as one whose details are not open to you. Ask ${together.ask} whether it is.`;
