import * as React from 'react';
import { readFailureOf, type ReadFailure } from '../state/read-failure';

export type QueryResult<T> =
  | { readonly is: 'reading' }
  | { readonly is: 'failed'; readonly failure: ReadFailure }
  | { readonly is: 'read'; readonly value: T };

/**
 * Queries when `key` or `asOf` changes, and again on request. Keeps the earlier result meanwhile, unless the `key` is
 * another: what a person is at keeps its place and the focus. `asOf` is when the reviews on the page were last read,
 * UTC, where the answer follows from them.
 */
export function useQuery<T>(
  key: string,
  read: () => Promise<T>,
  asOf?: string
): { reading: QueryResult<T>; again: () => void } {
  const [held, setHeld] = React.useState<{ key: string; reading: QueryResult<T> }>({ key, reading: { is: 'reading' } });
  const latest = React.useRef(read);
  latest.current = read;
  const turn = React.useRef(0);

  const again = React.useCallback(() => {
    const mine = ++turn.current;
    const settle = (reading: QueryResult<T>): void => {
      if (turn.current === mine) setHeld({ key, reading });
    };
    setHeld((before) =>
      before.key === key && before.reading.is === 'read' ? before : { key, reading: { is: 'reading' } }
    );
    latest.current().then(
      (value) => settle({ is: 'read', value }),
      (error: unknown) => settle({ is: 'failed', failure: readFailureOf(error) })
    );
  }, [key]);

  React.useEffect(() => {
    again();
    return () => {
      turn.current += 1;
    };
  }, [again, asOf]);

  return { reading: held.key === key ? held.reading : { is: 'reading' }, again };
}
