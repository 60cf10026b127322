import * as v from 'valibot';
import type { RefusalCode } from '../domain/decide';
import type { Given, Sentences } from '../domain/fields';
import type { StepId } from '../domain/steps';
import { PATHS } from './paths';

/** What somebody wants done. `key` belongs to a form that begins a review, so that a second press finds the first. */
export interface Wanted {
  readonly step: StepId;
  readonly reference?: string;
  readonly key?: string;
  readonly given: Given;
}

/** What became of it. `sentence` is for the person; `fields` says what is wrong with single answers, by field. */
export type Taken =
  | { readonly ok: true; readonly reference: string; readonly warnings: Sentences }
  | {
      readonly ok: false;
      readonly unreachable: false;
      readonly sentence: string;
      readonly code?: RefusalCode;
      readonly fields?: Sentences;
      /** SharePoint is busy: the same can be sent again after so many seconds. */
      readonly retryAfterSeconds?: number;
    }
  | { readonly ok: false; readonly unreachable: true; readonly sentence: string };

export interface ServiceClient {
  /** Takes a step as the signed-in person. Never throws: a refusal, and a service that cannot be reached, are values. */
  take(wanted: Wanted): Promise<Taken>;
}

const CODES: Readonly<Record<RefusalCode, true>> = {
  'not-in-directory': true,
  'no-such-review': true,
  'not-your-role': true,
  'wrong-kind': true,
  'not-open': true,
  guarded: true,
  'bad-input': true,
  'looks-alike': true
};

const SentencesShape = v.record(v.string(), v.string());
const TakenShape = v.object({ reference: v.string(), warnings: SentencesShape });
const RefusedShape = v.object({
  refusal: v.object({
    sentence: v.string(),
    code: v.optional(v.custom<RefusalCode>((code) => typeof code === 'string' && Object.prototype.hasOwnProperty.call(CODES, code))),
    fields: v.optional(SentencesShape)
  }),
  retryAfterSeconds: v.optional(v.number())
});

/** A client of the service at `baseUrl`. `token` gives a bearer token for it each time that one is needed. */
export function serviceClient(o: { readonly baseUrl: string; readonly token: () => Promise<string>; readonly fetch?: typeof fetch }): ServiceClient {
  const send = o.fetch ?? ((input, init) => fetch(input, init));
  return {
    take: async (wanted) => {
      const token = await o.token().catch(() => undefined);
      if (token === undefined) return unreachable(NOT_SIGNED_IN);
      try {
        const response = await send(new URL(PATHS.commands, o.baseUrl).href, {
          method: 'POST',
          headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
          body: JSON.stringify(wanted)
        });
        return read(await response.json());
      } catch {
        return unreachable(NOT_REACHED);
      }
    }
  };
}

function read(body: unknown): Taken {
  const taken = v.safeParse(TakenShape, body);
  if (taken.success) return { ok: true, ...taken.output };
  const refused = v.safeParse(RefusedShape, body);
  if (!refused.success) return unreachable(NOT_UNDERSTOOD);
  const { refusal, retryAfterSeconds } = refused.output;
  return { ok: false, unreachable: false, ...refusal, ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }) };
}

const unreachable = (sentence: string): Taken => ({ ok: false, unreachable: true, sentence });

const NOT_SIGNED_IN = 'You could not be signed in to the service, so nothing has been recorded. Load the page again; if it happens twice, ask an administrator to approve the access of this page.';
const NOT_REACHED = 'The service cannot be reached, so it is not known whether this was recorded. Load the page again to see, then try again if it was not.';
const NOT_UNDERSTOOD = 'The service answered in a way that this page does not know. Load the page again to see whether this was recorded.';
