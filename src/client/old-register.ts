import * as v from 'valibot';
import type { Answers } from '../domain/fields';
import type { AskedAbout } from '../domain/review/refusal';
import type { RequestFailure } from './answers';
import type { Reached } from './files';
import { PATHS } from './paths';
import { postJson } from './post';
import {
  OldProofBody,
  OldRegisterBody,
  OldRowBody,
  OldRowsBody,
  type OldProofShown,
  type OldRegisterShown,
  type OldRowShown,
  type OldRowsShown
} from './wire/old-register-wire';

/** What the service says of the old register (KP-2). Each throws where it cannot be read. */
export const oldRegisterIn = (body: unknown): OldRegisterShown => v.parse(OldRegisterBody, body);
export const oldRowsIn = (body: unknown): OldRowsShown => v.parse(OldRowsBody, body);
export const oldProofIn = (body: unknown): OldProofShown => v.parse(OldProofBody, body);

/** A row as it is after a decision. One that still waits has gone to the lead of another region. */
export type OldRowResult = { readonly ok: true; readonly row: OldRowShown } | RequestFailure;

/**
 * What the lead of a region decides of a row of the old register, as the signed-in person. Never rejects: a refusal,
 * and a service that cannot be reached, are values. What is sent again changes nothing.
 */
export interface OldRegisterClient {
  /** `given`: what the lead has changed; an empty answer takes one away. `anyway`: what they were asked about. */
  readonly takeOver: (key: string, given: Answers, anyway: readonly AskedAbout[]) => Promise<OldRowResult>;
  readonly setAside: (key: string, why: string) => Promise<OldRowResult>;
  /** Has a row that was set aside, or taken out, wait again. */
  readonly putBack: (key: string) => Promise<OldRowResult>;
  /** Takes the review of a row out of the register. */
  readonly takeOut: (key: string, why: string) => Promise<OldRowResult>;
}

export const oldRegisterClient = (o: Reached): OldRegisterClient => ({
  takeOver: (key, given, anyway) => change(o, PATHS.takeOverRow, { key, given, anyway }),
  setAside: (key, why) => change(o, PATHS.setRowAside, { key, why }),
  putBack: (key) => change(o, PATHS.putRowBack, { key }),
  takeOut: (key, why) => change(o, PATHS.takeRowOut, { key, why })
});

async function change(o: Reached, path: string, wanted: unknown): Promise<OldRowResult> {
  const changed = await postJson(o, path, wanted, { schema: OldRowBody, otherwise: NOT_CHANGED });
  return changed.ok ? { ok: true, ...changed.answer } : changed;
}

const NOT_CHANGED =
  'There is a problem with the service. We cannot confirm this was saved. What you entered is still here. Try again: no row is taken over twice.';
