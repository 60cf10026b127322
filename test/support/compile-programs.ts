import { build, type Plugin } from 'esbuild';
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const ROOT = join(__dirname, '..', '..');
const PROGRAMS = [
  'bot/main.ts',
  'sharepoint/local/demo/run.ts',
  'sharepoint/local/start.ts',
  'sharepoint/provision/main.ts'
];

/** The files beside a source are still found, and so is what it starts from its source. */
const inItsPlace: Plugin = {
  name: 'in its place',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\.ts$/ }, ({ path }) => ({
      loader: 'ts',
      contents: readFileSync(path, 'utf8').replace(/\b__dirname\b/g, JSON.stringify(dirname(path)))
    }))
};

/** Compiles the programs of a local tenant into a folder, each at the path of its source. */
async function compile(folder: string): Promise<void> {
  await build({
    absWorkingDir: ROOT,
    entryPoints: PROGRAMS,
    outbase: ROOT,
    outdir: folder,
    entryNames: '[dir]/[name].whole',
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    target: 'node22',
    logLevel: 'error',
    plugins: [inItsPlace]
  });
  // With --import, Node first searches what it starts for exports: seconds, of so large a file.
  for (const program of PROGRAMS) {
    const name = program.replace(/\.ts$/, '');
    writeFileSync(join(folder, `${name}.cjs`), `require('./${basename(name)}.whole.cjs');\n`);
  }
  // A package may look for its own files.
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
}

void compile(process.argv[2] ?? '');
