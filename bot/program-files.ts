import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A program that reads one file: its script, and the folders and files that it may read. */
export interface ReadingProgram {
  readonly script: string;
  readonly folders: readonly string[];
}

const READER = join(__dirname, 'reader.mjs');
const WORKBOOK_READER = join(__dirname, 'workbook-reader.mjs');
/** The release has its other programs and its fonts beside the service; from its sources, they are where they are. */
const isRelease = existsSync(READER);
const ROOT = join(__dirname, '..');

/** A program that reads files: in the release one file; from its sources, it loads its own code and packages alone. */
const readingProgram = (released: string, folder: string): ReadingProgram =>
  isRelease
    ? { script: released, folders: [released] }
    : {
        script: join(__dirname, folder, 'child', 'main.mts'),
        folders: [
          join(__dirname, folder, 'child'),
          join(__dirname, 'reading', 'child'),
          join(ROOT, 'node_modules'),
          join(ROOT, 'package.json')
        ]
      };

/** The reader of letters and mails. */
export const FILE_READER = readingProgram(READER, 'letters');

/** The reader of workbooks. */
export const WORKBOOK_PROGRAM = readingProgram(WORKBOOK_READER, 'workbooks');

/** A program that runs as a thread, and what Node needs to run it. */
export interface ThreadProgram {
  readonly script: string;
  readonly execArgv: readonly string[];
}

const threadProgram = (released: string, ...source: readonly string[]): ThreadProgram =>
  isRelease
    ? { script: join(__dirname, released), execArgv: [] }
    : {
        script: join(__dirname, ...source),
        execArgv: ['--disable-warning=ExperimentalWarning', '--import', pathToFileURL(require.resolve('tsx')).href]
      };

/** The thread that makes the files of reports. */
export const REPORT_THREAD = threadProgram('report.mjs', 'regional-report', 'render-worker.ts');

/** The thread that plans what becomes of the cells of the old register. */
export const PLAN_THREAD = threadProgram('plan.mjs', 'old-register', 'plan-worker.ts');

/** A file of a package that the release carries along: a font, or the program that draws pictures. */
export interface PackageFile {
  readonly package: string;
  readonly path: string;
}

/** Where a file of a package is; in the release, all are in one folder. */
export const packageFile = ({ package: name, path }: PackageFile): string =>
  isRelease ? join(__dirname, 'fonts', basename(path)) : join(ROOT, 'node_modules', name, path);
