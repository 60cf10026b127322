import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import * as v from 'valibot';

const ProgressSchema = v.object({
  /** The day up to which it is told, YYYY-MM-DD. */
  today: v.pipe(v.string(), v.isoDate()),
  extent: v.picklist(['all', 'published']),
  /** The last day of which everything has been told; empty before the first. */
  toldTo: v.string(),
  /** The references of the reviews by their ids in the plan. */
  references: v.record(v.string(), v.string()),
  done: v.boolean()
});

/** How far the example reviews have been told. */
export type Progress = v.InferOutput<typeof ProgressSchema>;

/** Reads how far they have been told; nothing where that has not begun. Throws if the file cannot be read. */
export function readProgress(file: string): Progress | undefined {
  return existsSync(file) ? v.parse(ProgressSchema, JSON.parse(readFileSync(file, 'utf8'))) : undefined;
}

/** Writes it down at once or not at all: a start can be stopped at any moment. */
export function writeProgress(file: string, progress: Progress): void {
  writeFileSync(`${file}.new`, JSON.stringify(progress));
  renameSync(`${file}.new`, file);
}
