import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Files of packages that the programs of the release read beside themselves. */
interface Carried {
  readonly package: string;
  readonly folder: string;
  readonly files: RegExp;
}

/** The families of fonts of which one weight is used, in the scripts that they are named after. */
const FAMILIES = [
  'ibm-plex-sans-arabic',
  'noto-sans-arabic',
  'noto-sans-hebrew',
  'noto-sans-devanagari',
  'noto-sans-bengali',
  'noto-sans-gujarati',
  'noto-sans-gurmukhi',
  'noto-sans-tamil',
  'noto-sans-symbols',
  'noto-sans-symbols-2'
] as const;
const OF_A_FAMILY = /-(?:arabic|hebrew|devanagari|bengali|gujarati|gurmukhi|tamil|symbols)-400-normal\.woff$/;

const CARRIED: readonly Carried[] = [
  { package: 'pdfmake', folder: 'fonts/Roboto', files: /\.ttf$/ },
  { package: '@expo-google-fonts/noto-sans', folder: '400Regular', files: /\.ttf$/ },
  ...FAMILIES.map((family) => ({ package: `@fontsource/${family}`, folder: 'files', files: OF_A_FAMILY })),
  { package: '@fontsource/noto-sans-sc', folder: 'files', files: /-\d+-400-normal\.woff$/ },
  { package: '@fontsource/noto-emoji', folder: 'files', files: /-emoji-400-normal\.woff$/ },
  { package: '@resvg/resvg-wasm', folder: '', files: /^index_bg\.wasm$/ }
];

/** The folders of the packages of which files are carried along. */
export const carriedPackages: readonly string[] = CARRIED.map(({ package: name }) => `node_modules/${name}`);

/** The files that are carried along, by their names. Throws where a package has none of them any longer. */
export async function carriedFiles(root: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const found = new Map<string, Uint8Array>();
  for (const { package: name, folder, files } of CARRIED) {
    const path = join(root, 'node_modules', name, folder);
    const names = (await readdir(path)).filter((file) => files.test(file)).sort();
    if (names.length === 0) throw new Error(`The package ${name} has no file such as ${files.source}.`);
    for (const file of names) found.set(file, await readFile(join(path, file)));
  }
  return found;
}
