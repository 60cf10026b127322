import type express from 'express';
import { personaById, type Persona } from '../personas';
import type { Issuer } from './issuer';

/** Cookies are shared by all ports of a host, and two tenants may run side by side, so the name has the port. */
const cookieName = (issuer: Issuer): string => `local-tenant-${new URL(issuer.options.address).port}`;

export async function signIn(issuer: Issuer, persona: Persona, response: express.Response): Promise<void> {
  response.cookie(cookieName(issuer), await issuer.signInToken(persona), {
    httpOnly: true,
    sameSite: 'lax',
    path: '/'
  });
}

/** The person of the sign-in cookie. */
export async function signedIn(issuer: Issuer, request: express.Request): Promise<Persona | undefined> {
  const prefix = `${cookieName(issuer)}=`;
  const pair = request.headers.cookie?.split('; ').find((each) => each.startsWith(prefix));
  if (pair === undefined) return undefined;
  return personaById(await issuer.subjectOf(pair.slice(prefix.length), issuer.options.address));
}
