import { existsSync, renameSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { openShapes, closeShapes } from './request-shapes';
import { oneAtATime } from '../../sharepoint/local/one-at-a-time';

const FOLDER = 'TEST_TEMPLATES';

/** Before a run: a folder for what several tests begin with, which each process of the run is told of. */
export default async function openTemplates(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'scr-templates-'));
  process.env[FOLDER] = folder;
  openShapes(folder);
}

export async function closeTemplates(): Promise<void> {
  const folder = process.env[FOLDER];
  try {
    closeShapes();
  } finally {
    if (folder) await rm(folder, { recursive: true, force: true });
  }
}

/**
 * A folder to copy, made by whichever test of the run is the first to ask for it, because making lists takes longer
 * than most tests do. Outside such a run there is none.
 */
export async function template(name: string, make: (folder: string) => Promise<void>): Promise<string | undefined> {
  const templates = process.env[FOLDER];
  if (!templates) return undefined;
  const folder = join(templates, name);
  if (existsSync(folder)) return folder;
  await oneAtATime(`${folder}-lock`, new AbortController().signal, async () => {
    if (existsSync(folder)) return;
    const beginning = `${folder}-beginning`;
    await rm(beginning, { recursive: true, force: true });
    await mkdir(beginning);
    await make(beginning);
    renameSync(beginning, folder);
  });
  return folder;
}
