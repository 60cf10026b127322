import * as v from 'valibot';
import { requestFailure, tokenFrom, unreachable, type RequestFailure } from './answers';
import type { Reached } from './files';

/**
 * Sends a file with what is wanted of it, as the signed-in person. Never rejects: a refusal, and a service that cannot
 * be reached or understood, are values; `otherwise` is what the person is told then.
 */
export async function postFile<Schema extends v.GenericSchema>(
  o: Reached,
  path: string,
  { wanted, file }: { readonly wanted: unknown; readonly file: File },
  { schema, otherwise }: { readonly schema: Schema; readonly otherwise: string }
): Promise<{ readonly ok: true; readonly answer: v.InferOutput<Schema> } | RequestFailure> {
  const token = await tokenFrom(o);
  if (typeof token !== 'string') return token;
  const form = new FormData();
  form.append('command', JSON.stringify(wanted));
  form.append('file', file);
  try {
    const response = await o.fetch(new URL(path, o.baseUrl).href, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: form
    });
    const body: unknown = await response.json();
    const answer = v.safeParse(schema, body);
    return answer.success ? { ok: true, answer: answer.output } : requestFailure(body, otherwise);
  } catch {
    return unreachable(otherwise);
  }
}
