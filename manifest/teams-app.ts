import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import Ajv, { type ValidateFunction } from 'ajv-draft-04';
import JSZip from 'jszip';

/** The app’s own id and name in Teams, where it is not a test app. */
export const TEAMS_APP = { APP_ID: '3f1d4a52-6c0e-4b7a-9a5d-6a1c2f7e8b90', APP_NAME: 'Serious case reviews' } as const;

/** The id in the web part’s manifest. */
export const WEB_PART_ID = '60772a04-bb97-444b-be71-99f72e97c2c4';

interface TeamsAppSettings {
  /** Of package.json: Teams takes an app again only when it is higher. */
  readonly VERSION: string;
  /** The id of the app in Teams, and its name there: a test app has its own. */
  readonly APP_ID: string;
  readonly APP_NAME: string;
  /** Application id of the bot's registration. */
  readonly BOT_APP_ID: string;
  /** Host name of the service, without scheme or path. */
  readonly SERVICE_HOST: string;
  /** Host name of the SharePoint site with the web part, whose links unfurl. */
  readonly SITE_HOST: string;
  /** Path of the register’s site, for example /sites/scr, where the personal tab opens the web part. */
  readonly SITE_PATH: string;
  readonly WEB_PART_ID: string;
}

/** Where the parts of the app are: a folder with its manifest and icons, and Microsoft’s schema of such a manifest. */
export interface TeamsParts {
  readonly folder: string;
  readonly schema: string;
}

export const ICONS = ['color.png', 'outline.png'] as const;

/** The parts in the sources, whose root is `root`. */
export const partsOfSources = (root: string): TeamsParts => ({
  folder: join(root, 'manifest'),
  schema: join(
    createRequire(join(root, 'package.json')).resolve('@microsoft/app-manifest/package.json'),
    '../build/json-schemas/teams/v1.29/MicrosoftTeams.schema.json'
  )
});

/** The same in service.zip, which has been unpacked to `root`. */
export const partsOfRelease = (root: string): TeamsParts => ({
  folder: join(root, 'teams'),
  schema: join(root, 'teams', 'schema.json')
});

/**
 * The manifest of `parts` with the settings filled in. Throws with the problems if it does not fit the published
 * schema.
 */
export async function teamsManifest({ folder, schema }: TeamsParts, settings: TeamsAppSettings): Promise<string> {
  const template = await readFile(join(folder, 'manifest.json'), 'utf8');
  const text = template.replace(
    /\$\{(VERSION|APP_ID|APP_NAME|BOT_APP_ID|SERVICE_HOST|SITE_HOST|SITE_PATH|WEB_PART_ID)\}/g,
    (_whole, name: keyof TeamsAppSettings) => settings[name]
  );
  const manifest: unknown = JSON.parse(text);
  const validate = await (validator ??= compiled(schema));
  if (validate(manifest)) return text;
  const problems = (validate.errors ?? []).map(
    ({ instancePath, message }) => `${instancePath || 'manifest'} ${message}`
  );
  throw new Error(`The Teams manifest is not valid: ${problems.join('; ')}.`);
}

/** The zip for Teams. The same settings give the same bytes. */
export async function teamsApp(parts: TeamsParts, settings: TeamsAppSettings): Promise<Uint8Array> {
  const zip = new JSZip();
  const date = new Date('2000-01-01T00:00:00Z');
  zip.file('manifest.json', await teamsManifest(parts, settings), { date });
  for (const icon of ICONS) zip.file(icon, await readFile(join(parts.folder, icon)), { date });
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

/** Made once, because compiling the schema takes longer than all the rest. */
let validator: Promise<ValidateFunction> | undefined;

const compiled = async (schema: string): Promise<ValidateFunction> =>
  new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(
    JSON.parse(await readFile(schema, 'utf8')) as object
  );
