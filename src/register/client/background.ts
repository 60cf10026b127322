import type { Queryable } from '@pnp/queryable';

const FIRST_PAUSE = 200;
const TRIES = 3;

/**
 * Sends while nobody waits: at most three tries, after as long a pause as SharePoint asks for, and each with a time
 * limit in milliseconds, so that one request that hangs holds up nothing else.
 */
export const background =
  (limit: number) =>
  (instance: Queryable<unknown>): Queryable<unknown> => {
    instance.on.send.replace(async (url, init) => {
      for (let tries = 1; ; tries += 1) {
        const answer = await attempt(url, { ...init, signal: AbortSignal.timeout(limit) }).catch((fault: unknown) => {
          if (tries === TRIES) throw fault;
          return undefined;
        });
        if (answer && (tries === TRIES || ![429, 502, 503, 504].includes(answer.status))) return answer;
        await answer?.body?.cancel();
        const asked = Number(answer?.headers.get('Retry-After') ?? '') * 1000;
        await new Promise((resolve) => setTimeout(resolve, asked > 0 ? asked : FIRST_PAUSE * 2 ** (tries - 1)));
      }
    });
    return instance;
  };

/** The whole answer within the time, so that its end cannot hang either. */
async function attempt(url: URL, init: RequestInit): Promise<Response> {
  const answer = await fetch(url, init);
  const body = await answer.arrayBuffer();
  return new Response(body.byteLength === 0 ? undefined : body, answer);
}
