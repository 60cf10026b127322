import * as React from 'react';
import type { OldRowShown } from '../../../client/wire/old-register-wire';
import type { RowStage } from '../../../domain/take-over/signed-row';
import type { Region } from '../../../domain/words';
import { readFailureOf, type ReadFailure } from '../state/read-failure';
import { useViewer } from './viewer';

interface Held {
  readonly is: 'reading' | 'read' | 'failed';
  readonly rows: readonly OldRowShown[];
  /** Where the rows after these begin. */
  readonly next: number | undefined;
  readonly failure?: ReadFailure;
}

export interface OldRows extends Held {
  /** Reads the rows after these. */
  readonly more: () => void;
  /** Reads all of it again. */
  readonly again: () => void;
  /** Takes a row out of the list: it is no longer at this stage in this region. */
  readonly drop: (key: string) => void;
}

/** The next rows are read when fewer than this are left. */
const FEW = 10;
const NONE: Held = { is: 'reading', rows: [], next: undefined };

/** The rows of a region at a stage, read as they are needed. What they are of does not change. */
export function useOldRows(region: Region, stage: RowStage): OldRows {
  const { queries } = useViewer();
  const [held, setHeld] = React.useState<Held>(NONE);
  const turn = React.useRef(0);

  const read = React.useCallback(
    (after: number): void => {
      const mine = ++turn.current;
      setHeld((now) => ({ is: 'reading', rows: after === 0 ? [] : now.rows, next: after }));
      queries.oldRows({ region, stage, after }).then(
        ({ rows, next }) => {
          if (turn.current === mine) setHeld((now) => ({ is: 'read', rows: [...now.rows, ...rows], next }));
        },
        (error: unknown) => {
          if (turn.current === mine) setHeld((now) => ({ ...now, is: 'failed', failure: readFailureOf(error) }));
        }
      );
    },
    [queries, region, stage]
  );
  const again = React.useCallback(() => read(0), [read]);
  React.useEffect(() => {
    again();
    return () => {
      turn.current += 1;
    };
  }, [again]);

  const due = held.is === 'read' && held.rows.length < FEW ? held.next : undefined;
  React.useEffect(() => {
    if (due !== undefined) read(due);
  }, [due, read]);

  return {
    ...held,
    again,
    more: () => {
      if (held.is !== 'reading' && held.next !== undefined) read(held.next);
    },
    drop: (key) => setHeld((before) => ({ ...before, rows: before.rows.filter((row) => row.key !== key) }))
  };
}
