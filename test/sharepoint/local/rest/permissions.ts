import '@pnp/sp/folders/item.js';
import type { IItem } from '@pnp/sp/items/types.js';
import { Item } from '@pnp/sp/items/types.js';
import type { Tenant, Who } from './tenant';

export const READ = 1073741826;
export const CONTRIBUTE = 1073741827;
export const LIMITED = 1073741825;
export const FULL = 1073741829;
/** Contribute without DeleteListItems and DeleteVersions. */
export const AUTHOR = { High: '432', Low: '1011028583' };

export interface Bound {
  readonly PrincipalId: number;
  readonly Member: { readonly Title: string; readonly PrincipalType: number };
  readonly RoleDefinitionBindings: readonly { readonly Id: number; readonly Name: string }[];
}

const LOGINS: Readonly<Record<string, string>> = {
  author: 'aled@example.test',
  regional: 'rhian@example.test',
  stranger: 'sam@example.test',
  visitor: 'vic@example.test',
  member: 'mair@example.test',
  owner: 'olwen@example.test'
};

/** A person's number, by the login that SharePoint takes. */
export const numberOf = async (tenant: Tenant, who: Who): Promise<number> =>
  (await tenant.sp('app').web.ensureUser(`i:0#.f|membership|${LOGINS[who] ?? ''}`)).Id;

/** A folder as the item that has its permissions. */
export const folderAs = (tenant: Tenant, who: Who, path: string): IItem =>
  Item(tenant.sp(who).web.getFolderByServerRelativePath(path), 'listItemAllFields');

/** Who may do what at a place, as “Name: level, level”. */
export async function grantsOf(place: {
  roleAssignments: { expand(...names: string[]): () => Promise<unknown> };
}): Promise<readonly string[]> {
  const found = (await place.roleAssignments.expand('Member', 'RoleDefinitionBindings')()) as Bound[];
  return found.map(
    ({ Member, RoleDefinitionBindings }) =>
      `${Member.Title}: ${RoleDefinitionBindings.map(({ Name }) => Name)
        .sort()
        .join(', ')}`
  );
}
