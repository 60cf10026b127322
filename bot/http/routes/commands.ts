import * as v from 'valibot';

import { STEPS, STEP_IDS } from '../../../src/domain/steps';
import { PATHS } from '../../../src/client/paths';
import { ASKED_ABOUT } from '../../../src/domain/review/refusal';
import { kindOf } from '../../../src/domain/review/reference';
import type { Commands } from '../../commands/handle-command';
import { DifferentFromSchema } from '../../commands/different-from-schema';
import { ReferenceSchema } from '../../commands/reference-schema';
import { malformed, messagesInWords, refusing, unlessBusy } from './replies';
import { refusing as refusingWith } from '../refusing';
import type { Reply, Route, SayFor } from './route';
import { withoutOthers } from '../without-others';

const BodySchema = v.object({
  step: v.picklist(STEP_IDS),
  reference: v.optional(ReferenceSchema),
  /** The same for every attempt to record the same form: it is recorded once. */
  key: v.pipe(v.string(), v.nonEmpty(), v.maxLength(100)),
  given: v.record(v.string(), v.string()),
  /** What was asked about and is confirmed, by the code of the refusal: one of them, or all that may be. */
  anyway: v.optional(
    v.union([
      v.array(v.picklist(ASKED_ABOUT)),
      v.pipe(
        v.boolean(),
        v.transform((isAll) => (isAll ? ASKED_ABOUT : []))
      )
    ]),
    []
  ),
  /** As the refusal had it that asked about possible duplicates. */
  differentFrom: v.optional(DifferentFromSchema)
});

/** In milliseconds. */
const WHILE_A_FILE_IS_WRITTEN = 30_000;

const NO_FILE: Reply = {
  status: 400,
  code: 'bad-form',
  body: refusingWith('This step takes no file. Send it without one. Nothing has been recorded.')
};

/**
 * POST: takes one step as the person of the token: JSON, or a form of two parts where a file goes with it, `command`
 * with that JSON and `file`. Answers with the review and its tasks if the person may see them
 * after it.
 */
export const commandsRoute = (commands: Pick<Commands, 'handleCommand'>, sayFor: SayFor): Route => ({
  method: 'post',
  path: PATHS.commands,
  permission: 'signed-in',
  takesFiles: true,
  audit: 'command',
  handler: async ({ actorId, body, file }) => {
    const parsed = v.safeParse(BodySchema, body);
    if (!parsed.success) return malformed(parsed.issues);
    const { step, reference, key, given, anyway, differentFrom } = parsed.output;
    if (file && !STEPS[step].files) return NO_FILE;
    const say = sayFor(reference ? kindOf(reference) : STEPS[step].begins);
    return unlessBusy(async () => {
      const outcome = await commands.handleCommand({
        actorId,
        step,
        key,
        given: file ? { ...given, paper: file.name } : given,
        ...(reference ? { reference } : {}),
        ...(anyway.length > 0 ? { anyway } : {}),
        ...(differentFrom === undefined ? {} : { differentFrom }),
        ...(file ? { file } : {})
      });
      if (!outcome.ok) return refusing(outcome.refusal, say);
      if (!outcome.seen) return { status: 200, body: { reference: outcome.reference, warnings: {} } };
      const { review, duties } = outcome.stored;
      const warnings = messagesInWords(outcome.warnings, say);
      return { status: 200, body: { reference: review.reference, review: withoutOthers(review), duties, warnings } };
    }, file && WHILE_A_FILE_IS_WRITTEN);
  }
});
