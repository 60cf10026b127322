import { ukDay } from '../dates';
import { NOTICE_IDS, type NoticeId } from '../ids';
import type { Addressee } from './addressee';
import type { Notice, ToldEvent } from './notice';
import { ENTRY_NOTICES } from './entry';
import { IMR_NOTICES } from './imr';
import { OVERSIGHT_NOTICES } from './oversight';
import { PUTTING_RIGHT_NOTICES } from './putting-right';
import { REPORT_NOTICES } from './report';
import { holdersOf, rolesIn, standInsFor, type Directory, type Person } from '../people/people';
import type { PersonRef } from '../people/person-ref';
import type { Review } from '../review/review';
import { ROLE_LABELS, type Role } from '../words';

export { NOTICE_IDS, type NoticeId } from '../ids';
export type { Addressee } from './addressee';

/** Who is informed of what, in the order in which it is decided. */
export const NOTICES: Readonly<Record<NoticeId, Notice>> = {
  ...ENTRY_NOTICES,
  ...OVERSIGHT_NOTICES,
  ...IMR_NOTICES,
  ...REPORT_NOTICES,
  ...PUTTING_RIGHT_NOTICES
};

/**
 * Who is informed of an event, and the vacant posts. People are not informed of what they did themselves; cover is
 * informed in place of people who are away. `concerned` is as in `NoticeView`.
 */
export function noticesFor(
  event: ToldEvent,
  review: Review,
  directory: Directory,
  concerned: readonly PersonRef[] = []
): { told: readonly Addressee[]; vacant: readonly Role[] } {
  const today = ukDay(event.at);
  const told: Addressee[] = [];
  const vacant: Role[] = [];
  for (const notice of NOTICE_IDS) {
    const row = NOTICES[notice];
    if (!row.after.includes(event.step) || row.appliesIf?.(review, event) === false) continue;
    const holders = row.recipients
      ? row.recipients({ review, event, directory, today, concerned })
      : holdersOf(row.to, review, directory, today);
    if (holders.length === 0 && (row.mayBeNobody || isUnfilled(row.to, review))) continue;
    if (holders.length === 0) vacant.push(row.to);
    const meant = holders.length > 0 ? holders : inPlaceOf(row.to, review, directory, today);
    const already = new Set([event.by.id]);
    for (const { person, insteadOf } of meant.flatMap((holder) => reached(holder, row.to, review, directory, today))) {
      if (already.has(person.id)) continue;
      already.add(person.id);
      told.push({
        id: `${event.id}/${notice}/${person.id}`,
        notice,
        to: roleOf(person, row.to, review, today),
        person: refOf(person),
        ...(insteadOf ? { insteadOf: refOf(insteadOf) } : {})
      });
    }
  }
  return { told, vacant };
}

/** Who is informed at once in place of a vacant role. */
const IN_PLACE_OF: Partial<Readonly<Record<Role, readonly Role[]>>> = {
  'regional-director': ['deputy-regional-director'],
  'case-inspector': ['compliance-manager', 'regional-safeguarding-lead']
};

const inPlaceOf = (role: Role, review: Review, directory: Directory, today: string): readonly Person[] =>
  (IN_PLACE_OF[role] ?? [])
    .map((one) => holdersOf(one, review, directory, today))
    .find((holders) => holders.length > 0) ?? [];

/** An inspector or author yet to be named is no vacancy: naming them is a duty of its own. */
const isUnfilled = (role: Role, review: Review): boolean =>
  (role === 'case-inspector' && !review.inspector) || (role === 'imr-author' && !review.author);

/** The holder, or those who cover for them. */
export function reached(
  holder: Person,
  role: Role,
  review: Review,
  directory: Directory,
  today: string
): readonly { readonly person: Person; readonly insteadOf?: Person }[] {
  const cover = standInsFor(holder, role, review, directory, today);
  return cover.length > 0 ? cover.map((person) => ({ person, insteadOf: holder })) : [{ person: holder }];
}

/** The role in which a person is informed: the one meant, or their own where they stand in for it. */
function roleOf(person: Person, meant: Role, review: Review, today: string): Role {
  const roles = rolesIn(review, person, today);
  return roles.includes(meant) ? meant : (roles[0] ?? meant);
}

const refOf = ({ id, name }: Person): PersonRef => ({ id, name });

/** What to do about a vacant post that should have been informed. */
export function vacancy(role: Role, { inspector, author, region }: Review): string {
  if (role === 'case-inspector' && inspector)
    return `${inspector.name} is no longer an inspector or manager in the Directory. Hand over this review: the new case inspector will be informed.`;
  if (role === 'imr-author' && author)
    return `${author.name} no longer holds a post in the Directory. The regional director can appoint another author.`;
  return `Vacant: ${ROLE_LABELS[role]}, ${region}. A regional safeguarding lead or an administrator can add a person: they will then be informed.`;
}
