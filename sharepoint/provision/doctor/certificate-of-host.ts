import { isIP } from 'node:net';
import { connect } from 'node:tls';

/** What a host shows of itself. `problem`: why it is not trusted, as Node’s code for it; empty if it is. */
export interface HostCertificate {
  readonly problem: string;
  readonly daysLeft: number;
}

const GIVE_UP_AFTER = 10_000;
const DAY = 86_400_000;

/** The certificate of the host of an https address; undefined if it cannot be reached or shows none. */
export const certificateOfHost = (address: string): Promise<HostCertificate | undefined> =>
  new Promise((resolve) => {
    const { hostname, port } = new URL(address);
    const host = hostname.replace(/^\[|\]$/g, '');
    // It is looked at and not trusted: nothing is sent.
    const socket = connect({
      host,
      port: Number(port || 443),
      ...(isIP(host) === 0 && { servername: host }),
      rejectUnauthorized: false
    });
    const end = (found?: HostCertificate): void => {
      socket.destroy();
      resolve(found);
    };
    socket.setTimeout(GIVE_UP_AFTER, () => end());
    socket.once('error', () => end());
    socket.once('secureConnect', () => {
      const until = Date.parse(socket.getPeerCertificate().valid_to);
      if (Number.isNaN(until)) return end();
      end({ problem: problemOf(socket), daysLeft: Math.floor((until - Date.now()) / DAY) });
    });
  });

/** Node gives the code itself, though its types say an error. */
function problemOf({ authorized, authorizationError }: { authorized: boolean; authorizationError: unknown }): string {
  if (authorized) return '';
  if (authorizationError instanceof Error && 'code' in authorizationError) return String(authorizationError.code);
  return typeof authorizationError === 'string' ? authorizationError : 'UNKNOWN';
}
