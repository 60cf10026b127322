import type { Person } from '../caller';
import type { Entity } from '../entity';
import { claimOf } from '../people';
import type { Model } from '../model';
import type { Group } from './groups';
import type { Place } from './places';
import { halvesOf, LIMITED_ACCESS, RIGHTS, type Role } from './rights';
import type { Sight } from './sight';

type Viewer = Pick<Person, 'id'>;

export const roleEntity = ({ id, name, description, order, kind, mask }: Role): Entity => ({
  type: 'SP.RoleDefinition',
  path: `Web/RoleDefinitions(${id})`,
  values: {
    BasePermissions: halvesOf(mask),
    Description: description,
    Hidden: id === LIMITED_ACCESS,
    Id: id,
    Name: name,
    Order: order,
    RoleTypeKind: kind
  }
});

/** A person as `SP.User`. */
export const userEntity = (model: Model, person: Person): Entity => ({
  type: 'SP.User',
  path: `Web/GetUserById(${person.id})`,
  values: {
    Id: person.id,
    IsHiddenInUI: false,
    LoginName: claimOf(person),
    Title: person.title,
    PrincipalType: 1,
    Email: person.login,
    Expiration: '',
    IsEmailAuthenticationGuestUser: false,
    IsShareByEmailGuestUser: false,
    IsSiteAdmin: model.access.isAdministrator(person),
    UserPrincipalName: person.login
  },
  unasked: {
    AadObjectId: () =>
      person.objectId === undefined ? null : { NameId: person.objectId, NameIdIssuer: 'urn:federation:microsoftonline' }
  },
  links: {
    Groups: () =>
      model.access.groups
        .of(person.id)
        .flatMap((id) => model.access.groups.byId(id) ?? [])
        .map((group) => groupEntity(model, person, group))
  }
});

/** A group as `SP.Group`. Who is in it is for its members, its owner and those who manage permissions. */
export function groupEntity(model: Model, viewer: Viewer, group: Group): Entity {
  const owner = model.people.byId(group.owner) ?? model.access.groups.byId(group.owner);
  return {
    type: 'SP.Group',
    path: `Web/SiteGroups/GetById(${group.id})`,
    values: {
      Id: group.id,
      IsHiddenInUI: false,
      LoginName: group.title,
      Title: group.title,
      PrincipalType: 8,
      AllowMembersEditMembership: group.membersEdit,
      AllowRequestToJoinLeave: false,
      AutoAcceptRequestToJoinLeave: false,
      Description: group.description,
      OnlyAllowMembersViewMembership: group.membersOnlySee,
      OwnerTitle: owner?.title ?? '',
      RequestToJoinLeaveEmailSetting: null
    },
    links: {
      Users: () => membersOf(model, viewer, group),
      Owner: () => principalEntity(model, viewer, group.owner) ?? []
    }
  };
}

export function membersOf(model: Model, viewer: Viewer, group: Group): readonly Entity[] {
  const { groups } = model.access;
  if (group.membersOnlySee && !groups.has(group.id, viewer.id) && !mayManage(model, viewer, group))
    model.access.of(viewer).need(RIGHTS.managePermissions, {});
  return groups
    .membersOf(group.id)
    .flatMap((id) => model.people.byId(id) ?? [])
    .map((person) => userEntity(model, person));
}

/** Whether the viewer may change who is in a group. */
export const mayManage = ({ access }: Model, { id }: Viewer, group: Group): boolean =>
  access.of({ id }).may(RIGHTS.managePermissions, {}) ||
  group.owner === id ||
  access.groups.has(group.owner, id) ||
  (group.membersEdit && access.groups.has(group.id, id));

/** A person or group, by number. */
export function principalEntity(model: Model, viewer: Viewer, id: number): Entity | undefined {
  const person = model.people.byId(id);
  if (person) return userEntity(model, person);
  const group = model.access.groups.byId(id);
  return group && groupEntity(model, viewer, group);
}

/**
 * The role assignments at a place, for a caller who may see permissions there; throws SharePoint’s refusal otherwise.
 */
export function assignmentsSeen(model: Model, sight: Sight, place: Place, path: string): readonly Entity[] {
  sight.need(RIGHTS.seePermissions, place);
  return assignmentsAt(model, sight.person, place, path);
}

/** The role assignments that count at a place, its own or inherited. */
const assignmentsAt = (model: Model, viewer: Viewer, place: Place, path: string): readonly Entity[] =>
  [...model.access.places.effective(place).grants].map(([principal, roles]) => ({
    type: 'SP.RoleAssignment',
    path: `${path}/RoleAssignments/GetByPrincipalId(${principal})`,
    values: { PrincipalId: principal },
    links: {
      Member: () => principalEntity(model, viewer, principal) ?? [],
      RoleDefinitionBindings: () => [...roles].flatMap((id) => model.access.roles.byId(id) ?? []).map(roleEntity)
    }
  }));

/** What everything with permissions has: values that are given by name only, and its role assignments. */
export function permissionsOf(
  model: Model,
  sight: Sight,
  place: Place,
  path: string
): Required<Pick<Entity, 'unasked' | 'links'>> {
  return {
    unasked: {
      HasUniqueRoleAssignments: () => model.access.places.own(place) !== undefined,
      EffectiveBasePermissions: () => halvesOf(sight.at(place))
    },
    links: { RoleAssignments: () => assignmentsSeen(model, sight, place, path) }
  };
}
