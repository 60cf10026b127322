import { join } from 'node:path';

/** Where the programs are that have been compiled already: the tests start them so often that each start counts. */
export const COMPILED = 'COMPILED_PROGRAMS';

/** Arguments of Node that run a program of this project, by the path of its source from the root. */
export function programAt(root: string, source: string): readonly string[] {
  const compiled = process.env[COMPILED];
  return compiled ? [join(compiled, source.replace(/\.ts$/, '.cjs'))] : ['--import', 'tsx', join(root, source)];
}
