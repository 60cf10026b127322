import * as v from 'valibot';

import type { Config } from '../config';

interface Identity {
  getClaimValue(type: string): string | null;
}

const IdentitySchema = v.custom<Identity>((it) => it instanceof Object && 'getClaimValue' in it);

/** What a turn of botbuilder has of who sent it. */
interface Turn {
  readonly turnState: { get(key: unknown): unknown };
  readonly adapter: { readonly BotIdentityKey: symbol };
}

/**
 * Whether the channel itself sent this, as opposed to another bot or the emulator, whose tokens botbuilder lets in
 * without comparing the service address. The local tenant has no tokens.
 */
export function isFromChannel(mode: Config['mode'], { turnState, adapter }: Turn): boolean {
  if (mode === 'local') return true;
  const identity = v.safeParse(IdentitySchema, turnState.get(adapter.BotIdentityKey));
  return identity.success && identity.output.getClaimValue('iss') === 'https://api.botframework.com';
}

/** What botbuilder checks a token with. */
interface Checking {
  authenticateRequest(activity: never, authorization: string): Promise<unknown>;
}

/** Whether a header of authorisation holds a token of Teams, before there is an activity. The local tenant has none. */
export const knownTo =
  (signIn: Checking) =>
  (authorization: string): Promise<boolean> =>
    signIn.authenticateRequest({ channelId: 'msteams' } as never, authorization).then(
      () => true,
      () => false
    );
