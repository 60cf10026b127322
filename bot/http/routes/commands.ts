import * as v from 'valibot';

import { STEPS, STEP_IDS } from '../../../src/domain/steps';
import { PATHS } from '../../../src/client/paths';
import { kindOf } from '../../../src/domain/review/reference';
import type { Commands } from '../../commands/handle-command';
import { ReferenceSchema } from '../../commands/reference-schema';
import { malformed, messagesInWords, refusing, unlessBusy } from './replies';
import type { Route, SayFor } from './route';

const BodySchema = v.object({
  step: v.picklist(STEP_IDS),
  reference: v.optional(ReferenceSchema),
  /** The same for every attempt to record the same form: it is recorded once. */
  key: v.pipe(v.string(), v.nonEmpty(), v.maxLength(100)),
  given: v.record(v.string(), v.string()),
  /** Records a different review in spite of its possible duplicates, or answers that are unlikely. */
  anyway: v.optional(v.boolean(), false)
});

/**
 * POST: takes one step as the person of the token. Answers with the review and its tasks if the person may see them
 * after it.
 */
export const commandsRoute = (commands: Pick<Commands, 'handleCommand'>, sayFor: SayFor): Route => ({
  method: 'post',
  path: PATHS.commands,
  permission: 'signed-in',
  audit: 'command',
  handler: async ({ actorId, body }) => {
    const parsed = v.safeParse(BodySchema, body);
    if (!parsed.success) return malformed(parsed.issues);
    const { step, reference, key, given, anyway } = parsed.output;
    const say = sayFor(reference ? kindOf(reference) : STEPS[step].begins);
    return unlessBusy(async () => {
      const outcome = await commands.handleCommand({
        actorId,
        step,
        key,
        given,
        ...(reference ? { reference } : {}),
        ...(anyway ? { anyway } : {})
      });
      if (!outcome.ok) return refusing(outcome.refusal, say);
      if (!outcome.seen) return { status: 200, body: { reference: outcome.reference, warnings: {} } };
      const { review, duties } = outcome.stored;
      const warnings = messagesInWords(outcome.warnings, say);
      return { status: 200, body: { reference: review.reference, review, duties, warnings } };
    });
  }
});
