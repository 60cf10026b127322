import * as v from 'valibot';

import { PATHS } from '../../../src/client/paths';
import { DIRECTORY_ACTIONS } from '../../../src/domain/people/directory/forms';
import type { DirectoryChanges } from '../../commands/directory-changes';
import { malformed, refusing, unlessBusy } from './replies';
import type { Route, SayFor } from './route';

const BodySchema = v.object({ action: v.picklist(DIRECTORY_ACTIONS), given: v.record(v.string(), v.string()) });

/**
 * POST: changes the Directory as the person of the token. Answers with the rows that were added or ended; where several
 * people were meant, with each of them, so that one can be sent by id.
 */
export const directoryRoute = (changes: DirectoryChanges, sayFor: SayFor): Route => ({
  method: 'post',
  path: PATHS.directory,
  permission: 'signed-in',
  audit: 'directory-change',
  handler: async ({ actorId, body }) => {
    const parsed = v.safeParse(BodySchema, body);
    if (!parsed.success) return malformed(parsed.issues);
    return unlessBusy(async () => {
      const result = await changes.handleChange({ actorId, ...parsed.output });
      if (result.ok) return { status: 200, body: { changed: result.changed } };
      const { people = [] } = result;
      const refused = refusing(result.refusal, sayFor());
      return people.length > 0 ? { ...refused, body: { ...refused.body, people } } : refused;
    });
  }
});
