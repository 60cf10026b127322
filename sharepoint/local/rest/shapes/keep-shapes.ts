import { appendFileSync } from 'node:fs';
import { join } from 'node:path';

/** Takes shapes of requests, and writes each once, a line, into a file of this process in a folder. */
export function keepShapes(folder: string | undefined): ((shape: string) => void) | undefined {
  if (!folder) return undefined;
  const known = new Set<string>();
  return (shape) => {
    if (known.has(shape)) return;
    known.add(shape);
    appendFileSync(join(folder, `${process.pid}.txt`), `${shape}\n`);
  };
}
