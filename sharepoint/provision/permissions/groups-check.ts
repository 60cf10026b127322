import type { SPFI } from '@pnp/sp';
import * as v from 'valibot';
import '@pnp/sp/security/web.js';
import '@pnp/sp/site-groups/web.js';
import { GROUPS } from '../../../src/domain/need-to-know/groups';
import { AUTHOR_LEVEL, readPrincipals } from '../../../src/register/permissions/principals';
import type { Difference } from './difference';

/** The permission level of IMR authors, and the groups that the product gives permissions to. */
export async function checkGroups(sp: SPFI): Promise<readonly Difference[]> {
  const { levels, groups, owners } = await readPrincipals(sp);
  return [
    ...(levels.author === undefined
      ? [
          {
            found: `The permission level ${AUTHOR_LEVEL.name} is missing.`,
            change: { sentence: `Add the permission level ${AUTHOR_LEVEL.name}.`, make: addLevel }
          }
        ]
      : []),
    ...GROUPS.filter(({ title }) => !groups.has(title)).map(({ title, description }) => ({
      found: `The group ${title} is missing.`,
      change: {
        sentence: `Add the group ${title}.`,
        make: (site: SPFI) => addGroup(site, { title, description, owners })
      }
    }))
  ];
}

async function addLevel(sp: SPFI): Promise<void> {
  const { name, description, order, rights } = AUTHOR_LEVEL;
  await sp.web.roleDefinitions.add(name, description, order, rights);
}

/** Owned by the owners of the site, so that they can look after it where the service cannot. */
async function addGroup(
  sp: SPFI,
  wish: { readonly title: string; readonly description: string; readonly owners: number | undefined }
): Promise<void> {
  const added: unknown = await sp.web.siteGroups.add({
    Title: wish.title,
    Description: wish.description,
    AllowMembersEditMembership: false,
    OnlyAllowMembersViewMembership: true
  });
  const { Id } = v.parse(v.object({ Id: v.number() }), added);
  if (wish.owners !== undefined) await sp.web.siteGroups.getById(Id).setUserAsOwner(wish.owners);
}
