import { coversRegion, type Person } from '../people/people';
import type { Post, Region } from '../words';

/** The posts of a region whose holders read its papers in SharePoint. */
const READING_POSTS: readonly Post[] = [
  'compliance-inspector',
  'compliance-manager',
  'regional-director',
  'deputy-regional-director',
  'regional-safeguarding-lead'
];

/** The title of the group of SharePoint that reads the papers of a region. */
export const papersGroup = (region: Region): string => `SCR papers: ${region}`;

/** Whether a person is to be in that group today. Cover is a post like any other. */
export const isOfPapersGroup = (person: Person, region: Region, today: string): boolean =>
  coversRegion(person, region, today).some((post) => READING_POSTS.includes(post));
