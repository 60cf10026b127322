import type { Queryable } from '@pnp/queryable';
import { spfi, type SPFI } from '@pnp/sp';

function createDoor(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
}

const ADDRESSES = {
  'new reviews': /getByTitle\('SCR Reviews'\)\/items$/,
  changes: /getByTitle\('SCR Reviews'\)\/items\(\d+\)$/
};

/** SharePoint as a copy sees it whose new reviews, or changes of reviews, arrive only once it is let go. */
export function holdingBack(
  whole: SPFI,
  what: 'new reviews' | 'changes' = 'new reviews'
): {
  readonly sp: SPFI;
  /** Resolves when so many are about to be saved. */
  readonly atSave: (count: number) => Promise<void>;
  readonly letGo: () => void;
} {
  const [waiting, ...arrivals] = [createDoor(), createDoor(), createDoor()];
  let held = 0;
  const sp = spfi(whole);
  sp.using((instance: Queryable<unknown>) => {
    const [send] = instance.on.send.toArray();
    if (!send) throw new Error('nothing to hold back');
    instance.on.send.replace(async function (url, init) {
      if (init.method === 'POST' && ADDRESSES[what].test(decodeURIComponent(url.pathname))) {
        arrivals[held]?.open();
        held += 1;
        await waiting.opened;
      }
      return send.call(this, url, init);
    });
    return instance;
  });
  return { sp, atSave: async (count) => arrivals[count - 1]?.opened, letGo: waiting.open };
}
