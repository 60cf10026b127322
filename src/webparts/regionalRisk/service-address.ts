/** The origin of the service as typed: https, or localhost; undefined where it is neither. */
export function serviceAddress(typed: string | undefined): string | undefined {
  try {
    const { protocol, hostname, origin } = new URL((typed ?? '').trim());
    const here = protocol === 'http:' && ['127.0.0.1', 'localhost'].includes(hostname);
    return protocol === 'https:' || here ? origin : undefined;
  } catch {
    return undefined;
  }
}
