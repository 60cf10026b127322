import type { SPFI } from '@pnp/sp';
import type { Access } from '../../../src/domain/need-to-know/access';
import { grantsOf, type Principals } from '../../../src/register/permissions/principals';
import {
  holdScope,
  resetScope,
  type Found,
  type Grant,
  type Place,
  type Scope
} from '../../../src/register/permissions/scope';
import type { Difference } from './difference';

/** A place of the site, how people call it, what the table says of it and what was found. */
interface Compared {
  readonly place: Place;
  readonly name: string;
  /** Undefined: what it is in decides. */
  readonly wish: readonly Access[] | undefined;
  readonly scope: Scope;
  readonly principals: Principals;
  /** What stays although the table does not have it. */
  readonly spares: (grant: Found) => boolean;
}

/** What differs at a place. Groups and levels that the site lacks are another difference, named elsewhere. */
export function scopeDifferences(compared: Compared): readonly Difference[] {
  const { place, name, scope, wish } = compared;
  if (wish === undefined)
    return scope.own
      ? [
          {
            found: `${name} has permissions of its own, and should have those of the site.`,
            change: { sentence: `Give ${name} the permissions of the site.`, make: (sp) => resetScope(sp, place) },
            takesAway: true
          }
        ]
      : [];
  const grants = wishedBy(compared, wish);
  if (!scope.own)
    return [
      {
        found: `${name} has the permissions of the site, and should have its own.`,
        change: { sentence: closingOf(name, wish), make: (sp) => holdScope(sp, place, grants) }
      }
    ];
  return [...lacking(compared, grants), ...surplus(compared, grants)];
}

const closingOf = (name: string, wish: readonly Access[]): string =>
  wish.length === 0
    ? `Remove people’s permissions from ${name}, so that only the service reads it.`
    : `Give ${name} permissions of its own.`;

const wishedBy = ({ principals }: Compared, wish: readonly Access[]): readonly Grant[] =>
  grantsOf(
    principals,
    wish.filter(
      ({ who, level }) =>
        principals.levels[level] !== undefined &&
        (who === 'owners' || 'person' in who || principals.groups.has(who.group))
    )
  );

const isIn = (grants: readonly Grant[], { principal, role }: Grant): boolean =>
  grants.some((each) => each.principal === principal && each.role === role);

function lacking({ place, name, scope, principals }: Compared, grants: readonly Grant[]): readonly Difference[] {
  return grants
    .filter((grant) => !isIn(scope.grants, grant))
    .map((grant) => {
      const who = titleOf(principals, grant.principal);
      return {
        found: `${who} lacks a permission on ${name}.`,
        change: {
          sentence: `Give ${who} its permission on ${name}.`,
          make: async (sp: SPFI) => {
            await place(sp).roleAssignments.add(grant.principal, grant.role);
          }
        }
      };
    });
}

const titleOf = ({ groups, owners }: Principals, number: number): string =>
  [...groups].find(([, group]) => group === number)?.[0] ?? (number === owners ? 'The owners of the site' : 'A person');

function surplus({ place, name, scope, spares }: Compared, grants: readonly Grant[]): readonly Difference[] {
  return scope.grants
    .filter((grant) => !isIn(grants, grant) && !spares(grant))
    .map((grant) => ({
      found: `${grant.name} has the permission “${grant.level}” on ${name}, which the table does not give.`,
      change: {
        sentence: `Remove the permission “${grant.level}” of ${grant.name} on ${name}.`,
        make: async (sp: SPFI) => {
          await place(sp).roleAssignments.remove(grant.principal, grant.role);
        }
      },
      takesAway: true
    }));
}
