import { domainOf } from './headers';

/** In characters, of an address and of a domain (RFC 5321). */
const LONGEST_ADDRESS = 254;
const LONGEST_DOMAIN = 253;

const PLAIN_DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/;
const PLAIN_NAME = /^[a-z0-9._'+-]+$/;

/** The domain of an address as people read it; undefined for one that could show them something else. */
export function plainDomainOf(address: string): string | undefined {
  const domain = domainOf(address).toLowerCase();
  return domain.length <= LONGEST_DOMAIN && PLAIN_DOMAIN.test(domain) ? domain : undefined;
}

/**
 * Whether an address, in small letters, is one that every mail server reads in the same way. Quoted names, and those
 * with a percent sign or a second address, are delivered elsewhere by some.
 */
export const isPlainAddress = (address: string): boolean =>
  address.length <= LONGEST_ADDRESS &&
  PLAIN_NAME.test(address.slice(0, Math.max(0, address.lastIndexOf('@')))) &&
  plainDomainOf(address) !== undefined;

/** Whether two domains are the same, or one is a part of the other. */
export const isSameOrganisation = (one: string, other: string): boolean =>
  one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`);
