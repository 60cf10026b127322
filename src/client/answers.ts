import * as v from 'valibot';
import type { PossibleDuplicate, RefusalCode } from '../domain/review/refusal';

/** Sentences by field, as the service worded them. */
export type Messages = Readonly<Record<string, string>>;

/** A possible duplicate, in the words of the site. */
export interface Alike extends Omit<PossibleDuplicate, 'why'> {
  readonly why: readonly string[];
}

/** Why a request did nothing. `sentence` is for the person; `fields` has what is wrong with single answers. */
export type RequestFailure =
  | {
      readonly ok: false;
      readonly unreachable: false;
      readonly sentence: string;
      readonly code?: RefusalCode;
      readonly fields?: Messages;
      /** Possible duplicates. */
      readonly alike?: readonly Alike[];
      /** Goes with the confirmation of them. */
      readonly differentFrom?: readonly number[];
      /** SharePoint is busy: after so many seconds the request can be sent again. */
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
  'looks-alike': true,
  unlikely: true
};

export const MessagesSchema = v.record(v.string(), v.string());
const AlikeSchema = v.object({
  reference: v.string(),
  authority: v.string(),
  stage: v.string(),
  notifiedOn: v.string(),
  why: v.array(v.string())
});
const RefusedSchema = v.object({
  refusal: v.object({
    sentence: v.string(),
    code: v.optional(
      v.custom<RefusalCode>((code) => typeof code === 'string' && Object.prototype.hasOwnProperty.call(CODES, code))
    ),
    fields: v.optional(MessagesSchema),
    alike: v.optional(v.array(AlikeSchema)),
    differentFrom: v.optional(v.array(v.number()))
  }),
  retryAfterSeconds: v.optional(v.number())
});

/** The refusal that the service answered with; `otherwise` where it answered with something else. */
export function requestFailure(body: unknown, otherwise: string): RequestFailure {
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

export const unreachable = (sentence: string): RequestFailure => ({ ok: false, unreachable: true, sentence });

/** How Entra says that no administrator has approved the API access of the solution. */
const NOT_CONSENTED = /AADSTS65001|consent/i;

/** A bearer token for the service; otherwise why there is none. */
export const tokenFrom = ({ token }: { readonly token: () => Promise<string> }): Promise<string | RequestFailure> =>
  token().catch(notSignedIn);

const notSignedIn = (error: unknown): RequestFailure =>
  unreachable(
    NOT_CONSENTED.test(error instanceof Error ? error.message : String(error)) ? NOT_APPROVED : NOT_SIGNED_IN
  );

const NOT_APPROVED =
  'This page does not have access to the service, so nothing was recorded. Ask an administrator to approve “SCR service” under API access in the SharePoint admin centre, then reload the page.';
const NOT_SIGNED_IN =
  'You could not be signed in to the service, so nothing was recorded. Reload the page. If it happens again, ask an administrator to approve this page’s access.';
