import type { Queryable } from '@pnp/queryable';
import { spfi, type SPFI } from '@pnp/sp';

/** SharePoint, with something that happens once: before it is sent the first request that is meant. */
export function happening(
  whole: SPFI,
  isMeant: (request: { readonly url: string; readonly method: string }) => boolean,
  happens: () => Promise<unknown>
): SPFI {
  let waits = true;
  const sp = spfi(whole);
  sp.using((instance: Queryable<unknown>) => {
    instance.on.pre(async (url, init, result) => {
      if (waits && isMeant({ url, method: init.method ?? 'GET' })) {
        waits = false;
        await happens();
      }
      return [url, init, result];
    });
    return instance;
  });
  return sp;
}
