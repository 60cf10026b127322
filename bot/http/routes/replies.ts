import * as v from 'valibot';

import type { Refusal, RefusalCode } from '../../../src/domain/review/refusal';
import { RegisterUnavailable } from '../../../src/register/client/sharepoint-client';
import type { Reply } from './route';

const STATUS: Readonly<Record<RefusalCode, number>> = {
  'bad-input': 400,
  'not-in-directory': 403,
  'not-your-role': 403,
  'no-such-review': 404,
  'wrong-kind': 409,
  'not-open': 409,
  guarded: 409,
  'looks-alike': 409
};

/** A refusal has the status of its code and the sentence to show. */
export const refusing = (refusal: Refusal): Reply => ({
  status: STATUS[refusal.code],
  code: refusal.code,
  body: { refusal }
});

/** A body that is not what the route takes. */
export const malformed = (issues: readonly v.BaseIssue<unknown>[]): Reply => ({
  status: 400,
  code: 'malformed',
  body: {
    refusal: {
      code: 'bad-input',
      sentence: `Nothing has been recorded: this part of the request cannot be read: ${[...new Set(issues.map((issue) => v.getDotPath(issue) ?? 'the body'))].join(', ')}.`
    }
  }
});

/** Answers a SharePoint that cannot be reached; any other fault is thrown. */
export async function unlessBusy(work: () => Promise<Reply>): Promise<Reply> {
  try {
    return await work();
  } catch (fault) {
    if (!(fault instanceof RegisterUnavailable)) throw fault;
    const retryAfterSeconds = fault.retryAfterSeconds ?? 10;
    const sentence = `SharePoint is busy and has not confirmed that this was recorded. Please try again in ${retryAfterSeconds} seconds: it is never recorded twice.`;
    return {
      status: 503,
      code: 'register-busy',
      retryAfterSeconds,
      body: { refusal: { sentence }, retryAfterSeconds }
    };
  }
}
