import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = ['src', 'config', 'package.json', 'gulpfile.js', 'tsconfig.json'];

/** Whether `dist` holds a bundle that is newer than all of its sources. */
export function isBuilt(root: string): boolean {
  const dist = join(root, 'dist');
  const manifest = existsSync(dist) ? readdirSync(dist).find((file) => file.endsWith('.manifest.json')) : undefined;
  return (
    manifest !== undefined && changedAt(join(dist, manifest)) > newestOf(SOURCES.map((source) => join(root, source)))
  );
}

const changedAt = (path: string): number => statSync(path).mtimeMs;

function newestOf(paths: readonly string[]): number {
  const files = paths.flatMap((path) => (statSync(path).isDirectory() ? filesIn(path) : [path]));
  return Math.max(...files.map(changedAt));
}

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
