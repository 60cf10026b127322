type Permission = 'none' | 'read' | 'write' | 'manage';

/** A person or an app that calls the site. */
export interface Caller {
  readonly id: string;
  readonly name: string;
  readonly login: string;
  readonly permission: Permission;
  /** An app’s permission is for the whole site, including lists with unique permissions. */
  readonly isApp?: true;
}
