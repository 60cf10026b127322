import type { SPFI } from '@pnp/sp';

import { ukDay } from '../src/domain/dates';
import type { Person } from '../src/domain/people/people';
import { unreached } from '../src/domain/people/unreached';
import { readPeopleWithChat } from '../src/register/conversations';
import { readDirectory } from '../src/register/directory/directory';

/** In milliseconds. */
const GOOD_FOR = 3_600_000;

/** The people of the Directory whom no message can reach, because the app has not been installed for them. */
export interface UnreachedPeople {
  /** As last known. */
  all(): readonly Person[];
  /** Reads them again where an hour has passed. */
  recheck(): Promise<void>;
}

export function createUnreachedPeople({ sp, now }: { readonly sp: SPFI; readonly now: () => string }): UnreachedPeople {
  let known: readonly Person[] = [];
  let readAt = -Infinity;
  return {
    all: () => known,
    recheck: async () => {
      const at = now();
      if (Date.parse(at) - readAt < GOOD_FOR) return;
      readAt = Date.parse(at);
      const [directory, withChat] = await Promise.all([readDirectory(sp), readPeopleWithChat(sp)]);
      known = unreached(directory, withChat, ukDay(at));
    }
  };
}
