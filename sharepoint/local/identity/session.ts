import type express from 'express';
import type { Caller } from '../caller';
import { personById } from '../colleagues';
import type { Issuer } from './issuer';

/** Cookies are shared by all ports of a host, and two tenants may run side by side, so the name has the port. */
const cookieName = (issuer: Issuer): string => `local-tenant-${new URL(issuer.options.address).port}`;

export async function signIn(issuer: Issuer, person: Caller, response: express.Response): Promise<void> {
  response.cookie(cookieName(issuer), await issuer.signInToken(person), {
    httpOnly: true,
    sameSite: 'lax',
    path: '/'
  });
}

/** The person of the sign-in cookie. */
export async function signedIn(issuer: Issuer, request: express.Request): Promise<Caller | undefined> {
  const prefix = `${cookieName(issuer)}=`;
  const pair = request.headers.cookie?.split('; ').find((each) => each.startsWith(prefix));
  if (pair === undefined) return undefined;
  return personById(await issuer.subjectOf(pair.slice(prefix.length), issuer.options.address));
}
