import type { AppSettings } from './app-settings';
import { solutionFor, solutionOfTestApp, webPartIdOf } from './solution';
import { TEAMS_APP, teamsApp, WEB_PART_ID, type TeamsParts } from './teams-app';

/** The names of the files that are uploaded to Teams and to SharePoint. */
export const TEAMS_FILE = 'serious-case-reviews-teams.zip';
export const SOLUTION_FILE = 'serious-case-reviews.sppkg';

/** The app for Teams of one organisation. */
export const teamsFile = (
  parts: TeamsParts,
  version: string,
  { testApp, BOT_APP_ID, SERVICE_HOST, SITE_HOST, SITE_PATH }: AppSettings
): Promise<Uint8Array> =>
  teamsApp(parts, {
    VERSION: version,
    APP_ID: testApp?.id ?? TEAMS_APP.APP_ID,
    APP_NAME: testApp?.name ?? TEAMS_APP.APP_NAME,
    BOT_APP_ID,
    SERVICE_HOST,
    SITE_HOST,
    SITE_PATH,
    WEB_PART_ID: testApp ? webPartIdOf(testApp) : WEB_PART_ID
  });

/** The `built` solution with the addresses of one organisation. Throws where it has some already. */
export async function solutionFile(
  built: Uint8Array,
  { testApp, SERVICE_HOST, SERVICE_RESOURCE, SITE_HOST, SITE_PATH }: AppSettings
): Promise<Uint8Array> {
  const solution = await solutionFor(built, {
    serviceUrl: `https://${SERVICE_HOST}`,
    serviceResource: SERVICE_RESOURCE,
    siteUrl: `https://${SITE_HOST}${SITE_PATH}`
  });
  return testApp ? solutionOfTestApp(solution, testApp) : solution;
}
