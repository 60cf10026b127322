import { readFile, mkdir, writeFile, copyFile } from 'node:fs/promises';
import { join } from 'node:path';

import { teamsApp, WEB_PART_ID } from './teams-app';

const root = join(__dirname, '..');
const release = join(root, 'release');

async function main(): Promise<void> {
  const { BOT_APP_ID, SERVICE_HOST, SITE_HOST } = process.env;
  if (!BOT_APP_ID || !SERVICE_HOST || !SITE_HOST) {
    console.log('BOT_APP_ID, SERVICE_HOST and SITE_HOST are not all set: the Teams app is made for looking at, with example values in their place.');
  }
  const app = await teamsApp(join(root, 'manifest'), {
    BOT_APP_ID: BOT_APP_ID ?? '00000000-0000-4000-8000-000000000000',
    SERVICE_HOST: SERVICE_HOST ?? 'scr.example.org',
    SITE_HOST: SITE_HOST ?? 'example.sharepoint.com',
    WEB_PART_ID
  });
  await mkdir(release, { recursive: true });
  await writeFile(join(release, 'serious-case-reviews-teams.zip'), app);
  await copyFile(join(root, 'sharepoint', 'solution', 'serious-case-reviews.sppkg'), join(release, 'serious-case-reviews.sppkg'));
  for (const name of ['serious-case-reviews.sppkg', 'serious-case-reviews-teams.zip']) {
    console.log(`release/${name}  ${(await readFile(join(release, name))).length.toLocaleString('en-GB')} bytes`);
  }
}

main().catch((fault: unknown) => {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exitCode = 1;
});
