import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { readPackage } from './service/read-package';

const root = join(__dirname, '..');
const SOLUTION = join(root, 'config', 'package-solution.json');

/** After `npm version`: the SharePoint solution, whose file the build reads, has the version of package.json. */
async function main(): Promise<void> {
  const { version } = await readPackage(root);
  const solution = await readFile(SOLUTION, 'utf8');
  await writeFile(SOLUTION, solution.replace(/"version": "[\d.]+"/, `"version": "${version}.0"`));
}

void main();
