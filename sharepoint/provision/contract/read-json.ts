import * as v from 'valibot';
import type { Request, Site } from './send';

/** What a request needs could not be made: SharePoint answered with this status. */
export class NotMade extends Error {
  override readonly name = 'NotMade';
  constructor(readonly status: number) {
    super(`SharePoint answered ${status} to what the request needs.`);
  }
}

/** Sends what has to succeed, and reads its answer. Throws NotMade if it does not. */
export async function readJson<Schema extends v.GenericSchema>(
  site: Site,
  schema: Schema,
  request: Request
): Promise<v.InferOutput<Schema>> {
  const { status, text } = await site.send(request);
  if (status >= 400) throw new NotMade(status);
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), text);
  if (!read.success) throw new NotMade(status);
  return read.output;
}
