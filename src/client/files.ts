import { requestFailure, tokenFrom, unreachable, type RequestFailure } from './answers';

/** How the service is reached. `token` gives a bearer token for it each time that one is needed. */
export interface Reached {
  readonly baseUrl: string;
  readonly token: () => Promise<string>;
  readonly fetch: typeof fetch;
}

export type FileResult = { readonly ok: true; readonly file: Blob } | RequestFailure;

/**
 * A file of the service, as the signed-in person. Never rejects: a refusal, and a service that cannot be reached, are
 * values.
 */
export async function fetchFile(
  o: Reached,
  path: string,
  query: Readonly<Record<string, string>>
): Promise<FileResult> {
  const token = await tokenFrom(o);
  if (typeof token !== 'string') return token;
  try {
    const address = new URL(path, o.baseUrl);
    address.search = new URLSearchParams(query).toString();
    const answer = await o.fetch(address.href, { headers: { authorization: `Bearer ${token}` } });
    return answer.ok ? { ok: true, file: await answer.blob() } : requestFailure(await answer.json(), NO_FILE);
  } catch {
    return unreachable(NO_FILE);
  }
}

const NO_FILE =
  'The file did not download. Check your connection and try again. If it happens again, tell your administrator.';
