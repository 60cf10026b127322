import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import JSZip from 'jszip';

import { bundle } from './bundle';
import { carriedFiles, carriedPackages } from './carried';
import { commandsIn, guideFiles } from './guide';
import { notices, packagesIn } from './notices';
import { readPackage } from './read-package';
import { ICONS, partsOfSources } from '../teams-app';

/** What Docker and Azure look for in the folder that an image is made from, and nowhere else. */
const IGNORE = '.dockerignore';
/** The same sources give the same bytes. */
const DATE = new Date('2000-01-01T00:00:00Z');

/** Microsoft’s schema of manifests is of it. */
const SCHEMA_PACKAGE = 'node_modules/@microsoft/app-manifest';

const FILE = 0o644;
const SCRIPT = 0o755;

const readMe = (version: string, commands: readonly string[]): string => `Serious case reviews ${version}: the service.

It needs Node 22.13 or later and nothing else. Unpack it anywhere, and set the variables of the guide.

To start the service: node --max-old-space-size=192 service.mjs
The guide for administrators: docs/administrators.md
To run a command of it, for example: node service.mjs provision
Commands: ${[...commands, 'package'].join(', ')}
To deploy to Azure: docs/deploy/README.md

service.mjs.map says where in the sources a place of service.mjs is. THIRD-PARTY-NOTICES.txt has the licences of packages.
`;

/** The release of the service: a zip file of what it needs to run anywhere that has Node. */
export async function serviceZip(root: string): Promise<Uint8Array> {
  const { files, made } = await bundle(root);
  const { version, scripts } = await readPackage(root);
  const commands = commandsIn(scripts);
  const zip = new JSZip();
  const add = (name: string, content: Uint8Array | string): void =>
    void zip.file(name, content, { date: DATE, unixPermissions: name.endsWith('.sh') ? SCRIPT : FILE });
  for (const [name, content] of Object.entries(files)) add(name, content);
  for (const [name, content] of await carriedFiles(root)) add(`fonts/${name}`, content);
  for (const [name, content] of await guideFiles(root, commands)) add(name, content);
  add(IGNORE, await readFile(join(root, 'docs/deploy', IGNORE)));
  const { folder, schema } = partsOfSources(root);
  for (const name of ['manifest.json', ...ICONS]) add(`teams/${name}`, await readFile(join(folder, name)));
  add('teams/schema.json', await readFile(schema));
  const packages = [...new Set([...packagesIn(made), ...carriedPackages, SCHEMA_PACKAGE])].sort();
  add('THIRD-PARTY-NOTICES.txt', await notices(root, packages));
  add('README.txt', readMe(version, commands));
  return zip.generateAsync({
    type: 'uint8array',
    compression: 'DEFLATE',
    compressionOptions: { level: 9 },
    // Without it no file has its mode.
    platform: 'UNIX'
  });
}
