import type { SPFI } from '@pnp/sp';
import '@pnp/sp/batching.js';

/** SharePoint’s limit for a batch. The client’s own default is twenty. */
export const MOST_IN_A_BATCH = 100;

/** Sends at most a hundred reads to SharePoint in one request, and gives their results in order. */
export async function inOneRequest<Reads extends readonly Promise<unknown>[]>(
  sp: SPFI,
  reads: (batch: SPFI) => readonly [...Reads]
): Promise<{ -readonly [Read in keyof Reads]: Awaited<Reads[Read]> }> {
  const [batch, execute] = sp.batched({ maxRequests: MOST_IN_A_BATCH });
  const sent = Promise.all(reads(batch));
  const [results] = await Promise.all([sent, execute()]);
  return results;
}

/**
 * Sends reads or writes to SharePoint, a hundred in each request, and gives their results in order. If one fails,
 * throws once its batch is done.
 */
export async function inFewRequests<Done>(
  sp: SPFI,
  works: readonly ((batch: SPFI) => Promise<Done>)[]
): Promise<readonly Done[]> {
  const done: Done[] = [];
  for (let first = 0; first < works.length; first += MOST_IN_A_BATCH) {
    done.push(
      ...(await inOneRequest(sp, (batch) => works.slice(first, first + MOST_IN_A_BATCH).map((work) => work(batch))))
    );
  }
  return done;
}
