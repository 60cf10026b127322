import * as v from 'valibot';
import { userEntity } from './access/entities';
import { many, one } from './answers';
import { DONE, type Answer, type Call } from './call';
import { userMissing, badBody, bodyPropertyMissing } from './failure';
import { propertiesOf } from './json';
import { webEntity } from './list-entity';
import { saveWebSettings } from './web-settings';

const ChangesSchema = v.partial(v.strictObject({ MembersCanShare: v.boolean(), RequestAccessEmail: v.string() }));
const DefaultSchema = v.object({ useAccessRequestDefault: v.boolean() });

export const getWeb = (call: Call): Answer => one(call, webEntity(call.model, call.sight, call.origin));

export function updateWeb(call: Call): Answer {
  const body = propertiesOf(call.body);
  const changes = v.safeParse(ChangesSchema, body);
  if (!changes.success) throw bodyPropertyMissing(Object.keys(body).join(', '), 'SP.Web');
  const { MembersCanShare, RequestAccessEmail } = changes.output;
  saveWebSettings(call.model.database, {
    ...(MembersCanShare !== undefined && { MembersCanShare }),
    ...(RequestAccessEmail !== undefined && { RequestAccessEmail })
  });
  return DONE;
}

export function setAccessRequestDefault(call: Call): Answer {
  const body = v.safeParse(DefaultSchema, propertiesOf(call.body));
  if (!body.success) throw badBody("The parameter 'useAccessRequestDefault' is missing.");
  saveWebSettings(call.model.database, { UseAccessRequestDefault: body.output.useAccessRequestDefault });
  return { kind: 'nothing', status: 200 };
}

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
export const currentUser = (call: Call): Answer => one(call, userEntity(call.model, call.person));
export const siteUsers = (call: Call): Answer =>
  many(
    call,
    call.model.people.all().map((person) => userEntity(call.model, person))
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
  return one(call, userEntity(call.model, person));
}

export function ensureUser(call: Call): Answer {
  const body = v.safeParse(v.object({ logonName: v.string() }), propertiesOf(call.body));
  if (!body.success) throw badBody("The parameter 'logonName' is missing.");
  return one(call, userEntity(call.model, call.model.people.ensure(body.output.logonName)));
}
