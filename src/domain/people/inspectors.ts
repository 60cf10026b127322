import type { PersonRef } from './person-ref';
import { inspectsAt, postsOf, type Directory, type Person } from './people';
import type { Region } from '../words';

/** Where the service of a review is, as far as it is known. Codes are separated by commas. */
export interface Place {
  readonly region?: Region;
  readonly locationCodes: string;
}

/** Whether a person inspects a service, its region, or another region. */
export type Closeness = 'service' | 'region' | 'elsewhere';

const NEAREST_FIRST: readonly Closeness[] = ['service', 'region', 'elsewhere'];

/** The compliance inspectors and managers in post today: the nearest to the service first, then by name (KP-5). */
export function inspectorsFor(
  place: Place,
  directory: Directory,
  today: string
): readonly { readonly person: Person; readonly near: Closeness }[] {
  return directory.people
    .filter((person) => postsOf(person, today).some(({ post }) => post.startsWith('compliance-')))
    .map((person) => ({ person, near: closenessOf(person, place, today) }))
    .sort(
      (a, b) =>
        NEAREST_FIRST.indexOf(a.near) - NEAREST_FIRST.indexOf(b.near) ||
        a.person.name.localeCompare(b.person.name, 'en-GB')
    );
}

/** The case inspectors of reviews, by name, each with those that are theirs. */
export function inspectorsWith<H>(
  held: readonly H[],
  inspectorOf: (one: H) => PersonRef | undefined
): readonly (PersonRef & { readonly held: readonly H[] })[] {
  const found = new Map<string, PersonRef & { readonly held: H[] }>();
  for (const one of held) {
    const inspector = inspectorOf(one);
    if (!inspector) continue;
    const known = found.get(inspector.id) ?? { id: inspector.id, name: inspector.name, held: [] };
    known.held.push(one);
    found.set(inspector.id, known);
  }
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
}

/** How near to a service an inspector is, by the services that they inspect and their posts today. */
export function closenessOf(person: Person, { region, locationCodes }: Place, today: string): Closeness {
  if (inspectsAt(person, locationCodes, today)) return 'service';
  const isThere = postsOf(person, today).some(
    (held) => held.post.startsWith('compliance-') && (held.region === 'England' || held.region === region)
  );
  return isThere ? 'region' : 'elsewhere';
}
