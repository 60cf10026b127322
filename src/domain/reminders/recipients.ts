import type { OpenDuty } from '../duties';
import { ownersOf, present } from '../duties/owners';
import { holdersOf, type Directory, type Person } from '../people/people';
import { REMINDER_SCHEDULE, type ReminderStageId } from './reminders';
import type { Review } from '../review/review';
import type { Role } from '../words';

/** A director’s own duties are in the digest, and nobody else is reminded of them. */
export const isRemindedOf = ({ owner }: Pick<OpenDuty, 'owner'>): boolean => owner !== 'regional-director';

/**
 * Who is reminded at a stage, and in which role: the owners of the duty, the managers or the leads, or those who cover
 * for them. Where a region has no manager, its leads are. Empty when the Directory has none of them.
 */
export function recipientsOf(
  rung: ReminderStageId,
  open: OpenDuty,
  { review, directory, today }: { readonly review: Review; readonly directory: Directory; readonly today: string }
): { readonly as: Role; readonly people: readonly Person[] } {
  const { to } = REMINDER_SCHEDULE[rung];
  if (to === 'owner') return { as: open.owner, people: ownersOf(open, review, directory, today) };
  const roles: readonly Role[] = [to, 'regional-safeguarding-lead'];
  const as = roles.find((role) => holdersOf(role, review, directory, today).length > 0) ?? to;
  return { as, people: present(holdersOf(as, review, directory, today), as, review, directory, today) };
}
