import { coversRegion, type Person } from '../../../domain/people/people';
import type { Post, Region } from '../../../domain/words';
import { SECTIONS, type Section } from './view';

/** Parts of the page that are for some posts alone; the others are for everybody who may see the region. */
const FOR_POSTS: { readonly [S in Section]?: readonly Post[] } = {
  approvals: ['regional-director', 'deputy-regional-director'],
  health: ['regional-safeguarding-lead', 'national-safeguarding-advisor', 'administrator']
};

/** The parts of the page that a person sees of a region, in their order. `leftOut`: those that an owner of the page does without. */
export function sectionsFor(
  person: Person,
  region: Region,
  today: string,
  leftOut: readonly Section[]
): readonly Section[] {
  const posts = coversRegion(person, region, today);
  return SECTIONS.filter((section) => section === 'overview' || !leftOut.includes(section)).filter(
    (section) => FOR_POSTS[section]?.some((post) => posts.includes(post)) ?? true
  );
}
