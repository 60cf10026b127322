import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What the release takes from package.json. */
export interface Package {
  readonly version: string;
  readonly scripts: Readonly<Record<string, string>>;
}

export const readPackage = async (root: string): Promise<Package> =>
  JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as Package;
