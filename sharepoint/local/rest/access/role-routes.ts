import * as v from 'valibot';
import { created, many, one } from '../answers';
import { placeOf, type Answer, type Call } from '../call';
import { badBody, folderMissing, limitedAccess, principalMissing, roleMissing, userMissing } from '../failure';
import { propertiesOf } from '../json';
import { fileOfCall, folderOfCall } from '../library';
import { assignmentsSeen, principalEntity, roleEntity } from './entities';
import type { Place } from './places';
import { halvesOf, LIMITED_ACCESS, maskOf, RIGHTS, type Role } from './rights';

const half = v.pipe(v.union([v.string(), v.number()]), v.transform(Number), v.integer(), v.minValue(0));
const RoleSchema = v.object({
  Name: v.pipe(v.string(), v.trim(), v.minLength(1)),
  Description: v.optional(v.string(), ''),
  Order: v.optional(v.number(), 0),
  BasePermissions: v.object({ High: half, Low: half })
});

/** The place of a call with permissions; throws SharePoint’s refusal for a caller without this right there. */
function placeWith(call: Call, wanted: bigint): Place {
  const place = anyPlace(call, wanted);
  call.sight.need(wanted, place);
  return place;
}

function anyPlace(call: Call, wanted: bigint): Place {
  if (call.target.key.startsWith('web/file/')) {
    const { list, row } = fileOfCall(call, wanted);
    return { list, item: Number(row['id']) };
  }
  if (!call.target.key.startsWith('web/folder/')) return placeOf(call);
  const { list, row, path } = folderOfCall(call, wanted);
  if (!row) throw folderMissing(path);
  return { list, item: Number(row['id']) };
}

export function breakInheritance(call: Call): Answer {
  const [copying = 'false', clearing = 'false'] = call.target.args;
  call.model.access.break(placeWith(call, RIGHTS.managePermissions), {
    copying: copying.toLowerCase() === 'true',
    clearing: clearing.toLowerCase() === 'true',
    keeper: call.caller.isApp ? undefined : call.person.id
  });
  return { kind: 'nothing', status: 200 };
}

export function resetInheritance(call: Call): Answer {
  call.model.access.reset(placeWith(call, RIGHTS.managePermissions));
  return { kind: 'nothing', status: 200 };
}

export function addAssignment(call: Call): Answer {
  const [principal = NaN, role = NaN] = call.target.args.map(Number);
  const place = placeWith(call, RIGHTS.managePermissions);
  if (!principalEntity(call.model, call.person, principal)) throw principalMissing(principal);
  if (role === LIMITED_ACCESS) throw limitedAccess();
  if (!call.model.access.roles.byId(role)) throw roleMissing();
  call.model.access.grant(place, principal, role);
  return { kind: 'nothing', status: 200 };
}

export function removeAssignment(call: Call): Answer {
  const [principal = NaN, role = NaN] = call.target.args.map(Number);
  call.model.access.revoke(placeWith(call, RIGHTS.managePermissions), principal, role);
  return { kind: 'nothing', status: 200 };
}

export function deleteAssignment(call: Call): Answer {
  call.model.access.revoke(placeWith(call, RIGHTS.managePermissions), Number(call.target.principal));
  return { kind: 'nothing', status: 200 };
}

export const getAssignments = (call: Call): Answer =>
  many(call, assignmentsSeen(call.model, call.sight, placeWith(call, RIGHTS.seePermissions), pathOf(call)));

export function getAssignment(call: Call): Answer {
  const principal = Number(call.target.principal);
  const found = assignmentsSeen(call.model, call.sight, placeWith(call, RIGHTS.seePermissions), pathOf(call)).find(
    ({ values }) => values['PrincipalId'] === principal
  );
  if (!found) throw principalMissing(principal);
  return one(call, found);
}

export function getBindings(call: Call): Answer {
  const principal = Number(call.target.principal);
  const { grants } = call.model.access.places.effective(placeWith(call, RIGHTS.seePermissions));
  const roles = grants.get(principal);
  if (!roles) throw principalMissing(principal);
  return many(call, [...roles].flatMap((id) => call.model.access.roles.byId(id) ?? []).map(roleEntity));
}

/** What the caller may do on a site or list that they can open, or with an item that they can see. */
export function ownPermissions(call: Call): Answer {
  const isList = /^web(\/list)?\/effective/.test(call.target.key);
  const value = halvesOf(call.sight.at(placeWith(call, isList ? RIGHTS.open : RIGHTS.view)));
  return { kind: 'value', name: 'EffectiveBasePermissions', value };
}

export function permissionsOfUser(call: Call): Answer {
  const place = placeWith(call, RIGHTS.seePermissions);
  const person = call.model.people.byLogin(call.target.args[0] ?? '');
  if (!person) throw userMissing();
  return {
    kind: 'value',
    name: 'GetUserEffectivePermissions',
    value: halvesOf(call.model.access.of(person).at(place))
  };
}

export const getRoles = (call: Call): Answer => many(call, call.model.access.roles.all().map(roleEntity));
export const getRole = (call: Call): Answer => one(call, roleEntity(roleOf(call)));

export function addRole(call: Call): Answer {
  const body = v.safeParse(RoleSchema, propertiesOf(call.body));
  if (!body.success) throw badBody(`The permission level is not valid: ${body.issues[0].message}`);
  const { Name: name, Description: description, Order: order, BasePermissions: given } = body.output;
  return created(
    roleEntity(call.model.access.roles.add({ name, description, order, mask: maskOf(given.High, given.Low) }))
  );
}

function roleOf({ model, target }: Call): Role {
  const { by, value } = target.role ?? { by: 'id', value: '' };
  const { roles } = model.access;
  const role =
    by === 'name'
      ? roles.byName(value)
      : by === 'id'
        ? roles.byId(Number(value))
        : roles.all().find(({ kind }) => kind !== 0 && kind === Number(value));
  if (!role) throw roleMissing();
  return role;
}

const pathOf = ({ api, url }: Call): string => url.slice(api.length + 1).replace(/\/roleassignments.*$/i, '');
