import { PATHS } from '../../../src/client/paths';
import type { TableFiles } from '../../workbooks/table-files';
import { refusing as refusingWith } from '../refusing';
import { readUnlessBusy, refusing } from './replies';
import type { Reply, Route, SayFor } from './route';

/** A file is read in a process of its own, and others may be before it. In milliseconds. */
const WHILE_A_FILE_IS_READ = 60_000;

const NO_FILE: Reply = {
  status: 400,
  code: 'bad-form',
  body: refusingWith('Select a file. Nothing has been recorded.')
};

/** POST: the table of a file as the text that would be pasted (B-1, B-3). Records and keeps nothing. */
export const tablesRoute = (tables: TableFiles, sayFor: SayFor): Route => ({
  method: 'post',
  path: PATHS.table,
  permission: 'signed-in',
  takesFiles: true,
  audit: 'table-read',
  handler: async ({ actorId, file }) => {
    if (!file) return NO_FILE;
    return readUnlessBusy(async () => {
      const read = await tables.read({ actorId, ...file });
      return read.ok
        ? { status: 200, body: { text: read.text, note: sayFor()(read.note) } }
        : refusing(read.refusal, sayFor());
    }, WHILE_A_FILE_IS_READ);
  }
});
