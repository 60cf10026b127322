import type { SPFI } from '@pnp/sp';

import { ukDay } from '../src/domain/dates';
import type { Person } from '../src/domain/people/people';
import { unreached } from '../src/domain/people/unreached';
import { readPeopleWithChat } from '../src/register/conversations';
import { readDirectory } from '../src/register/directory/directory';
import { cached } from './cached';

/** In milliseconds. */
const GOOD_FOR = 3_600_000;
const BAD_FOR = 60_000;

/** The people of the Directory whom no message can reach, because the app has not been installed for them. */
export interface UnreachedPeople {
  /** As last known. */
  all(): readonly Person[];
  /** Reads them again where an hour has passed. */
  recheck(): Promise<void>;
}

export function createUnreachedPeople({ sp, now }: { readonly sp: SPFI; readonly now: () => string }): UnreachedPeople {
  let known: readonly Person[] = [];
  const read = cached(
    async () => {
      const [directory, withChat] = await Promise.all([readDirectory(sp), readPeopleWithChat(sp)]);
      return unreached(directory, withChat, ukDay(now()));
    },
    { now: () => Date.parse(now()), goodFor: GOOD_FOR, badFor: BAD_FOR }
  );
  return {
    all: () => known,
    recheck: async () => void (known = await read())
  };
}
