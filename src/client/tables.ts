import * as v from 'valibot';
import { requestFailure, tokenFrom, unreachable, type RequestFailure } from './answers';
import type { Reached } from './files';
import { PATHS } from './paths';

/** A table as it would be pasted, and what to say of it. */
const TableBody = v.object({ text: v.string(), note: v.string() });

type TableResult = { readonly ok: true; readonly text: string; readonly note: string } | RequestFailure;

/**
 * Has the service read the table of a file, as the signed-in person: it keeps and records nothing. Never rejects: a
 * refusal, and a service that cannot be reached, are values.
 */
export async function loadTable(o: Reached, file: File): Promise<TableResult> {
  const token = await tokenFrom(o);
  if (typeof token !== 'string') return token;
  const form = new FormData();
  form.append('command', '{}');
  form.append('file', file);
  try {
    const answer = await o.fetch(new URL(PATHS.table, o.baseUrl).href, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: form
    });
    const body: unknown = await answer.json();
    const read = v.safeParse(TableBody, body);
    return read.success ? { ok: true, ...read.output } : requestFailure(body, NOT_READ);
  } catch {
    return unreachable(NOT_READ);
  }
}

const NOT_READ =
  'There is a problem with the service. The file was not read, and what you entered is still here. Try again.';
