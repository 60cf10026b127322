import * as v from 'valibot';
import { MailRefused } from '../../../../bot/mail/graph';
import { check, failed, leftOut, passed } from '../check';
import { placesOf, type Tenant } from '../tenant';
import { claimsOf } from '../token-claims';

/** “SharePoint Online Web Client Extensibility”, which web parts get their tokens as; the same in every tenant. */
const WEB_PARTS = '08e18876-6177-487e-b8b5-cf950c1e598c';
const SCOPE = 'access_as_user';

const PrincipalSchema = v.object({ id: v.string() });
const GrantsSchema = v.object({
  value: v.array(v.object({ resourceId: v.string(), consentType: v.string(), scope: v.nullish(v.string(), '') }))
});

const principal = async ({ graph }: Tenant, appId: string): Promise<string> => {
  const path = `/servicePrincipals(appId='${encodeURIComponent(appId)}')?$select=id`;
  return v.parse(PrincipalSchema, await (await graph({ path, asked: 'find an app' })).json()).id;
};

/** Whether people’s tokens for the service are the ones that it takes, and whether web parts may get them. */
export const CONSENT_CHECKS = [
  check({
    id: 'api-token',
    tries: 'Get a token for the service’s API, and read whom it is for.',
    needs: ['variables', 'site-token'],
    passes: 'Its audience is TOKEN_AUDIENCE, which is the one that the service takes.',
    faults: {
      'other-audience': {
        means:
          'Tokens for the API have another audience than TOKEN_AUDIENCE, so the service would refuse every person’s.',
        toDo: () =>
          'In Entra ID, App registrations, the app of the service: in Manifest set api.requestedAccessTokenVersion to 2, and set TOKEN_AUDIENCE to its application (client) id.'
      }
    },
    how: async (tenant) => {
      const { token, audience } = placesOf(tenant).api;
      const claims = claimsOf(await token());
      return claims?.audience === audience ? passed() : failed('other-audience');
    }
  }),
  check({
    id: 'api-consent',
    tries: 'Read which permissions have been approved for web parts.',
    needs: ['api-token'],
    passes: `${SCOPE} of the service’s API is approved for everyone in the organisation.`,
    faults: {
      'not-approved': {
        means:
          'The web part’s permission for the service’s API has not been approved, so the web part gets nothing from the service.',
        toDo: () => 'In the SharePoint admin centre, Advanced, API access, approve the request of serious-case-reviews.'
      },
      'no-app': {
        means: 'The tenant does not know the app of TOKEN_AUDIENCE, or that of web parts.',
        toDo: () =>
          'Compare TOKEN_AUDIENCE with the application (client) id of the app of the service in Entra ID, App registrations. Then open API access in the SharePoint admin centre once, which makes the app of web parts.'
      }
    },
    gaps: {
      'may-not-read': {
        means: 'Entra ID does not show it to the app, which needs no such permission for its work.',
        toDo: () =>
          'Look for yourself: in the SharePoint admin centre, Advanced, API access, the permission access_as_user must be among the approved requests.'
      }
    },
    how: async (tenant) => {
      try {
        const client = await principal(tenant, WEB_PARTS);
        const api = await principal(tenant, placesOf(tenant).api.appId);
        const path = `/oauth2PermissionGrants?$filter=${encodeURIComponent(`clientId eq '${client}'`)}`;
        const found: unknown = await (await tenant.graph({ path, asked: 'read what was approved' })).json();
        const isApproved = v
          .parse(GrantsSchema, found)
          .value.some(
            ({ resourceId, consentType, scope }) =>
              resourceId === api && consentType === 'AllPrincipals' && scope.split(' ').includes(SCOPE)
          );
        return isApproved ? passed() : failed('not-approved');
      } catch (error) {
        if (!(error instanceof MailRefused)) throw error;
        if (error.status === 403) return leftOut('may-not-read');
        if (error.status === 404) return failed('no-app');
        throw error;
      }
    }
  })
];
