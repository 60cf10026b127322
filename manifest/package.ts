import { readFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { readPackage } from './service/read-package';
import { serviceZip } from './service/service-zip';
import { solutionFor, solutionOfTestApp, webPartIdOf } from './solution';
import { TEAMS_APP, teamsApp, WEB_PART_ID } from './teams-app';

const root = join(__dirname, '..');
const release = join(root, 'release');

async function main(): Promise<void> {
  const { BOT_APP_ID, SERVICE_HOST, SERVICE_RESOURCE, SITE_HOST, SITE_PATH, APP_ID, APP_NAME, SERVICE_APP } =
    process.env;
  const testApp =
    APP_ID === undefined
      ? undefined
      : { id: APP_ID, name: APP_NAME ?? `${TEAMS_APP.APP_NAME} (test)`, serviceApp: SERVICE_APP ?? 'SCR service' };
  const { version } = await readPackage(root);
  if (!BOT_APP_ID || !SERVICE_HOST || !SITE_HOST || !SITE_PATH) {
    console.log(
      'BOT_APP_ID, SERVICE_HOST, SITE_HOST and SITE_PATH are not all set, so the Teams app has example values and is only for viewing.'
    );
  }
  const app = await teamsApp(join(root, 'manifest'), {
    VERSION: version,
    APP_ID: testApp?.id ?? TEAMS_APP.APP_ID,
    APP_NAME: testApp?.name ?? TEAMS_APP.APP_NAME,
    BOT_APP_ID: BOT_APP_ID ?? '00000000-0000-4000-8000-000000000000',
    SERVICE_HOST: SERVICE_HOST ?? 'scr.example.org',
    SITE_HOST: SITE_HOST ?? 'example.sharepoint.com',
    SITE_PATH: SITE_PATH ?? '/sites/scr',
    WEB_PART_ID: testApp ? webPartIdOf(testApp) : WEB_PART_ID
  });
  await mkdir(release, { recursive: true });
  await writeFile(join(release, 'serious-case-reviews-teams.zip'), app);
  const built = await readFile(join(root, 'sharepoint', 'solution', 'serious-case-reviews.sppkg'));
  // Without them the addresses stay empty, for the owner of each page to enter.
  const solution =
    BOT_APP_ID && SERVICE_HOST && SITE_HOST && SITE_PATH
      ? await solutionFor(built, {
          serviceUrl: `https://${SERVICE_HOST}`,
          // A host in an application ID URI must lie under a verified domain of the tenant, so the default has none.
          serviceResource: SERVICE_RESOURCE ?? `api://${BOT_APP_ID}`,
          siteUrl: `https://${SITE_HOST}${SITE_PATH}`
        })
      : built;
  await writeFile(
    join(release, 'serious-case-reviews.sppkg'),
    testApp ? await solutionOfTestApp(solution, testApp) : solution
  );
  await writeFile(join(release, 'service.zip'), await serviceZip(root));
  for (const name of ['serious-case-reviews.sppkg', 'serious-case-reviews-teams.zip', 'service.zip']) {
    console.log(`release/${name}  ${(await readFile(join(release, name))).length.toLocaleString('en-GB')} bytes`);
  }
}

main().catch((fault: unknown) => {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exitCode = 1;
});
