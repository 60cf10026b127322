import * as v from 'valibot';

import type { FieldMessages } from '../../../src/domain/fields';
import type { Refusal, RefusalCode } from '../../../src/domain/review/refusal';
import type { Say } from '../../../src/domain/text';
import { RegisterOverfull, RegisterUnavailable } from '../../../src/register/client/sharepoint-client';
import { RowUnreadable } from '../../../src/register/client/unreadable';
import { inTime, PATIENCE } from '../../commands/in-time';
import { busyReading, busyRecording, SOME_ROW_UNREADABLE, TOO_MANY_TO_SEARCH } from '../../conversation/sentences';
import type { Reply } from './route';

const STATUS: Readonly<Record<RefusalCode, number>> = {
  'bad-input': 400,
  'not-in-directory': 403,
  'not-your-role': 403,
  'no-such-review': 404,
  'wrong-kind': 409,
  'not-open': 409,
  guarded: 409,
  'looks-alike': 409,
  unlikely: 409
};

const OVERFULL = 'register-overfull';

/** A refusal has the status of its code and the sentences to show, in the words of the site. */
export const refusing = (refusal: Refusal, say: Say): Reply => {
  const { code, sentence, fields, alike } = refusal;
  return {
    status: STATUS[code],
    code,
    body: {
      refusal: {
        ...refusal,
        sentence: say(sentence),
        ...(fields ? { fields: messagesInWords(fields, say) } : {}),
        ...(alike ? { alike: alike.map((each) => ({ ...each, why: each.why.map(say) })) } : {})
      }
    }
  };
};

export const messagesInWords = (messages: FieldMessages, say: Say): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(messages).map(([field, message]) => [field, say(message)]));

/** A body that is not what the route takes. */
export const malformed = (issues: readonly v.BaseIssue<unknown>[]): Reply => {
  const unreadable = [...new Set(issues.map((issue) => v.getDotPath(issue) ?? 'the body'))];
  return {
    status: 400,
    code: 'malformed',
    body: {
      refusal: {
        code: 'bad-input',
        sentence: `This part of the request cannot be read: ${unreadable.join(', ')}. Nothing has been recorded.`
      }
    }
  };
};

/**
 * Answers within the time that a person waits, in milliseconds. A SharePoint that is busy or out of reach is answered
 * with what to do, and so is a row that cannot be read; any other fault is thrown.
 */
export const unlessBusy = (work: () => Promise<Reply>, patience = PATIENCE): Promise<Reply> =>
  answered(work, patience, busyRecording);

/** The same for what only reads. */
export const readUnlessBusy = (work: () => Promise<Reply>, patience = PATIENCE): Promise<Reply> =>
  answered(work, patience, busyReading);

async function answered(
  work: () => Promise<Reply>,
  patience: number,
  busy: (seconds: number) => string
): Promise<Reply> {
  try {
    return await inTime(work(), patience);
  } catch (fault) {
    if (fault instanceof RowUnreadable)
      return { status: 409, code: 'row-unreadable', body: { refusal: { sentence: SOME_ROW_UNREADABLE } } };
    if (fault instanceof RegisterOverfull)
      return { status: 409, code: OVERFULL, body: { refusal: { sentence: TOO_MANY_TO_SEARCH }, reason: OVERFULL } };
    if (!(fault instanceof RegisterUnavailable)) throw fault;
    const retryAfterSeconds = fault.retryAfterSeconds ?? 10;
    const sentence = busy(retryAfterSeconds);
    return {
      status: 503,
      code: 'register-busy',
      retryAfterSeconds,
      body: { refusal: { sentence }, retryAfterSeconds }
    };
  }
}
