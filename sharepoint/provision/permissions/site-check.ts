import type { SPFI } from '@pnp/sp';
import { spPost } from '@pnp/sp';
import { body } from '@pnp/queryable';
import { Web } from '@pnp/sp/webs/index.js';
import '@pnp/sp/site-groups/web.js';
import '@pnp/sp/site-users/web.js';
import * as v from 'valibot';
import { inOneRequest } from '../../../src/register/client/one-request';
import { unlessMissing } from '../../../src/register/client/sharepoint-errors';
import { readPrincipals } from '../../../src/register/permissions/principals';
import { readScope, SITE } from '../../../src/register/permissions/scope';
import { SITE_ACCESS } from '../../../src/register/permissions/table';
import type { Difference } from './difference';
import { scopeDifferences } from './scope-differences';

const SharingSchema = v.object({
  MembersCanShare: v.boolean(),
  RequestAccessEmail: v.nullish(v.string(), ''),
  UseAccessRequestDefault: v.boolean()
});
const MembersSchema = v.object({ AllowMembersEditMembership: v.boolean() });

/** Who may open the site. Its owners stay: nobody is locked out who looks after it. */
export async function checkReaders(sp: SPFI): Promise<readonly Difference[]> {
  const [scope, principals] = await Promise.all([readScope(sp, SITE), readPrincipals(sp)]);
  return scopeDifferences({
    place: SITE,
    name: 'the site',
    wish: SITE_ACCESS,
    scope,
    principals,
    spares: ({ isFull }) => isFull
  });
}

/** Who may share what is on the site, or let others in. */
export async function checkSharing(sp: SPFI): Promise<readonly Difference[]> {
  const [found, membersFound] = await inOneRequest(sp, (batch) => [
    batch.web.select('MembersCanShare', 'RequestAccessEmail', 'UseAccessRequestDefault')(),
    unlessMissing<unknown, undefined>(batch.web.associatedMemberGroup.select('AllowMembersEditMembership')(), undefined)
  ]);
  const sharing = v.parse(SharingSchema, found);
  const letsIn = membersFound !== undefined && v.parse(MembersSchema, membersFound).AllowMembersEditMembership;
  return [
    ...(sharing.MembersCanShare
      ? [
          {
            found: 'Members of the site may share it and what is in it.',
            change: {
              sentence: 'Let only owners share the site and what is in it.',
              make: (site: SPFI) => site.web.update({ MembersCanShare: false })
            }
          }
        ]
      : []),
    ...(letsIn
      ? [
          {
            found: 'Members of the site may add others as members.',
            change: {
              sentence: 'Let only owners add members of the site.',
              make: async (site: SPFI) => {
                await site.web.associatedMemberGroup.update({ AllowMembersEditMembership: false });
              }
            }
          }
        ]
      : []),
    ...(sharing.RequestAccessEmail !== '' || sharing.UseAccessRequestDefault
      ? [
          {
            found: 'People without a post may request access to the site.',
            change: { sentence: 'End requests for access to the site: posts decide.', make: endAccessRequests }
          }
        ]
      : [])
  ];
}

async function endAccessRequests(sp: SPFI): Promise<void> {
  await sp.web.update({ RequestAccessEmail: '' });
  await spPost(Web(sp.web, 'SetUseAccessRequestDefaultAndUpdate'), body({ useAccessRequestDefault: false }));
}
