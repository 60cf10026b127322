import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type CryptoKey, type JWK } from 'jose';
import * as v from 'valibot';

export const ALGORITHM = 'RS256';

export interface SigningKey {
  readonly id: string;
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
  readonly publicJwk: JWK;
}

const Text = v.pipe(v.string(), v.nonEmpty());
const PrivateJwk = v.looseObject({ kty: v.literal('RSA'), kid: Text, n: Text, e: Text, d: Text });

/** The tenant’s key, made at the first start and saved, so that a sign-in survives a restart. */
export async function signingKey(folder: string): Promise<SigningKey> {
  const file = join(folder, 'signing-key.json');
  if (!existsSync(file)) writePrivately(file, JSON.stringify(await newKey()));
  const jwk = v.parse(PrivateJwk, JSON.parse(readFileSync(file, 'utf8')));
  const publicJwk: JWK = { kty: jwk.kty, kid: jwk.kid, n: jwk.n, e: jwk.e, use: 'sig', alg: ALGORITHM };
  const [privateKey, publicKey] = await Promise.all([imported(jwk), imported(publicJwk)]);
  return { id: jwk.kid, privateKey, publicKey, publicJwk };
}

const Secrets = v.record(v.string(), Text);

/** A random secret for each client, made at the first start and saved. */
export function clientSecrets(folder: string, clientIds: readonly string[]): Readonly<Record<string, string>> {
  const file = join(folder, 'client-secrets.json');
  const saved = existsSync(file) ? v.parse(Secrets, JSON.parse(readFileSync(file, 'utf8'))) : {};
  const all = Object.fromEntries(clientIds.map((id) => [id, saved[id] ?? randomBytes(32).toString('base64url')]));
  writePrivately(file, JSON.stringify(all));
  return all;
}

async function newKey(): Promise<JWK> {
  const pair = await generateKeyPair(ALGORITHM, { modulusLength: 2048, extractable: true });
  const jwk = await exportJWK(pair.privateKey);
  return { ...jwk, kid: await calculateJwkThumbprint(jwk) };
}

async function imported(jwk: JWK): Promise<CryptoKey> {
  const key = await importJWK(jwk, ALGORITHM);
  if (key instanceof Uint8Array)
    throw new Error('The signing key of the local tenant is not an RSA key. Start with --fresh to make a new one.');
  return key;
}

const writePrivately = (file: string, content: string): void => writeFileSync(file, content, { mode: 0o600 });
