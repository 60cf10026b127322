import { importsOf, type SourceFile } from './source-file';

const ENDINGS = ['', '.ts', '.tsx', '.js', '/index.ts', '/index.tsx'];

/**
 * The import cycles among these files, each as the paths round it. Depth first: an import that leads back to an open
 * file closes a cycle.
 */
export function importCycles(files: readonly SourceFile[]): readonly (readonly string[])[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const importedBy = (file: SourceFile): readonly string[] =>
    importsOf(file).flatMap(
      ({ from }) => ENDINGS.map((ending) => from + ending).find((path) => byPath.has(path)) ?? []
    );

  const done = new Set<string>();
  const open: string[] = [];
  const cycles: string[][] = [];
  const visit = (file: SourceFile): void => {
    if (done.has(file.path)) return;
    const start = open.indexOf(file.path);
    if (start >= 0) {
      cycles.push([...open.slice(start), file.path]);
      return;
    }
    open.push(file.path);
    for (const path of importedBy(file)) {
      const next = byPath.get(path);
      if (next) visit(next);
    }
    open.pop();
    done.add(file.path);
  };
  files.forEach(visit);
  return cycles;
}
