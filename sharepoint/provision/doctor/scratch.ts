import type { SPFI } from '@pnp/sp';
import type { SiteColumn } from '../../../src/register/lists/column';
import { createScratchLists, removeScratchLists, type ScratchLists } from '../scratch/scratch-lists';

export const KEY = 'ScratchKey';
export const DAY = 'ScratchDay';

const KEY_COLUMN: SiteColumn = { name: KEY, title: 'Key', type: 'text', description: 'A key.', indexed: true };
const COLUMNS = {
  list: [
    { ...KEY_COLUMN, unique: true },
    { name: DAY, title: 'Day', type: 'day', description: 'A day.', indexed: true }
  ],
  library: [KEY_COLUMN]
} as const satisfies Readonly<Record<'list' | 'library', readonly SiteColumn[]>>;

/** A list and a library to try things on. */
export interface Scratch extends ScratchLists {
  /** Removes both, and those of runs that were ended before they could. Gives how many there were. */
  remove(): Promise<number>;
}

export const createScratch = (sp: SPFI): Scratch => ({
  ...createScratchLists(sp, 'doctor', COLUMNS),
  remove: () => removeScratchLists(sp, 'doctor')
});
