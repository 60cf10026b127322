/** What someone may do in a place of the site: read, or write a paper without deleting it or its versions. */
export type Level = 'read' | 'author';

/** A group of the site by its title, or a person by their directory object id. */
type Holder = { readonly group: string } | { readonly person: string };

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
