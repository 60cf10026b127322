import type { Request } from 'express';

import { NOT_IN_DIRECTORY } from '../../src/domain/review/decide';
import { readUnlessBusy } from './routes/replies';
import type { Reply, SayFor } from './routes/route';
import { refusing } from './refusing';

/** In bytes. Taking a larger form apart takes a moment of the one process that answers everybody. */
const LARGE = 1024 * 1024;

/** Who may bring a large file: the refusal for all others, before anything of it has been read. */
export function createLargeFiles(
  isInDirectory: (personId: string) => Promise<boolean>,
  sayFor: SayFor
): (request: Pick<Request, 'headers'>, personId: string) => Promise<Reply | undefined> {
  return async (request, personId) => {
    // Absent where it is sent in pieces.
    const length = Number(request.headers['content-length'] ?? Infinity);
    if (length <= LARGE) return undefined;
    const reply = await readUnlessBusy(async () => ((await isInDirectory(personId)) ? MAY : refusedTo(sayFor)));
    return reply === MAY ? undefined : reply;
  };
}

const MAY: Reply = { status: 200, body: {} };

const refusedTo = (sayFor: SayFor): Reply => ({
  status: 403,
  code: 'not-in-directory',
  body: refusing(sayFor()(NOT_IN_DIRECTORY))
});
