/** What the files for Teams and SharePoint have of one organisation, by the names of the variables. */
export interface AppSettings {
  readonly BOT_APP_ID: string;
  readonly SERVICE_HOST: string;
  readonly SITE_HOST: string;
  readonly SITE_PATH: string;
  /** The application ID URI of the service. */
  readonly SERVICE_RESOURCE: string;
  /** A test app beside the one in use: a GUID, its name, and the name of the registration in Entra ID that it asks. */
  readonly testApp?: { readonly id: string; readonly name: string; readonly serviceApp: string };
}

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const HOST = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i;

const ASKED = {
  BOT_APP_ID: { fits: GUID, must: 'the application (client) id of the bot, a GUID' },
  SERVICE_HOST: { fits: HOST, must: 'the host of the service alone, such as scr.example.org' },
  SITE_HOST: { fits: HOST, must: 'the host of SharePoint alone, such as example.sharepoint.com' },
  SITE_PATH: { fits: /^(?:\/[^\s/?#"]+)+$/, must: 'the path of the site on that host, such as /sites/scr' }
} as const;
type Asked = keyof typeof ASKED;

/** What the app has where nothing is known of an organisation: only for viewing. */
export const EXAMPLE: AppSettings = {
  BOT_APP_ID: '00000000-0000-4000-8000-000000000000',
  SERVICE_HOST: 'scr.example.org',
  SITE_HOST: 'example.sharepoint.com',
  SITE_PATH: '/sites/scr',
  SERVICE_RESOURCE: 'api://00000000-0000-4000-8000-000000000000'
};

type Variables = Readonly<Record<string, string | undefined>>;

/** The settings of the variables, or a sentence for each one that is missing or wrong. */
export function readAppSettings(
  env: Variables
): { ok: true; settings: AppSettings } | { ok: false; problems: readonly string[] } {
  const problems = (Object.keys(ASKED) as Asked[]).flatMap((name) => {
    const { fits, must } = ASKED[name];
    return fits.test(env[name] ?? '') ? [] : [`Set ${name}: ${must}.`];
  });
  if (env['APP_ID'] !== undefined && !GUID.test(env['APP_ID']))
    problems.push('Set APP_ID to a GUID of the test app’s own, or leave it out.');
  if (problems.length > 0) return { ok: false, problems };
  const given = (name: Asked): string => env[name] ?? '';
  return {
    ok: true,
    settings: {
      BOT_APP_ID: given('BOT_APP_ID'),
      SERVICE_HOST: given('SERVICE_HOST'),
      SITE_HOST: given('SITE_HOST'),
      SITE_PATH: given('SITE_PATH'),
      // A host in an application ID URI must lie under a verified domain of the tenant, so the default has none.
      SERVICE_RESOURCE: env['SERVICE_RESOURCE'] ?? `api://${given('BOT_APP_ID')}`,
      ...(env['APP_ID'] === undefined ? {} : { testApp: testAppOf(env['APP_ID'], env) })
    }
  };
}

const testAppOf = (id: string, env: Variables): NonNullable<AppSettings['testApp']> => ({
  id,
  name: env['APP_NAME'] ?? 'Serious case reviews (test)',
  serviceApp: env['SERVICE_APP'] ?? 'SCR service'
});
