import * as v from 'valibot';

import { PATHS } from '../../../src/client/paths';
import { ASKED_ABOUT } from '../../../src/domain/review/refusal';
import { ROW_STAGES } from '../../../src/domain/take-over/signed-row';
import { REGIONS } from '../../../src/domain/words';
import type { OldRegister } from '../../old-register/old-register';
import type { Answer } from '../../page-reads/asker';
import { refusing as refusingWith } from '../refusing';
import { change } from './change-route';
import { malformed, readUnlessBusy, refusing, unlessBusy } from './replies';
import type { Reply, Route, SayFor } from './route';

const KeySchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/));
const WhySchema = v.pipe(v.string(), v.trim(), v.nonEmpty('Enter why.'), v.maxLength(500));
const RowsSchema = v.object({
  region: v.picklist(REGIONS),
  stage: v.picklist(ROW_STAGES),
  after: v.optional(v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number)), '0')
});
const TakeSchema = v.object({
  key: KeySchema,
  given: v.record(v.string(), v.string()),
  anyway: v.optional(v.array(v.picklist(ASKED_ABOUT)), [])
});
const OfRowSchema = v.object({ key: KeySchema });
const FileSchema = v.object({
  mapping: v.optional(v.record(v.string(), v.string()), {}),
  handOver: v.optional(v.boolean(), false)
});
const WithWhySchema = v.object({ key: KeySchema, why: WhySchema });

/** A file is read in a process of its own, and its rows are handed over a hundred at a time. In milliseconds. */
const WHILE_A_FILE_IS_READ = 180_000;

const NO_FILE: Reply = {
  status: 400,
  code: 'bad-form',
  body: refusingWith('Select a file. Nothing has been recorded.')
};

/** The rows of the old register, for the lead of the token who signs them off (KP-2). */
export function oldRegisterRoutes(desk: OldRegister, sayFor: SayFor): readonly Route[] {
  const reply = <T extends object>(answer: Answer<T>): Reply => {
    if (!answer.ok) return refusing(answer.refusal, sayFor());
    return { status: 200, body: Object.fromEntries(Object.entries(answer).filter(([name]) => name !== 'ok')) };
  };
  return [
    {
      method: 'get',
      path: PATHS.oldRegister,
      permission: 'signed-in',
      audit: 'old-register-read',
      handler: ({ actorId }) => readUnlessBusy(async () => reply(await desk.overview(actorId)))
    },
    {
      method: 'get',
      path: PATHS.oldProof,
      permission: 'signed-in',
      isFile: true,
      audit: 'old-register-proof-read',
      handler: ({ actorId }) => readUnlessBusy(async () => reply(await desk.proof(actorId)))
    },
    {
      method: 'get',
      path: PATHS.oldRows,
      permission: 'signed-in',
      audit: 'old-register-rows-read',
      handler: async ({ actorId, query }) => {
        const parsed = v.safeParse(RowsSchema, query);
        if (!parsed.success) return malformed(parsed.issues);
        return readUnlessBusy(async () => reply(await desk.rows({ actorId, ...parsed.output })));
      }
    },
    {
      method: 'post',
      path: PATHS.oldFile,
      permission: 'signed-in',
      takesFiles: true,
      audit: 'old-register-file-read',
      handler: async ({ actorId, body, file }) => {
        const parsed = v.safeParse(FileSchema, body);
        if (!parsed.success) return malformed(parsed.issues);
        if (!file) return NO_FILE;
        return unlessBusy(
          async () => reply(await desk.readFile({ actorId, ...file, ...parsed.output })),
          WHILE_A_FILE_IS_READ
        );
      }
    },
    change(PATHS.takeOverRow, 'old-register-row-taken-over', TakeSchema, async (wanted) =>
      reply(await desk.takeOver(wanted))
    ),
    change(PATHS.setRowAside, 'old-register-row-set-aside', WithWhySchema, async (wanted) =>
      reply(await desk.setAside(wanted))
    ),
    change(PATHS.putRowBack, 'old-register-row-put-back', OfRowSchema, async (wanted) =>
      reply(await desk.putBack(wanted))
    ),
    change(PATHS.takeRowOut, 'old-register-row-taken-out', WithWhySchema, async (wanted) =>
      reply(await desk.takeOut(wanted))
    )
  ];
}
