import type express from 'express';
import { APPS } from '../apps';
import type { Caller } from '../caller';
import { personById } from '../colleagues';
import type { Issuer } from './issuer';
import { signedIn } from './session';

/** The caller by bearer token, or by the browser’s sign-in if there is none. */
export async function callerOf(
  issuer: Issuer,
  siteResource: string,
  request: express.Request
): Promise<Caller | undefined> {
  const { authorization } = request.headers;
  if (authorization === undefined) return signedIn(issuer, request);
  const token = /^Bearer (\S+)$/i.exec(authorization)?.[1];
  const id = token === undefined ? undefined : await issuer.subjectOf(token, siteResource);
  return APPS.find((app) => app.id === id) ?? personById(id);
}
