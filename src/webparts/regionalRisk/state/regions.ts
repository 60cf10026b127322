import { postsOf, type Person } from '../../../domain/people/people';
import { REGIONS, type Region } from '../../../domain/words';

/** The regions a person may look at today, in the order of the table; all of them for a national post. */
export function regionsOf(person: Person, today: string): readonly Region[] {
  const held = postsOf(person, today).map(({ region }) => region);
  return held.includes('England') ? REGIONS : REGIONS.filter((region) => held.includes(region));
}
