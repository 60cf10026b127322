import * as v from 'valibot';
import type { Answers } from '../domain/fields';
import type { RequestFailure } from './answers';
import type { Reached } from './files';
import { PATHS } from './paths';
import { postJson } from './post';

/** What came of a reminder; `sentence` is for the lead. */
export type RemindResult =
  | { readonly ok: true; readonly outcome: 'sent' | 'already-sent' | 'nothing-to-do'; readonly sentence: string }
  | RequestFailure;

/** Reviews to hand over. `key` is made with the form, so that sending it again hands over each review once. */
export interface HandOverRequest {
  readonly key: string;
  readonly given: Answers;
  readonly references: readonly string[];
}

/** What came of it: `left` are the references of the reviews that stayed as they were. */
export type HandOverResult =
  | { readonly ok: true; readonly done: readonly string[]; readonly left: readonly string[]; readonly sentence: string }
  | RequestFailure;

/**
 * What a lead does for several reviews at once, as the signed-in person. Never rejects: a refusal, and a service that
 * cannot be reached, are values.
 */
export interface TaskListsClient {
  /** Sends a person one message with all that they have to do in the regions of the lead. */
  readonly remind: (person: string) => Promise<RemindResult>;
  readonly handOver: (wanted: HandOverRequest) => Promise<HandOverResult>;
}

const RemindedSchema = v.object({
  outcome: v.picklist(['sent', 'already-sent', 'nothing-to-do']),
  sentence: v.string()
});
const HandedOverSchema = v.object({
  done: v.array(v.string()),
  left: v.array(v.object({ reference: v.string() })),
  sentence: v.string()
});

export const taskListsClient = (o: Reached): TaskListsClient => ({
  remind: async (person) => {
    const result = await postJson(o, PATHS.reminders, { person }, { schema: RemindedSchema, otherwise: NOT_REMINDED });
    return result.ok ? { ok: true, ...result.answer } : result;
  },
  handOver: async (wanted) => {
    const result = await postJson(o, PATHS.handOver, wanted, { schema: HandedOverSchema, otherwise: NOT_HANDED_OVER });
    if (!result.ok) return result;
    const { done, left, sentence } = result.answer;
    return { ok: true, done, left: left.map(({ reference }) => reference), sentence };
  }
});

const NOT_REMINDED =
  'There is a problem with the service. We cannot confirm the reminder was sent. Try again: it will not be sent twice.';
const NOT_HANDED_OVER =
  'There is a problem with the service. We cannot confirm the reviews were handed over. What you entered is still here. Try again: none is handed over twice.';
