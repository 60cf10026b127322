import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Metafile } from 'esbuild';

import { readPackage } from './read-package';

interface Bundled {
  /** By their names in the release. */
  readonly files: Readonly<Record<string, Uint8Array>>;
  /** What went into them. */
  readonly made: readonly Metafile[];
}

/** The programs of the release, each with the file that it begins in. */
const PROGRAMS = {
  'service.mjs': 'manifest/service/entry.ts',
  'reader.mjs': 'bot/letters/child/main.mts',
  'workbook-reader.mjs': 'bot/workbooks/child/main.mts',
  'report.mjs': 'bot/regional-report/render-worker.ts',
  'plan.mjs': 'bot/old-register/plan-worker.ts'
} as const;

/** What Node gives a script and not a module, which packages ask for. */
const LIKE_A_SCRIPT = join(__dirname, 'like-a-script.mjs.txt');

/**
 * Bundles the service with its commands, the readers of files and the thread that makes reports: each one file that
 * needs no package. Names stay as they are in the sources, so that a line of the log says where a fault arose.
 */
export async function bundle(root: string): Promise<Bundled> {
  const banner = { js: await readFile(LIKE_A_SCRIPT, 'utf8') };
  const { version } = await readPackage(root);
  const built = await Promise.all(
    Object.entries(PROGRAMS).map(async ([name, entry]) => {
      const { outputFiles, metafile } = await build({
        entryPoints: [entry],
        absWorkingDir: root,
        outfile: name,
        bundle: true,
        platform: 'node',
        format: 'esm',
        target: 'node22',
        // Imported by us, and asked for by the maker of PDFs: one copy, so that what is mended is mended for both.
        alias: { fontkit: require.resolve('fontkit') },
        minifySyntax: true,
        minifyWhitespace: true,
        sourcemap: name === 'service.mjs' ? 'linked' : false,
        // The map says where, and the sources are in the repository.
        sourcesContent: false,
        banner,
        define: { 'process.env.SCR_RELEASE': JSON.stringify(version), SCR_IN_RELEASE: 'true' },
        legalComments: 'none',
        metafile: true,
        write: false,
        logLevel: 'error'
      });
      return { outputFiles, metafile };
    })
  );
  return {
    files: Object.fromEntries(
      built.flatMap(({ outputFiles }) =>
        outputFiles.map(({ path, contents }) => [path.slice(path.lastIndexOf('/') + 1), contents] as const)
      )
    ),
    made: built.map(({ metafile }) => metafile)
  };
}
