import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SHAPES = join(__dirname, '..', '..', 'sharepoint', 'provision', 'contract', 'shapes.json');
/** Tells the local tenants of a run where to write the shapes of what they are asked. */
const FOLDER = 'REQUEST_SHAPES';

/** Before a run: a folder for the shapes of requests, which each process of the run is told of. */
export function openShapes(folder: string): void {
  const shapes = join(folder, 'shapes');
  mkdirSync(shapes);
  process.env[FOLDER] = shapes;
}

/**
 * After a run: whether the file of shapes has each that was sent. With SHAPES=1 those that it lacks are added; without,
 * the run fails.
 */
export function closeShapes(): void {
  const folder = process.env[FOLDER];
  if (!folder || !existsSync(folder)) return;
  const known = JSON.parse(readFileSync(SHAPES, 'utf8')) as string[];
  const sent = readdirSync(folder).flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n').slice(0, -1));
  const added = [...new Set(sent)].filter((shape) => !known.includes(shape)).toSorted();
  if (added.length === 0) return;
  if (process.env['SHAPES'])
    writeFileSync(SHAPES, `${JSON.stringify([...known, ...added].toSorted(), undefined, 2)}\n`);
  else
    throw new Error(
      `Requests of a kind that sharepoint/provision/contract/shapes.json does not have:\n${added.join('\n')}\nIf they are meant, run the same tests with SHAPES=1, then npm run shapes.`
    );
}
