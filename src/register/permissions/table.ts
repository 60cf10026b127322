import type { Access } from '../../domain/need-to-know/access';
import { ADMINISTRATORS_GROUP, PEOPLE_GROUP } from '../../domain/need-to-know/groups';
import { LISTS } from '../lists';
import type { ListShape } from '../lists/column';
import type { ListName } from '../lists/list-names';

/**
 * The table of who may do what on the site, which provisioning and the service set and the check compares with. Apps
 * with full control of the site, and its administrators, need no line: SharePoint refuses them nothing.
 */

const OWNERS: Access = { who: 'owners', level: 'full' };
const PEOPLE: Access = { who: { group: PEOPLE_GROUP }, level: 'read' };

/** The site, and every list that says nothing else. */
export const SITE_ACCESS: readonly Access[] = [OWNERS, PEOPLE];

const OWN_ACCESS: Partial<Readonly<Record<ListName, readonly Access[]>>> = {
  settings: [...SITE_ACCESS, { who: { group: ADMINISTRATORS_GROUP }, level: 'author' }]
};

/** Who may do what in a list; undefined where it is as on the site. Nobody but the service opens a private one. */
export const accessTo = (list: ListName): readonly Access[] | undefined => {
  const shape: ListShape = LISTS[list];
  return shape.private ? [] : OWN_ACCESS[list];
};

/** Settings of a list that follow from who reads it and what it keeps, by their names in SharePoint. */
export interface ListSettings {
  readonly NoCrawl?: true;
  readonly EnableVersioning?: true;
  readonly EnableMinorVersions?: false;
  readonly ForceCheckout?: false;
}

/** Rows that are only ever added: a version shows that one was changed. */
const ONLY_ADDED: readonly ListName[] = ['history', 'reports'];

export const settingsOf = (list: ListName): ListSettings => {
  const shape: ListShape = LISTS[list];
  return {
    ...(shape.private && { NoCrawl: true }),
    ...(ONLY_ADDED.includes(list) && { EnableVersioning: true }),
    ...(shape.kind === 'library' && { EnableMinorVersions: false, ForceCheckout: false })
  };
};
