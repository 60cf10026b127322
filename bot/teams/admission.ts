import type { Inbound } from './activity';
import type { Config } from '../config';
import { isLoopback } from '../loopback';

/** The hosts that Teams and the Bot Framework answer at. A token of the bot is sent nowhere else. */
const TEAMS_HOST =
  /^(smba\.trafficmanager\.net|([a-z0-9-]+\.)*botframework\.com|([a-z0-9-]+\.)*teams\.microsoft\.com)$/;
const LOOPBACK_ADDRESS = /^(127\.|::1$|::ffff:127\.)/;

/** Whether the bot may send to a service address: Teams in production, this very machine in the local tenant. */
export function isServiceUrlAllowed(mode: Config['mode'], serviceUrl: string): boolean {
  if (!URL.canParse(serviceUrl)) return false;
  if (mode === 'local') return isLoopback(serviceUrl);
  const { protocol, hostname } = new URL(serviceUrl);
  return protocol === 'https:' && TEAMS_HOST.test(hostname);
}

/**
 * Why an activity is not let in, as a code for the log; nothing when it is. Runs before the adapter checks the token.
 */
export function turnedAway(mode: Config['mode'], inbound: Inbound, remoteAddress: string): string | undefined {
  if (!isServiceUrlAllowed(mode, inbound.serviceUrl)) return 'foreign-service-url';
  if (mode === 'local') return LOOPBACK_ADDRESS.test(remoteAddress) ? undefined : 'not-this-machine';
  return inbound.channelId === 'msteams' ? undefined : 'not-teams';
}

/**
 * The person who acts, once the adapter has checked the token: undefined for a person of another tenant, or for an app.
 */
export function personOf(
  config: Pick<Config, 'mode' | 'tenantId'>,
  { from, channelData }: Inbound
): string | undefined {
  return config.mode === 'local' || channelData?.tenant?.id === config.tenantId ? from.aadObjectId : undefined;
}
