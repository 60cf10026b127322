import type { SPFI } from '@pnp/sp';

import type { RowCommands } from '../commands/handle-command';
import type { Logger } from '../log';
import type { Queued } from '../told-time';
import { createOldRegisterChanges, type OldRegisterChanges } from './old-register-changes';
import { createOldRegisterDesk, type OldRegisterDesk } from './old-register-desk';
import { createOldRegisterReading, type OldRegisterReading } from './old-register-reading';
import { createWorkbookReader } from '../workbooks/workbook-reader';
import { prepareInThread } from './plan-thread';
import type { ReadingFile } from './read-file';
import { tellRegion } from './tell-region';

/** The rows of the old register: what leads are shown of them, and what they decide (KP-2). */
export type OldRegister = OldRegisterDesk & OldRegisterChanges & OldRegisterReading;

export function createOldRegister({
  sp,
  now,
  prepare = prepareInThread(),
  commands,
  queued,
  log
}: {
  readonly sp: SPFI;
  readonly now: () => string;
  readonly prepare?: ReadingFile['prepare'];
  readonly commands: RowCommands;
  readonly queued: Queued;
  readonly log: Logger;
}): OldRegister {
  return {
    ...createOldRegisterDesk({ sp, now }),
    ...createOldRegisterReading({ sp, now, reader: createWorkbookReader(), prepare }),
    ...createOldRegisterChanges({
      sp,
      now,
      commands,
      // The lead has their answer already: what cannot be told now is told with the next row, or by the next press.
      afterDecision: ({ region, file }) =>
        void tellRegion({ sp, now: now(), region, file, queued }).catch((fault: unknown) =>
          log.fault('old-register-not-told', fault)
        )
    })
  };
}
