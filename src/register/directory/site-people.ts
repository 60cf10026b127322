import * as v from 'valibot';
import type { SPFI } from '@pnp/sp';
import '@pnp/sp/webs/index.js';
import '@pnp/sp/site-users/web.js';
import { isEmail } from '../../domain/input/identity';
import type { Reachable } from '../../domain/need-to-know/access';
import { inOneRequest } from '../client/one-request';
import { RegisterDenied, RegisterUnavailable } from '../client/sharepoint-client';

const UserSchema = v.object({
  Id: v.number(),
  Title: v.nullish(v.string(), ''),
  Email: v.nullish(v.string(), ''),
  AadObjectId: v.nullish(v.object({ NameId: v.string() }))
});
const EnsuredSchema = v.object({ Id: v.number() });

/**
 * The people whom the site knows, in one request. The site gets to know the person whose work email address is typed:
 * an app may ask SharePoint for anyone by their login, and for the names of those alone whom a site knows. Their email
 * is then the address that was typed, whatever else SharePoint has of them.
 */
export async function readSitePeople(sp: SPFI, typed: string): Promise<readonly Reachable[]> {
  const login = typed.trim();
  const [ensured, users] = await inOneRequest(sp, (batch) => [
    isEmail(login) ? ensuredIn(batch, login) : Promise.resolve(undefined),
    batch.web.siteUsers.select('Id', 'Title', 'Email', 'AadObjectId')()
  ]);
  return v
    .parse(v.array(UserSchema), users)
    .flatMap(({ Id, Title, Email, AadObjectId }) =>
      AadObjectId ? [{ id: AadObjectId.NameId.toLowerCase(), name: Title, email: Id === ensured ? login : Email }] : []
    );
}

/** The number of the person with a login; undefined where there is no such person. */
async function ensuredIn(sp: SPFI, login: string): Promise<number | undefined> {
  try {
    return v.parse(EnsuredSchema, await sp.web.ensureUser(login)).Id;
  } catch (error) {
    if (error instanceof RegisterUnavailable || error instanceof RegisterDenied) throw error;
    return undefined;
  }
}
