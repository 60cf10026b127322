import '@pnp/sp/webs/index.js';
import '@pnp/sp/security/web.js';
import * as v from 'valibot';
import { unlessMissing } from '../../../../src/register/client/sharepoint-errors';
import { ADDRESS_OF_SITE } from '../../../../src/register/site-there';
import { check, failed, passed } from '../check';
import { claimsOf } from '../token-claims';

const DAY = 86_400_000;
const RENEW_WITHIN = 30;
/** In seconds. Entra ID lets clocks differ by five minutes, and dates its tokens five minutes back. */
const EARLIEST_ISSUE = 900;
const LATEST_ISSUE = -300;

/** SharePoint itself, as older tokens name it. */
const SHAREPOINT = '00000003-0000-0ff1-ce00-000000000000';
const EVERY_SITE = /^Sites\..{1,40}\.All$/;

/** What full control has and lesser roles have not: bits of the lower half of SharePoint’s mask (SP.PermissionKind). */
const MANAGE_PERMISSIONS = 2 ** 25;
const MANAGE_LISTS = 2 ** 11;
const EDIT = 2 ** 2;
const MaskSchema = v.object({ Low: v.pipe(v.union([v.string(), v.number()]), v.transform(Number)) });

/** Whose app it is: its variables, its certificates, its token for the site, and what it may do there. */
export const SIGN_IN_CHECKS = [
  check({
    id: 'variables',
    tries: 'Read the variables of the service.',
    needs: [],
    passes: 'They are all there and can be read.',
    faults: {
      'not-started': {
        means: 'The local tenant does not answer, or is still starting.',
        toDo: () => 'Start it with “npm start”, wait until it says “Ready”, then run this again.'
      },
      lacking: {
        means: 'Variables are missing or cannot be used, so the service would not start.',
        toDo: () =>
          'Set the named variables on this machine as the service has them (docs/administrators.md, “Start the service”), then run this again.'
      }
    },
    how: async ({ service, mode }) => {
      if (service.ok) return passed();
      return mode === 'local' ? failed('not-started') : failed('lacking', { variables: service.lacking.join(', ') });
    }
  }),
  check({
    id: 'certificates',
    tries: 'Read until when the certificates of the apps can be used.',
    needs: [],
    passes: 'They last for more than 30 days, or there are none, as in the local tenant.',
    faults: {
      ended: {
        means: 'A certificate has ended, so Entra ID gives its app no token.',
        toDo: () =>
          'Add a new certificate in Entra ID, App registrations, Certificates & secrets, and set SITE_CERTIFICATE or BOT_CERTIFICATE to its PEM file.'
      },
      'ends-soon': {
        means: 'A certificate ends in less than 30 days.',
        toDo: () =>
          'Add a new certificate in Entra ID, App registrations, Certificates & secrets, and set SITE_CERTIFICATE or BOT_CERTIFICATE to its PEM file, before the old one ends.'
      }
    },
    how: async ({ siteCertificates, service }) => {
      const certificates = [...siteCertificates, ...(service.ok ? service.places.certificates : [])];
      if (certificates.length === 0) return passed({ certificates: 0 });
      const days = certificates.map(({ current }) => Math.floor((Date.parse(current().until) - Date.now()) / DAY));
      const least = Math.min(...days);
      const facts = { certificates: certificates.length, 'days left': least };
      return least < 0 ? failed('ended', facts) : least < RENEW_WITHIN ? failed('ends-soon', facts) : passed(facts);
    }
  }),
  check({
    id: 'site-token',
    tries: 'Get a token for SharePoint as the app of the site, and read what it says.',
    needs: [],
    passes: 'It is for this SharePoint, for this app, and has the permission Sites.Selected.',
    faults: {
      unreadable: {
        means: 'What came is no token.',
        toDo: () => 'Check SITE_CLIENT_ID, TENANT_ID and SITE_CERTIFICATE, then run this again.'
      },
      'other-audience': {
        means: 'The token is for something other than the SharePoint of this site.',
        toDo: ({ site }) => `Give the site’s own address with --site. It was ${site}.`
      },
      'other-app': {
        means: 'The token is for another app or another tenant than the variables say.',
        toDo: () => 'Compare SITE_CLIENT_ID and TENANT_ID with the app’s page Overview in Entra ID, App registrations.'
      },
      clock: {
        means: 'The clock of this machine differs from that of Entra ID by more than 5 minutes.',
        toDo: () => 'Set the clock of this machine, and that of the machine of the service, by a time server.'
      },
      'no-permission': {
        means:
          'The app does not have the permission Sites.Selected of SharePoint. The one of Microsoft Graph alone is not enough.',
        toDo: () =>
          'In Entra ID, App registrations, API permissions, add SharePoint, Application permissions, Sites.Selected, and grant admin consent.'
      },
      'every-site': {
        means: 'The app has a permission on every site of the tenant.',
        toDo: () =>
          'In Entra ID, App registrations, API permissions, remove every permission of SharePoint that begins “Sites.” and ends “.All”. Keep Sites.Selected.'
      }
    },
    how: async ({ siteToken, siteUrl, siteApp: { clientId, tenantId } }) => {
      const claims = claimsOf(await siteToken());
      if (!claims) return failed('unreadable');
      const { origin } = new URL(siteUrl);
      if (claims.audience !== origin && !claims.audience.startsWith(SHAREPOINT)) return failed('other-audience');
      if ((clientId && claims.appId !== clientId) || (tenantId && claims.tenantId !== tenantId))
        return failed('other-app');
      const age = claims.issuedAt === undefined ? 0 : Date.now() / 1000 - claims.issuedAt;
      if (age > EARLIEST_ISSUE || age < LATEST_ISSUE) return failed('clock', { minutes: Math.round(age / 60) });
      if (claims.roles.some((role) => EVERY_SITE.test(role))) return failed('every-site');
      return claims.roles.includes('Sites.Selected') ? passed() : failed('no-permission');
    }
  }),
  check({
    id: 'site-role',
    tries: 'Read what the app may do on this site.',
    needs: ['site-token'],
    passes: 'It has full control.',
    faults: {
      'no-site': {
        means: 'There is no site at this address.',
        toDo: ({ site }) => `Compare ${site} with the address in a browser. ${ADDRESS_OF_SITE}`
      },
      'no-role': {
        means: 'The app has not been granted this site.',
        toDo: ({ site }) =>
          `Grant it ${site}: POST https://graph.microsoft.com/v1.0/sites/{id}/permissions with the role write, then PATCH it to fullcontrol. Or with PnP PowerShell: Grant-PnPAzureADAppSitePermission, then Set-PnPAzureADAppSitePermission -Permissions FullControl.`
      },
      'too-little': {
        means:
          'The app has less than full control of this site, so it can neither make lists nor open papers to a region.',
        toDo: ({ site }) =>
          `Raise its permission on ${site}: PATCH https://graph.microsoft.com/v1.0/sites/{id}/permissions/{id} with the role fullcontrol. Or with PnP PowerShell: Set-PnPAzureADAppSitePermission -Permissions FullControl.`
      }
    },
    how: async ({ sp }) => {
      const mask = await unlessMissing(sp.web.getCurrentUserEffectivePermissions(), undefined);
      if (mask === undefined) return failed('no-site');
      const { Low } = v.parse(MaskSchema, mask);
      const has = (right: number): boolean => (Low & right) !== 0;
      if (has(MANAGE_PERMISSIONS) && has(MANAGE_LISTS)) return passed({ role: 'fullcontrol' });
      const role = has(MANAGE_LISTS) ? 'manage' : has(EDIT) ? 'write' : has(1) ? 'read' : 'none';
      return role === 'none' ? failed('no-role') : failed('too-little', { role });
    }
  })
];
