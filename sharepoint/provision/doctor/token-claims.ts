import * as v from 'valibot';

const ClaimsSchema = v.object({
  aud: v.union([v.string(), v.array(v.string())]),
  appid: v.optional(v.string()),
  azp: v.optional(v.string()),
  tid: v.optional(v.string(), ''),
  ver: v.optional(v.string(), ''),
  iat: v.optional(v.number()),
  roles: v.optional(v.array(v.string()), [])
});

/** What a token says of itself. */
interface Claims {
  readonly audience: string;
  /** The application (client) id of the app that it was given to. */
  readonly appId: string;
  readonly tenantId: string;
  readonly version: string;
  /** The clock of the issuer when it was given, in seconds since 1970; undefined if it does not say. */
  readonly issuedAt: number | undefined;
  readonly roles: readonly string[];
}

/**
 * The claims of a token that the app has just been given for itself, unchecked: who takes it will check it. Undefined
 * if it is no JSON web token.
 */
export function claimsOf(token: string): Claims | undefined {
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), ClaimsSchema), decoded(token.split('.')[1] ?? ''));
  if (!read.success) return undefined;
  const { aud, appid, azp, tid, ver, iat, roles } = read.output;
  return {
    audience: typeof aud === 'string' ? aud : (aud[0] ?? ''),
    appId: appid ?? azp ?? '',
    tenantId: tid,
    version: ver,
    issuedAt: iat,
    roles
  };
}

const decoded = (part: string): string => Buffer.from(part, 'base64url').toString('utf8');
