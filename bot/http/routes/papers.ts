import * as v from 'valibot';

import { PATHS } from '../../../src/client/paths';
import { PAPER_FOLDER_IDS } from '../../../src/domain/need-to-know/paper-folders';
import { ReferenceSchema } from '../../commands/reference-schema';
import type { PaperFiles, PaperGiven } from '../../papers/paper-file';
import { malformed, readUnlessBusy } from './replies';
import type { Route } from './route';

/** The longest path that SharePoint takes. */
const LONGEST = 400;

const AskedSchema = v.object({
  reference: ReferenceSchema,
  folder: v.picklist(PAPER_FOLDER_IDS),
  // A name, and no way to another folder.
  name: v.pipe(v.string(), v.nonEmpty(), v.maxLength(LONGEST), v.regex(/^(?!\.{1,2}$)[^/\\\p{Cc}]+$/u))
});

const STATUS: Readonly<Record<Extract<PaperGiven, { ok: false }>['code'], number>> = {
  'no-such-review': 404,
  'no-such-paper': 404,
  'not-yet': 403,
  'too-large': 413,
  'open-now': 409
};

/** In milliseconds. */
const WHILE_A_FILE_IS_READ = 30_000;

/** GET: a paper of a review as a file, for the person of the token. */
export const papersRoute = (papers: PaperFiles): Route => ({
  method: 'get',
  path: PATHS.paperFile,
  permission: 'signed-in',
  isFile: true,
  audit: 'paper-read',
  handler: async ({ actorId, query }) => {
    const parsed = v.safeParse(AskedSchema, query);
    if (!parsed.success) return malformed(parsed.issues);
    return readUnlessBusy(async () => {
      const given = await papers({ actorId, ...parsed.output });
      if (!given.ok)
        return { status: STATUS[given.code], code: given.code, body: { refusal: { sentence: given.sentence } } };
      // Of no type that a browser opens by itself.
      return {
        status: 200,
        body: {},
        file: { name: given.name, type: 'application/octet-stream', bytes: given.bytes }
      };
    }, WHILE_A_FILE_IS_READ);
  }
});
