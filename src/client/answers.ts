import * as v from 'valibot';
import type { RefusalCode } from '../domain/review/refusal';
import type { FieldMessages } from '../domain/fields';

/** Why nothing came of a request. `sentence` is for the person; `fields` says what is wrong with single answers, by field. */
export type NotTaken =
  | {
      readonly ok: false;
      readonly unreachable: false;
      readonly sentence: string;
      readonly code?: RefusalCode;
      readonly fields?: FieldMessages;
      /** SharePoint is busy: the same can be sent again after so many seconds. */
      readonly retryAfterSeconds?: number;
    }
  | { readonly ok: false; readonly unreachable: true; readonly sentence: string };

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

export const SentencesSchema = v.record(v.string(), v.string());
const RefusedSchema = v.object({
  refusal: v.object({
    sentence: v.string(),
    code: v.optional(
      v.custom<RefusalCode>((code) => typeof code === 'string' && Object.prototype.hasOwnProperty.call(CODES, code))
    ),
    fields: v.optional(SentencesSchema)
  }),
  retryAfterSeconds: v.optional(v.number())
});

/** The refusal that the service answered with; `otherwise` where it answered with something else. */
export function notTaken(body: unknown, otherwise: string): NotTaken {
  const refused = v.safeParse(RefusedSchema, body);
  if (!refused.success) return unreachable(otherwise);
  const { refusal, retryAfterSeconds } = refused.output;
  return {
    ok: false,
    unreachable: false,
    ...refusal,
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds })
  };
}

export const unreachable = (sentence: string): NotTaken => ({ ok: false, unreachable: true, sentence });

/** Entra says that nobody has consented: an administrator has not approved what the package of the web part asks for. */
const NOT_CONSENTED = /AADSTS65001|consent/i;

/** A bearer token for the service; otherwise why there is none. */
export const tokenFrom = ({ token }: { readonly token: () => Promise<string> }): Promise<string | NotTaken> =>
  token().catch(notSignedIn);

const notSignedIn = (error: unknown): NotTaken =>
  unreachable(
    NOT_CONSENTED.test(error instanceof Error ? error.message : String(error)) ? NOT_APPROVED : NOT_SIGNED_IN
  );

const NOT_APPROVED =
  'This page may not use the service yet, so nothing has been recorded. Ask an administrator to approve “SCR service” under API access in the SharePoint admin centre, then load the page again.';
const NOT_SIGNED_IN =
  'You could not be signed in to the service, so nothing has been recorded. Load the page again; if it happens twice, ask an administrator to approve the access of this page.';
