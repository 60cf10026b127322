/** The local tenant has no certificate. */
const LOOPBACK = ['127.0.0.1', 'localhost'];

/** Whether an address can be opened: over https, or on this machine. */
export function isLink(text: string): boolean {
  try {
    const { protocol, hostname } = new URL(text);
    return (protocol === 'https:' || (protocol === 'http:' && LOOPBACK.includes(hostname))) && !/\s/.test(text);
  } catch {
    return false;
  }
}

/** An address with the spaces of its folders and files as browsers send them. Two addresses stay as they are. */
export const withSpacesEncoded = (address: string): string =>
  /\shttps?:/i.test(address) ? address : address.replace(/\p{Zs}/gu, '%20');

/** An address as browsers show it, without the beginning that they leave out. */
export const withScheme = (address: string): string => (/^www\./i.test(address) ? `https://${address}` : address);
