import * as React from 'react';
import type { Brief } from '../../../domain/brief';
import { useReading } from './use-reading';
import { useViewer } from './viewer';

export interface EnglandRead {
  /** As they were last read; absent until they have been. */
  readonly briefs: readonly Brief[] | undefined;
  /** The last reading failed. */
  readonly failed: boolean;
  readonly again: () => void;
}

/** All regions in brief, one request: read when it is first asked for, and again whenever the region on the page is. */
export function useEngland(days: { readonly since: string; readonly today: string }, asOf: string): EnglandRead {
  const { reads } = useViewer();
  const { reading, again } = useReading(days.today, () => reads.england(days));
  const last = React.useRef<readonly Brief[]>();
  if (reading.is === 'read') last.current = reading.value;

  const first = React.useRef(asOf);
  React.useEffect(() => {
    if (first.current !== asOf) again();
    first.current = asOf;
  }, [asOf, again]);

  return { briefs: last.current, failed: reading.is === 'failed', again };
}
