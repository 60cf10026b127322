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

/** Does many things to SharePoint, a hundred in one request; gives what became of each, in the order asked. Throws when one fails, whatever became of the others. */
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
