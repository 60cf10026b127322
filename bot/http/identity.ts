import { createRemoteJWKSet, errors, jwtVerify } from 'jose';
import * as v from 'valibot';

import type { Config } from '../config';
import { SIGN_IN_UNCHECKED } from '../conversation/sentences';

type Identified =
  | { readonly ok: true; readonly actorId: string }
  | {
      readonly ok: false;
      readonly status: 401 | 503;
      readonly code: string;
      readonly sentence: string;
      readonly retryAfterSeconds?: number;
    };

/**
 * Identifies who sends a request, from its Authorization header. 503: the issuer's keys cannot be fetched, so that
 * nobody can be identified.
 */
export type Identify = (authorization: string | undefined) => Promise<Identified>;

const claims = v.object({ oid: v.pipe(v.string(), v.nonEmpty(), v.toLowerCase()), tid: v.string() });

/**
 * Takes a token of the right issuer, audience and tenant that has not run out; the person is its `oid`, their directory
 * object id.
 */
export function createIdentity({ issuer, jwksUrl, audience, tenantId }: Config['tokens']): Identify {
  const keys = createRemoteJWKSet(new URL(jwksUrl), { timeoutDuration: 3000 });
  return async (authorization) => {
    const token = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1];
    if (!token) return refused('no-token', 'Sign in first. This request does not say who you are.');
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer,
        audience,
        algorithms: ['RS256'],
        requiredClaims: ['exp']
      });
      const known = v.safeParse(claims, payload);
      if (!known.success || known.output.tid !== tenantId)
        return refused('wrong-tenant', 'Sign in with your work account. This account is from another organisation.');
      return { ok: true, actorId: known.output.oid };
    } catch (fault) {
      if (fault instanceof errors.JWTExpired)
        return refused('token-expired', 'Your sign-in has expired. Load the page again to sign in.');
      if (fault instanceof errors.JOSEError && TOKEN_FAULTS.test(fault.code))
        return refused('bad-token', 'Your sign-in could not be checked. Load the page again to sign in.');
      return UNCHECKED;
    }
  };
}

/** Faults of the token, as opposed to those of fetching keys. */
const TOKEN_FAULTS = /^ERR_(JWT|JWS|JOSE_ALG|JOSE_NOT_SUPPORTED|JWKS_NO_MATCHING_KEY)/;

const refused = (code: string, sentence: string): Identified => ({ ok: false, status: 401, code, sentence });

const UNCHECKED: Identified = {
  ok: false,
  status: 503,
  code: 'keys-unreachable',
  sentence: SIGN_IN_UNCHECKED,
  retryAfterSeconds: 10
};
