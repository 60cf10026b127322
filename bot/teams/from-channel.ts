import type { Config } from '../config';

/** What a turn of botbuilder has of who sent it. */
interface Turn {
  readonly turnState: { get<T>(key: unknown): T };
  readonly adapter: { readonly BotIdentityKey: symbol };
}

/**
 * Whether the channel itself sent this, as opposed to another bot or the emulator, whose tokens botbuilder lets in
 * without comparing the service address. The local tenant has no tokens.
 */
export function isFromChannel(mode: Config['mode'], { turnState, adapter }: Turn): boolean {
  const identity = turnState.get<{ getClaimValue(type: string): string | null } | undefined>(adapter.BotIdentityKey);
  return mode === 'local' || identity?.getClaimValue('iss') === 'https://api.botframework.com';
}
