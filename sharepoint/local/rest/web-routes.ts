import * as v from 'valibot';
import { many, one } from './answers';
import type { Answer, Call } from './call';
import { userMissing, badBody } from './failure';
import { propertiesOf, type Json } from './json';
import { personEntity, webEntity } from './list-entity';
import type { Caller, Person } from './people';

const PERMISSIONS: Record<Caller['permission'], Json> = {
  none: { High: '0', Low: '0' },
  read: { High: '176', Low: '138612833' },
  write: { High: '432', Low: '1011028719' },
  manage: { High: '2147483647', Low: '4294967295' }
};

/** The caller’s permissions as the two halves of SharePoint’s mask (Read, Contribute, Full Control). */
export const permissionsOf = ({ caller }: Call): Answer => ({
  kind: 'value',
  name: 'EffectiveBasePermissions',
  value: PERMISSIONS[caller.permission]
});
export const getWeb = (call: Call): Answer => one(call, webEntity(call.model, call.origin, call.caller));
export const getSite = (call: Call): Answer =>
  one(call, {
    type: 'SP.Site',
    path: 'Site',
    values: {
      Id: call.model.siteId,
      Url: `${call.origin}${call.model.path}`,
      ServerRelativeUrl: call.model.path,
      PrimaryUri: `${call.origin}${call.model.path}/`
    }
  });
export const currentUser = (call: Call): Answer => one(call, entityOf(call, call.person));
export const siteUsers = (call: Call): Answer =>
  many(
    call,
    call.model.people.all().map((person) => entityOf(call, person))
  );

export function contextInfo({ model, caller, origin }: Call): Answer {
  const web = `${origin}${model.path}`;
  return {
    kind: 'value',
    name: 'GetContextWebInformation',
    value: {
      FormDigestTimeoutSeconds: model.digest.seconds,
      FormDigestValue: model.digest.make(caller.id),
      LibraryVersion: '16.0.0.0',
      SiteFullUrl: web,
      WebFullUrl: web,
      SupportedSchemaVersions: ['14.0.0.0', '15.0.0.0']
    }
  };
}

export function getUser(call: Call): Answer {
  const { by, value } = call.target.user ?? { by: 'id', value: '' };
  const person = by === 'id' ? call.model.people.byId(Number(value) || 0) : call.model.people.byLogin(value);
  if (!person) throw userMissing();
  return one(call, entityOf(call, person));
}

export function ensureUser(call: Call): Answer {
  const body = v.safeParse(v.object({ logonName: v.string() }), propertiesOf(call.body));
  if (!body.success) throw badBody("The parameter 'logonName' is missing.");
  return one(call, entityOf(call, call.model.people.ensure(body.output.logonName)));
}

const entityOf = ({ caller, person }: Call, shown: Person) =>
  personEntity(shown, shown.id === person.id && caller.permission === 'manage');
