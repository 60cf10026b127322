import type { SPFI } from '@pnp/sp';
import '@pnp/sp/batching.js';

/** SharePoint takes this many in a batch; the client would cut it into several after twenty. */
export const MOST_IN_A_BATCH = 100;

/** Sends several reads to SharePoint as one request, at most a hundred, and gives their answers in the order asked. */
export async function inOneRequest<Reads extends readonly Promise<unknown>[]>(
  sp: SPFI,
  reads: (batch: SPFI) => readonly [...Reads]
): Promise<{ -readonly [Read in keyof Reads]: Awaited<Reads[Read]> }> {
  const [batch, execute] = sp.batched({ maxRequests: MOST_IN_A_BATCH });
  const asked = Promise.all(reads(batch));
  const [answers] = await Promise.all([asked, execute()]);
  return answers;
}
