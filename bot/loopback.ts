const LOOPBACK_HOST = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Whether the host of an address is this computer. Names are not looked up. */
export const isLoopback = (address: string): boolean =>
  URL.canParse(address) && LOOPBACK_HOST.test(new URL(address).hostname);
