import type { SPFI } from '@pnp/sp';
import '@pnp/sp/batching.js';

/** Sends several reads to SharePoint as one request, and gives their answers in the order asked. */
export async function inOneRequest<Reads extends readonly Promise<unknown>[]>(
  sp: SPFI,
  reads: (batch: SPFI) => readonly [...Reads]
): Promise<{ -readonly [Read in keyof Reads]: Awaited<Reads[Read]> }> {
  const [batch, execute] = sp.batched();
  const asked = Promise.all(reads(batch));
  const [answers] = await Promise.all([asked, execute()]);
  return answers;
}
