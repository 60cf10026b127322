import { DUTIES, DUTY_IDS } from '../../duties';
import { NOTICES, NOTICE_IDS } from '../../notices';
import { coversRegion, postsOf, type Directory, type Person } from '../people';
import { STEPS, STEP_IDS } from '../../steps';
import { DIRECTION } from '../../steps/by';
import { POSTS, REGIONS, type Post, type Region } from '../../words';

export type Place = Region | 'England';
export const PLACES: readonly Place[] = [...REGIONS, 'England'];

/** Posts for all of England, which a regional safeguarding lead does not manage. */
export const NATIONAL_POSTS: readonly Post[] = [
  'communications',
  'national-safeguarding-advisor',
  'intake-team',
  'administrator'
];

/** Whether a person manages the whole Directory. */
export const managesAllPosts = (person: Person, today: string): boolean =>
  postsOf(person, today).some(({ post, region }) => post === 'administrator' && region === 'England');

/**
 * Whether a person may add and end a post there: a lead those of their own regions, an administrator all, and the
 * national advisor those who decide on an IMR, for whom they name cover (KP-10).
 */
export function canManagePost(keeper: Person, post: Post, place: Place, today: string): boolean {
  if (managesAllPosts(keeper, today)) return true;
  if (place === 'England' || NATIONAL_POSTS.includes(post)) return false;
  const held = coversRegion(keeper, place, today);
  return (
    held.includes('regional-safeguarding-lead') ||
    (DIRECTION.includes(post) && held.includes('national-safeguarding-advisor'))
  );
}

/** Where a person manages the Directory. */
export const placesManaged = (keeper: Person, today: string): readonly Place[] =>
  PLACES.filter((place) => postsManaged(keeper, place, today).length > 0);

/** The posts that a person may add and end there. */
export const postsManaged = (keeper: Person, place: Place, today: string): readonly Post[] =>
  POSTS.filter((post) => canManagePost(keeper, post, place, today));

/** Posts that must be filled: those that begin a review, are informed of one, or have a duty on one. */
const NEEDED_POSTS: readonly Post[] = POSTS.filter(
  (post) =>
    NOTICE_IDS.some((notice) => NOTICES[notice].to === post && !NOTICES[notice].mayBeNobody) ||
    DUTY_IDS.some((duty) => DUTIES[duty].owner === post) ||
    STEP_IDS.some((step) => STEPS[step].begins && STEPS[step].allowedRoles[0] === post)
);

/** The needed posts that are vacant in a region today. */
export const vacanciesIn = (region: Region, directory: Directory, today: string): readonly Post[] =>
  NEEDED_POSTS.filter((post) => !directory.people.some((person) => coversRegion(person, region, today).includes(post)));
