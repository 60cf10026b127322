import * as React from 'react';
import type { Region } from '../../../domain/words';
import { listing, UNREAD, type Listing, type ListingAction } from '../state/listing';
import { readFailureOf } from '../state/read-failure';
import type { PageQueries } from './page-queries';

const STALE_AFTER = 60_000;
/** The open reviews of a region: loaded at once, on request, and on return to a page older than a minute. */
export function useListing(
  queries: PageQueries,
  region: Region,
  now: () => string
): { listing: Listing; dispatch: React.Dispatch<ListingAction>; refresh: () => void } {
  const [state, dispatch] = React.useReducer(listing, UNREAD);
  const turn = React.useRef(0);

  const refresh = React.useCallback(() => {
    const mine = ++turn.current;
    const settle = (action: ListingAction): void => {
      if (turn.current === mine) dispatch(action);
    };
    dispatch({ type: 'reading' });
    queries.region(region).then(
      ({ open, closed, missing, opensPapers }) =>
        settle({ type: 'read', reviews: open, closed, missing, opensPapers, at: now() }),
      (error: unknown) => settle({ type: 'failed', failure: readFailureOf(error) })
    );
  }, [queries, region, now]);

  React.useEffect(() => {
    refresh();
    return () => {
      turn.current += 1;
    };
  }, [refresh]);

  React.useEffect(() => {
    const comeBack = (): void => {
      if (state.asOf !== undefined && !state.reading && Date.parse(now()) - Date.parse(state.asOf) > STALE_AFTER)
        refresh();
    };
    window.addEventListener('focus', comeBack);
    return () => window.removeEventListener('focus', comeBack);
  }, [refresh, now, state.asOf, state.reading]);

  return { listing: state, dispatch, refresh };
}
