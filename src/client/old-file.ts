import type { Answers } from '../domain/fields';
import type { RequestFailure } from './answers';
import type { Reached } from './files';
import { PATHS } from './paths';
import { postFile } from './post-file';
import { OldFileBody, type OldFileRead } from './wire/old-file-wire';

type OldFileResult = { readonly ok: true; readonly read: OldFileRead } | RequestFailure;

/**
 * Has the service read the file of the old register, with the answers so far; with `handOver`, its rows go to their
 * leads, unless a question is open. Sent again it changes nothing. Never rejects.
 */
export async function readOldFile(
  o: Reached,
  file: File,
  wanted: { readonly mapping: Answers; readonly handOver: boolean }
): Promise<OldFileResult> {
  const read = await postFile(o, PATHS.oldFile, { wanted, file }, { schema: OldFileBody, otherwise: NOT_READ });
  return read.ok ? { ok: true, read: read.answer } : read;
}

const NOT_READ =
  'There is a problem with the service. We cannot confirm that the file was read. Your answers are still here. Try again: no row is handed over twice.';
