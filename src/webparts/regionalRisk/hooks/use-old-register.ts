import type { OldRegisterShown } from '../../../client/wire/old-register-wire';
import { isSomethingThere, mayOversee, mayReadFile } from '../state/old-register';
import type { Section } from '../state/view';
import { useQuery, type QueryResult } from './use-query';
import { useViewer } from './viewer';

/** What the service has of the old register; undefined for a person to whom it has nothing to show. */
export interface OldRegisterReading {
  /** Whether the person has its files read. */
  readonly begins: boolean;
  readonly reading: QueryResult<OldRegisterShown | undefined>;
  readonly again: () => void;
}

/** Asks the service once, for the posts that may ask. */
export function useOldRegister(): OldRegisterReading {
  const { queries, person, canRecord, now } = useViewer();
  const asked = useQuery('old register', async () =>
    canRecord && mayOversee(person, now()) ? queries.oldRegister() : undefined
  );
  return { ...asked, begins: canRecord && mayReadFile(person, now()) };
}

/**
 * The sections left out while there is nothing in them: a link or a saved view waits for the answer. An administrator
 * begins there.
 */
export const leftOutUntilThere = ({ reading, begins }: OldRegisterReading, asked: Section): readonly Section[] => {
  const isThere =
    reading.is === 'read'
      ? reading.value !== undefined && (begins || isSomethingThere(reading.value))
      : asked === 'old-register';
  return isThere ? [] : ['old-register'];
};
