import * as v from 'valibot';
import type { RequestFailure } from './answers';
import type { Reached } from './files';
import { PATHS } from './paths';
import { postFile } from './post-file';

/** A table as it would be pasted, and what to say of it. */
const TableBody = v.object({ text: v.string(), note: v.string() });

type TableResult = { readonly ok: true; readonly text: string; readonly note: string } | RequestFailure;

/**
 * Has the service read the table of a file, as the signed-in person: it keeps and records nothing. Never rejects: a
 * refusal, and a service that cannot be reached, are values.
 */
export async function loadTable(o: Reached, file: File): Promise<TableResult> {
  const read = await postFile(o, PATHS.table, { wanted: {}, file }, { schema: TableBody, otherwise: NOT_READ });
  return read.ok ? { ok: true, ...read.answer } : read;
}

const NOT_READ =
  'There is a problem with the service. The file was not read, and what you entered is still here. Try again.';
