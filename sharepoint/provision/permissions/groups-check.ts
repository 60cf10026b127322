import type { SPFI } from '@pnp/sp';
import * as v from 'valibot';
import '@pnp/sp/security/web.js';
import '@pnp/sp/site-groups/web.js';
import { GROUPS } from '../../../src/domain/need-to-know/groups';
import { inOneRequest } from '../../../src/register/client/one-request';
import { AUTHOR_LEVEL, readPrincipals } from '../../../src/register/permissions/principals';
import type { Difference } from './difference';

type Group = (typeof GROUPS)[number];

/** The permission level of IMR authors, and the groups that the product gives permissions to. */
export async function checkGroups(sp: SPFI): Promise<readonly Difference[]> {
  const { levels, groups, owners } = await readPrincipals(sp);
  const missing = GROUPS.filter(({ title }) => !groups.has(title));
  const change = {
    sentence: `Add the ${missing.length === 1 ? 'group' : 'groups'} ${missing.map(({ title }) => title).join(', ')}.`,
    make: (site: SPFI) => addGroups(site, missing, owners)
  };
  return [
    ...(levels.author === undefined
      ? [
          {
            found: `The permission level ${AUTHOR_LEVEL.name} is missing.`,
            change: { sentence: `Add the permission level ${AUTHOR_LEVEL.name}.`, make: addLevel }
          }
        ]
      : []),
    ...missing.map(({ title }) => ({ found: `The group ${title} is missing.`, change }))
  ];
}

async function addLevel(sp: SPFI): Promise<void> {
  const { name, description, order, rights } = AUTHOR_LEVEL;
  await sp.web.roleDefinitions.add(name, description, order, rights);
}

/** Owned by the owners of the site, so that they can look after them where the service cannot. Two requests. */
async function addGroups(sp: SPFI, wishes: readonly Group[], owners: number | undefined): Promise<void> {
  const added: readonly unknown[] = await inOneRequest(sp, (batch) =>
    wishes.map(({ title, description }) =>
      batch.web.siteGroups.add({
        Title: title,
        Description: description,
        AllowMembersEditMembership: false,
        OnlyAllowMembersViewMembership: true
      })
    )
  );
  if (owners === undefined) return;
  const ids = v.parse(v.array(v.object({ Id: v.number() })), added);
  await inOneRequest(sp, (batch) => ids.map(({ Id }) => batch.web.siteGroups.getById(Id).setUserAsOwner(owners)));
}
