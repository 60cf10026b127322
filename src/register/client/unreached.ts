/** Which host gave no answer, or refused, and the code that says why: of Node, such as ENOTFOUND, or of Entra ID. */
export interface Unreached {
  readonly host: string;
  readonly code: string;
}

/** A code of Node, of TLS or of the library that signs in: nothing that could be anything else. */
const CODE = /^[A-Za-z][A-Za-z0-9_]{0,59}$/;
/** A fault has the one that caused it, and that one another. */
const DEEPEST = 4;

/** Why there was no answer from an address; the code is that of the first cause which has one, `TIMEOUT`, or empty. */
export const unreached = (address: string | URL, fault: unknown): Unreached => ({
  host: new URL(address).host,
  code: codeOf(fault, DEEPEST)
});

function codeOf(fault: unknown, deeper: number): string {
  if (typeof fault !== 'object' || fault === null) return '';
  if (Reflect.get(fault, 'name') === 'TimeoutError') return 'TIMEOUT';
  for (const name of ['code', 'errorCode']) {
    const found: unknown = Reflect.get(fault, name);
    if (typeof found === 'string' && CODE.test(found)) return found;
  }
  return deeper > 0 ? codeOf(Reflect.get(fault, 'cause'), deeper - 1) : '';
}

/** The same in a sentence: “ (example.sharepoint.com: ENOTFOUND)”; empty where nothing is known. */
export const inBrackets = ({ host, code }: Unreached): string => ` (${code === '' ? host : `${host}: ${code}`})`;
