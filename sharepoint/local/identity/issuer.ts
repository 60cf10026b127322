import { jwtVerify, SignJWT, type JWTPayload } from 'jose';
import type { App } from '../apps';
import type { Caller } from '../caller';
import { ALGORITHM, type SigningKey } from './keys';

export const TOKEN_SECONDS = 3600;
const SIGN_IN_SECONDS = 12 * 3600;

interface IssuerOptions {
  readonly key: SigningKey;
  readonly address: string;
  readonly tenantId: string;
  /** The audiences of tokens: the service and the site. */
  readonly resources: readonly string[];
  /** The audience of the site, which apps have the permission Sites.Selected of. */
  readonly site: string;
}

/** Issues and checks tokens with the claims of Entra’s version 2.0. */
export interface Issuer {
  readonly options: IssuerOptions;
  /** A bearer token for an hour, for one resource or for all. */
  personToken(person: Caller, resource?: string): Promise<string>;
  appToken(app: App, resource: string): Promise<string>;
  /** The sign-in cookie. It is no bearer token: its audience is this issuer. */
  signInToken(person: Caller): Promise<string>;
  /** The object id in a token for this audience; undefined if it is forged, for another audience, or expired. */
  subjectOf(token: string, audience: string): Promise<string | undefined>;
}

export function createIssuer(options: IssuerOptions): Issuer {
  const { key, address, tenantId, resources, site } = options;
  const sign = (claims: JWTPayload, audience: string | string[], seconds: number): Promise<string> =>
    new SignJWT({ ...claims, tid: tenantId, ver: '2.0' })
      .setProtectedHeader({ alg: ALGORITHM, typ: 'JWT', kid: key.id })
      .setIssuer(address)
      .setAudience(audience)
      .setIssuedAt()
      .setNotBefore('0s')
      .setExpirationTime(`${seconds}s`)
      .sign(key.privateKey);
  const claimsOf = ({ id, name, login }: Caller): JWTPayload => ({
    oid: id,
    sub: id,
    name,
    preferred_username: login
  });
  return {
    options,
    personToken: (persona, resource) =>
      sign({ ...claimsOf(persona), scp: 'user_impersonation' }, resource ?? [...resources], TOKEN_SECONDS),
    appToken: ({ id, clientId }, resource) =>
      sign(
        { oid: id, sub: id, azp: clientId, idtyp: 'app', ...(resource === site && { roles: ['Sites.Selected'] }) },
        resource,
        TOKEN_SECONDS
      ),
    signInToken: (persona) => sign(claimsOf(persona), address, SIGN_IN_SECONDS),
    async subjectOf(token, audience) {
      const checked = await jwtVerify(token, key.publicKey, {
        issuer: address,
        audience,
        algorithms: [ALGORITHM],
        requiredClaims: ['exp', 'oid']
      }).catch(() => undefined);
      const oid = checked?.payload['oid'];
      return typeof oid === 'string' ? oid : undefined;
    }
  };
}
