import * as v from 'valibot';

import type { RefusalCode } from '../../src/domain/decide';
import { REFERENCE } from '../../src/domain/reference';
import { STEP_IDS } from '../../src/domain/steps';
import { PATHS } from '../../src/client/paths';
import { RegisterBusy } from '../../src/register/door';
import type { Commands } from '../commands';
import type { Reply, Route } from './route';

const STATUS: Readonly<Record<RefusalCode, number>> = {
  'bad-input': 400,
  'not-in-directory': 403,
  'not-your-role': 403,
  'no-such-review': 404,
  'wrong-kind': 409,
  'not-open': 409,
  guarded: 409
};

const BodyShape = v.object({
  step: v.picklist(STEP_IDS),
  reference: v.optional(v.pipe(v.string(), v.check((text) => REFERENCE.exec(text)?.[0] === text), v.toUpperCase())),
  key: v.optional(v.pipe(v.string(), v.nonEmpty(), v.maxLength(100))),
  given: v.record(v.string(), v.string())
});

/** POST: takes one step as the person of the token. Refusals have the status of their code and the sentence to show. */
export const commandsRoute = (commands: Pick<Commands, 'take'>): Route => ({
  method: 'post',
  path: PATHS.commands,
  permission: 'signed-in',
  audit: 'command',
  handler: async ({ actorId, body }) => {
    const parsed = v.safeParse(BodyShape, body);
    if (!parsed.success) return malformed(parsed.issues.map((issue) => v.getDotPath(issue) ?? 'the body'));
    const { step, reference, key, given } = parsed.output;
    try {
      const outcome = await commands.take({ actorId, step, given, ...(reference ? { reference } : {}), ...(key ? { key } : {}) });
      if (!outcome.ok) return { status: STATUS[outcome.refusal.code], code: outcome.refusal.code, body: { refusal: outcome.refusal } };
      const { review, duties } = outcome.stored;
      return { status: 200, body: { reference: review.reference, review, duties, warnings: outcome.warnings } };
    } catch (fault) {
      if (!(fault instanceof RegisterBusy)) throw fault;
      const retryAfterSeconds = fault.retryAfterSeconds ?? 10;
      const sentence = `SharePoint is busy and has not confirmed that this was recorded. Please try again in ${retryAfterSeconds} seconds: it is never recorded twice.`;
      return { status: 503, code: 'register-busy', retryAfterSeconds, body: { refusal: { sentence }, retryAfterSeconds } };
    }
  }
});

const malformed = (places: readonly string[]): Reply => ({
  status: 400,
  code: 'malformed',
  body: { refusal: { code: 'bad-input', sentence: `Nothing has been recorded: this part of the request cannot be read: ${[...new Set(places)].join(', ')}.` } }
});
