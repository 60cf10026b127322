import * as v from 'valibot';

import { PATHS } from '../../../src/client/paths';
import { HAND_OVER_SEVERAL } from '../../../src/domain/forms/hand-over-several';
import { ReferenceSchema } from '../../commands/reference-schema';
import type { TaskLists } from '../../commands/task-lists';
import { handedOverSentence, remindedSentence } from '../../commands/task-lists-said';
import { malformed, readUnlessBusy, refusing, unlessBusy } from './replies';
import type { Route, SayFor } from './route';

const RemindSchema = v.object({ person: v.pipe(v.string(), v.nonEmpty(), v.maxLength(36)) });

/** More than one inspector has open at once. */
const MOST_REVIEWS = 1_000;

const HandOverSchema = v.object({
  /** The same for every attempt to send the same form: each review is handed over once. */
  key: v.pipe(v.string(), v.nonEmpty(), v.maxLength(100)),
  given: v.record(v.picklist(HAND_OVER_SEVERAL.map(({ id }) => id)), v.string()),
  references: v.optional(v.pipe(v.array(ReferenceSchema), v.minLength(1), v.maxLength(MOST_REVIEWS)))
});

/** In milliseconds. An inspector can have many reviews, and each is a step of its own. */
const WHILE_ALL_ARE_HANDED_OVER = 30_000;

/**
 * What a lead does for several reviews at once, as the person of the token and by the same command as in the chat
 * (KP-2): POST reminds a person of all that they have to do, GET lists who has been reminded today; POST hands over
 * reviews of an inspector.
 */
export const taskListRoutes = (taskLists: TaskLists, sayFor: SayFor): readonly Route[] => [
  {
    method: 'post',
    path: PATHS.reminders,
    permission: 'signed-in',
    audit: 'remind',
    handler: async ({ actorId, body }) => {
      const parsed = v.safeParse(RemindSchema, body);
      if (!parsed.success) return malformed(parsed.issues);
      return unlessBusy(async () => {
        const reminded = await taskLists.remind({ actorId, personId: parsed.output.person });
        if (!reminded.ok) return refusing(reminded.refusal, sayFor());
        const outcome = reminded.is.replaceAll(' ', '-');
        return { status: 200, code: outcome, body: { outcome, sentence: sayFor()(remindedSentence(reminded)) } };
      });
    }
  },
  {
    method: 'get',
    path: PATHS.reminders,
    permission: 'signed-in',
    audit: 'reminders-read',
    handler: ({ actorId }) =>
      readUnlessBusy(async () => {
        const reminded = await taskLists.remindedToday(actorId);
        return reminded.ok ? { status: 200, body: { people: reminded.people } } : refusing(reminded.refusal, sayFor());
      })
  },
  {
    method: 'post',
    path: PATHS.handOver,
    permission: 'signed-in',
    audit: 'hand-over',
    handler: async ({ actorId, body }) => {
      const parsed = v.safeParse(HandOverSchema, body);
      if (!parsed.success) return malformed(parsed.issues);
      const { key, given, references } = parsed.output;
      return unlessBusy(async () => {
        const result = await taskLists.handOver({ actorId, key, given, ...(references ? { references } : {}) });
        if (!result.ok) return refusing(result.refusal, sayFor());
        const say = sayFor();
        return {
          status: 200,
          body: {
            done: result.done,
            left: result.left.map(({ reference, sentence }) => ({ reference, sentence: say(sentence) })),
            sentence: say(handedOverSentence(result))
          }
        };
      }, WHILE_ALL_ARE_HANDED_OVER);
    }
  }
];
