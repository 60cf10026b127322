/**
 * What someone may do in a place of the site: read; write without deleting, so that no paper or version of one is lost;
 * or everything.
 */
export type Level = 'read' | 'author' | 'full';

/** A group of the site by its title, a person by their directory object id, or the site’s own group of owners. */
type Holder = { readonly group: string } | { readonly person: string } | 'owners';

/** One line of who may do what in a place. */
export interface Access {
  readonly who: Holder;
  readonly level: Level;
}

/** A person as SharePoint has to find them. `email` is empty if the Directory has none. */
export interface Reachable {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}
