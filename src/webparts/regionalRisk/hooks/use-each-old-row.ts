import * as React from 'react';
import type { OldRowResult } from '../../../client/old-register';
import type { OldRowShown } from '../../../client/wire/old-register-wire';
import type { RowStage } from '../../../domain/take-over/signed-row';
import type { Region } from '../../../domain/words';
import { eachOldRow, type Ending, type RefusedRow } from './each-old-row';
import { useViewer } from './viewer';

export interface Going {
  readonly is: 'idle' | 'going' | Ending;
  readonly done: number;
  /** Left for the person to decide. */
  readonly left: number;
  readonly refused: readonly RefusedRow[];
}

const IDLE: Going = { is: 'idle', done: 0, left: 0, refused: [] };
const wait = (seconds: number): Promise<void> =>
  new Promise((resolve) => {
    window.setTimeout(resolve, seconds * 1000);
  });

/** Goes through the rows of a region at a stage, one after another, until it is through or stopped. */
export function useEachOldRow(
  region: Region,
  stage: RowStage,
  onDone: (before: OldRowShown, after: OldRowShown) => void
): {
  readonly going: Going;
  readonly begin: (
    wants: (row: OldRowShown) => boolean,
    act: (row: OldRowShown) => Promise<OldRowResult>
  ) => Promise<void>;
  readonly stop: () => void;
} {
  const { queries } = useViewer();
  const [going, setGoing] = React.useState<Going>(IDLE);
  const isStopped = React.useRef(false);
  const isHere = React.useRef(true);
  // In another part of the page no progress is seen, so nothing goes on unseen.
  React.useEffect(
    () => () => {
      isStopped.current = true;
      isHere.current = false;
    },
    []
  );
  const add = (change: (before: Going) => Going): void => {
    if (isHere.current) setGoing(change);
  };
  return {
    going,
    stop: () => {
      isStopped.current = true;
    },
    begin: async (wants, act) => {
      isStopped.current = false;
      setGoing({ ...IDLE, is: 'going' });
      const ending = await eachOldRow({
        read: (after) => queries.oldRows({ region, stage, after }),
        wants,
        act,
        wait,
        isStopped: () => isStopped.current,
        onDone: (before, after) => {
          add((now) => ({ ...now, done: now.done + 1 }));
          if (isHere.current) onDone(before, after);
        },
        onRefused: (refused) => add((now) => ({ ...now, refused: [...now.refused, refused] })),
        onLeft: () => add((now) => ({ ...now, left: now.left + 1 }))
      });
      add((now) => ({ ...now, is: ending }));
    }
  };
}
