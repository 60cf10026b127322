import * as v from 'valibot';
import type { SPFI } from '@pnp/sp';
import { inFewRequests } from '../client/one-request';
import type { Principals } from './principals';
import { LIMITED, SITE, type Grant } from './scope';

const AssignmentsSchema = v.array(
  v.object({
    PrincipalId: v.number(),
    RoleDefinitionBindings: v.array(v.object({ Id: v.number(), RoleTypeKind: v.number() }))
  })
);

/**
 * The Limited Access that these people, by directory object id, still have to the site. SharePoint gives it to everyone
 * who is named on a folder and leaves it to them: enough to read names of people and lists. One request.
 */
export async function limitedAccessOf(
  sp: SPFI,
  { people }: Principals,
  ids: readonly string[]
): Promise<readonly Grant[]> {
  const numbers = new Set(ids.flatMap((id) => people.get(id.toLowerCase())?.number ?? []));
  if (numbers.size === 0) return [];
  const found = await sp.web.roleAssignments
    .select('PrincipalId', 'RoleDefinitionBindings/Id', 'RoleDefinitionBindings/RoleTypeKind')
    .expand('RoleDefinitionBindings')<unknown>();
  return v
    .parse(AssignmentsSchema, found)
    .filter(({ PrincipalId }) => numbers.has(PrincipalId))
    .flatMap(({ PrincipalId, RoleDefinitionBindings }) =>
      RoleDefinitionBindings.filter(({ RoleTypeKind }) => RoleTypeKind === LIMITED).map(({ Id }) => ({
        principal: PrincipalId,
        role: Id
      }))
    );
}

/** Takes it from them, and with it all that they were named on below. Can be interrupted and done again. */
export async function endLimitedAccess(sp: SPFI, grants: readonly Grant[]): Promise<void> {
  await inFewRequests(
    sp,
    grants.map(
      ({ principal, role }) =>
        (batch) =>
          SITE(batch).roleAssignments.remove(principal, role)
    )
  );
}
