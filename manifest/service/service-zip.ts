import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import JSZip from 'jszip';

import { bundle } from './bundle';
import { carriedFiles, carriedPackages } from './carried';
import { notices, packagesIn } from './notices';
import { readPackage, type Package } from './read-package';
import { ICONS, partsOfSources } from '../teams-app';

const DEPLOY = 'docs/deploy';
/** What Docker and Azure look for in the folder that an image is made from, and nowhere else. */
const IGNORE = '.dockerignore';
/** The same sources give the same bytes. */
const DATE = new Date('2000-01-01T00:00:00Z');

/** Microsoft’s schema of manifests is of it. */
const SCHEMA_PACKAGE = 'node_modules/@microsoft/app-manifest';

const FILE = 0o644;
const SCRIPT = 0o755;

const readMe = ({ version, scripts }: Package): string => `Serious case reviews ${version}: the service.

It needs Node 22.13 or later and nothing else. Unpack it anywhere, and set the variables of the guide for administrators.

To start the service: node --max-old-space-size=192 service.mjs
To run a command of the guide, write “node service.mjs” for “npm run”, for example: node service.mjs provision
Commands: ${[...commandsIn(scripts), 'package'].join(', ')}
To deploy to Azure: docs/deploy/README.md

service.mjs.map says where in the sources a place of service.mjs is. THIRD-PARTY-NOTICES.txt has the licences of packages.
`;

/** What administrators run, besides the service. */
const commandsIn = (scripts: Package['scripts']): readonly string[] =>
  Object.entries(scripts).flatMap(([name, line]) => (line.startsWith('tsx sharepoint/provision/') ? [name] : []));

/** The release of the service: a zip file of what it needs to run anywhere that has Node. */
export async function serviceZip(root: string): Promise<Uint8Array> {
  const { files, made } = await bundle(root);
  const zip = new JSZip();
  const add = (name: string, content: Uint8Array | string): void =>
    void zip.file(name, content, { date: DATE, unixPermissions: name.endsWith('.sh') ? SCRIPT : FILE });
  for (const [name, content] of Object.entries(files)) add(name, content);
  for (const [name, content] of await carriedFiles(root)) add(`fonts/${name}`, content);
  for (const name of (await readdir(join(root, DEPLOY))).sort())
    add(name === IGNORE ? name : `${DEPLOY}/${name}`, await readFile(join(root, DEPLOY, name)));
  const { folder, schema } = partsOfSources(root);
  for (const name of ['manifest.json', ...ICONS]) add(`teams/${name}`, await readFile(join(folder, name)));
  add('teams/schema.json', await readFile(schema));
  const packages = [...new Set([...packagesIn(made), ...carriedPackages, SCHEMA_PACKAGE])].sort();
  add('THIRD-PARTY-NOTICES.txt', await notices(root, packages));
  add('README.txt', readMe(await readPackage(root)));
  return zip.generateAsync({
    type: 'uint8array',
    compression: 'DEFLATE',
    compressionOptions: { level: 9 },
    // Without it no file has its mode.
    platform: 'UNIX'
  });
}
