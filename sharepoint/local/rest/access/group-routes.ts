import * as v from 'valibot';
import { created, many, one } from '../answers';
import { DONE, type Answer, type Call } from '../call';
import { accessDenied, badBody, groupMissing, principalMissing, userMissing, userUnknown } from '../failure';
import { propertiesOf } from '../json';
import { groupEntity, mayManage, membersOf, userEntity } from './entities';
import type { Associated, Group } from './groups';

const GroupSchema = v.object({
  Title: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(255)),
  Description: v.optional(v.string()),
  AllowMembersEditMembership: v.optional(v.boolean()),
  OnlyAllowMembersViewMembership: v.optional(v.boolean())
});
type GroupBody = Partial<v.InferOutput<typeof GroupSchema>>;
const ASSOCIATED: Readonly<Record<string, Associated>> = {
  'web/associatedownergroup': 'Owners',
  'web/associatedmembergroup': 'Members',
  'web/associatedvisitorgroup': 'Visitors'
};

function groupOf({ model, target }: Pick<Call, 'model' | 'target'>): Group {
  const { groups } = model.access;
  const associated = ASSOCIATED[target.key.split('/').slice(0, 2).join('/')];
  const { by, value } = target.group ?? { by: 'id', value: '' };
  const group = associated
    ? groups.associated(associated)
    : by === 'id'
      ? groups.byId(Number(value))
      : groups.byTitle(value);
  if (!group) throw groupMissing();
  return group;
}

export const getGroups = (call: Call): Answer =>
  many(
    call,
    call.model.access.groups.all().map((group) => groupEntity(call.model, call.person, group))
  );
export const getGroup = (call: Call): Answer => one(call, groupEntity(call.model, call.person, groupOf(call)));

/** The caller becomes the owner of the group. Only its members see who is in it, unless the body says otherwise. */
export function addGroup(call: Call): Answer {
  const body = v.safeParse(GroupSchema, propertiesOf(call.body));
  if (!body.success) throw badBody(`The group is not valid: ${body.issues[0].message}`);
  const { Title: title, ...settings } = body.output;
  const group = call.model.access.groups.create({
    title,
    description: '',
    owner: call.person.id,
    membersEdit: false,
    membersOnlySee: true,
    ...settingsOf(settings)
  });
  return created(groupEntity(call.model, call.person, group));
}

export function updateGroup(call: Call): Answer {
  const group = managed(call);
  const body = v.safeParse(v.partial(GroupSchema), propertiesOf(call.body));
  if (!body.success) throw badBody(`The group is not valid: ${body.issues[0].message}`);
  const { Title: title = group.title, ...settings } = body.output;
  call.model.access.groups.save({ ...group, title, ...settingsOf(settings) });
  return DONE;
}

export function removeGroup(call: Call): Answer {
  const { model, target } = call;
  const group = groupOf({ model, target: { ...target, group: { by: 'id', value: target.args[0] ?? '' } } });
  model.access.forgetPrincipal(group.id);
  model.access.groups.remove(group.id);
  model.access.changed();
  return { kind: 'nothing', status: 200 };
}

export function setOwner(call: Call): Answer {
  const group = managed(call);
  const owner = Number(call.target.args[0]);
  if (!call.model.people.byId(owner) && !call.model.access.groups.byId(owner)) throw principalMissing(owner);
  call.model.access.groups.save({ ...group, owner });
  return { kind: 'nothing', status: 200 };
}

export const getMembers = (call: Call): Answer => many(call, membersOf(call.model, call.person, groupOf(call)));

/** A member who is there already is added again without an error. */
export function addMember(call: Call): Answer {
  const { model } = call;
  const group = managed(call);
  const body = v.safeParse(v.object({ LoginName: v.string() }), propertiesOf(call.body));
  if (!body.success) throw badBody("The parameter 'LoginName' is missing.");
  const person = model.people.find(body.output.LoginName);
  if (!person) throw userUnknown();
  model.access.groups.admit(group.id, person.id);
  model.access.changed();
  return created(userEntity(model, person));
}

export function removeMember(call: Call): Answer {
  const group = managed(call);
  const given = call.target.args[0] ?? '';
  const { people, access } = call.model;
  const person = call.target.key.endsWith('/removebyid') ? people.byId(Number(given) || 0) : people.byLogin(given);
  if (!person || !access.groups.has(group.id, person.id)) throw userMissing();
  access.groups.dismiss(group.id, person.id);
  access.changed();
  return { kind: 'nothing', status: 200 };
}

/** The group of a call that the caller may change. */
function managed(call: Call): Group {
  const group = groupOf(call);
  if (!mayManage(call.model, call.person, group)) throw accessDenied();
  return group;
}

const settingsOf = (body: GroupBody): Partial<Group> => ({
  ...(body.Description !== undefined && { description: body.Description }),
  ...(body.AllowMembersEditMembership !== undefined && { membersEdit: body.AllowMembersEditMembership }),
  ...(body.OnlyAllowMembersViewMembership !== undefined && { membersOnlySee: body.OnlyAllowMembersViewMembership })
});
