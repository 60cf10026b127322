/** A person or an app that calls the site. `permission` says which group of a new site they are in. */
export interface Caller {
  readonly id: string;
  readonly name: string;
  readonly login: string;
  readonly permission: 'none' | 'read' | 'write' | 'manage';
  /** An app has full control of the whole site, whatever `permission` says. */
  readonly isApp?: true;
  /** An administrator of the site reads and changes everything, also what its owners do not. */
  readonly isSiteAdmin?: true;
}

/** A caller, or a person who was named, as the site numbers them. */
export interface Person {
  readonly id: number;
  readonly login: string;
  readonly title: string;
  /** The Entra object id; undefined for a login that was never seen. */
  readonly objectId?: string;
}
