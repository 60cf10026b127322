import type { Config } from '../config';
import { LARGEST_FILE } from '../../src/domain/input/file';

/** The bytes of a file that was attached in a chat; `elsewhere` for an address that is not of our own SharePoint. */
export type FetchSentFile = (url: string) => Promise<Uint8Array | 'elsewhere' | 'gone' | 'too large'>;

/** In milliseconds. */
const PATIENCE = 10_000;

/**
 * Teams keeps what people attach in their OneDrive. Only its address and that of our site are asked: with another
 * address in a message, the service could be made to ask for anything.
 */
export function sentFileFetcher({ siteUrl }: Pick<Config, 'siteUrl'>): FetchSentFile {
  const site = new URL(siteUrl);
  const hosts = [site.host, site.host.replace(/^([^.]+)(\.sharepoint\.[a-z.]+)$/, '$1-my$2')];
  return async (url) => {
    const { host, protocol } = new URL(url);
    if (!hosts.includes(host) || protocol !== site.protocol) return 'elsewhere';
    try {
      const answer = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(PATIENCE) });
      if (!answer.ok || !answer.body) return 'gone';
      return await readUpTo(LARGEST_FILE, answer.body);
    } catch {
      return 'gone';
    }
  };
}

async function readUpTo(most: number, stream: ReadableStream<Uint8Array>): Promise<Uint8Array | 'too large'> {
  const parts: Uint8Array[] = [];
  const reader = stream.getReader();
  for (let length = 0; ;) {
    const { done, value } = await reader.read();
    if (done) return new Uint8Array(Buffer.concat(parts));
    length += value.length;
    if (length > most) {
      await reader.cancel();
      return 'too large';
    }
    parts.push(value);
  }
}
