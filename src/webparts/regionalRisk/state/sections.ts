import { coversRegion, type Person } from '../../../domain/people/people';
import type { Post, Region } from '../../../domain/words';
import { SECTIONS, type Section } from './view';

/** Sections for some posts only; the others are for everyone who may see the region. */
const FOR_POSTS: { readonly [S in Section]?: readonly Post[] } = {
  approvals: ['regional-director', 'deputy-regional-director'],
  health: ['regional-safeguarding-lead', 'national-safeguarding-advisor', 'administrator'],
  mail: ['intake-team', 'compliance-manager', 'compliance-inspector'],
  'old-register': ['regional-safeguarding-lead', 'administrator']
};

/**
 * The sections that a person sees of a region. `leftOut`: those that the page owner has hidden, and those in which there
 * is nothing.
 */
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
