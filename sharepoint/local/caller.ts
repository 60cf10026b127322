export type Permission = 'none' | 'read' | 'write' | 'manage';

/** Somebody, or an app, as the site sees them. */
export interface Caller {
  readonly id: string;
  readonly name: string;
  readonly login: string;
  readonly permission: Permission;
  /** An app has its permission on the whole site, whatever permissions a list has of its own. */
  readonly isApp?: true;
}
