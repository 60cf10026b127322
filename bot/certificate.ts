import { createPrivateKey, X509Certificate } from 'node:crypto';

/** What a PEM file with a certificate and its private key holds. Thumbprints are in hexadecimal. */
interface Pem {
  readonly text: string;
  /** By SHA-1. */
  readonly thumbprint: string;
  readonly thumbprintSha256: string;
  readonly privateKey: string;
  /** Until when it can be used, UTC. */
  readonly until: string;
}

/** A certificate that the service signs in with, and whose file may be renewed while it runs. */
export interface Certificate {
  /** What it is of, for people. */
  readonly name: string;
  /** As its file was within the last minute. While that cannot be used, as it was when it last could. */
  current(): Pem;
}

/** In milliseconds. Each message asks for the certificate: its file is not looked at for each. */
const LOOK_EVERY = 60_000;

/** Why a file cannot be signed in with. */
export type CertificateProblem = keyof typeof CERTIFICATE_PROBLEMS;

const MAKE_ONE = 'Put the certificate and its private key into one PEM file, the one after the other.';

/** What is wrong, and what to do: the second half of a sentence about the file, and the next one. */
export const CERTIFICATE_PROBLEMS = {
  'no-file': 'is not there. Set it to the path of the file.',
  folder: 'is a folder. Set it to the path of the file in it.',
  unreadable: 'may not be read. Let the account that this runs as read it.',
  empty: `is empty. ${MAKE_ONE}`,
  'not-pem':
    'is no PEM file. Turn a .pfx file into one with “openssl pkcs12 -in app.pfx -nodes -out app.pem”, or save the certificate as PEM.',
  'no-certificate': `has no certificate. ${MAKE_ONE}`,
  'no-key': `has no private key. ${MAKE_ONE}`,
  damaged: `has a certificate or a private key that cannot be read. ${MAKE_ONE}`,
  encrypted:
    'has a private key with a password. Save the key without one, with “openssl pkey -in app.pem -out key.pem”, and put it beside the certificate.',
  'not-rsa':
    'has a key that is not RSA, and Entra ID takes no other. Make a certificate with an RSA key of 2,048 bits.',
  'other-key': 'has the private key of another certificate. Put the key that the certificate was made with beside it.'
} as const;

type Read<T> = ({ readonly ok: true } & T) | { readonly ok: false; readonly problem: CertificateProblem };

/**
 * The certificate of a file that `read` gives, and throws if it cannot; the problem where none can be used. One that
 * has ended can: it may be renewed. `now` is in milliseconds.
 */
export function certificateOf(
  name: string,
  read: () => string,
  now: () => number = Date.now
): Read<{ readonly certificate: Certificate }> {
  const first = pemIn(read);
  if (!first.ok) return first;
  let last = first.pem;
  let looked = now();
  const current = (): Pem => {
    if (now() - looked < LOOK_EVERY) return last;
    looked = now();
    const found = pemIn(read, last);
    return (last = found.ok ? found.pem : last);
  };
  return { ok: true, certificate: { name, current } };
}

const problem = (problem: CertificateProblem): { readonly ok: false; readonly problem: CertificateProblem } => ({
  ok: false,
  problem
});

function pemIn(read: () => string, last?: Pem): Read<{ readonly pem: Pem }> {
  let text: string;
  try {
    text = read();
  } catch (fault) {
    return problem(whyUnread(fault));
  }
  if (last && text === last.text) return { ok: true, pem: last };
  const lacking = lackingIn(text);
  return lacking === undefined ? parsed(text) : problem(lacking);
}

function whyUnread(fault: unknown): CertificateProblem {
  const code = typeof fault === 'object' && fault !== null && 'code' in fault ? fault.code : undefined;
  if (code === 'EISDIR') return 'folder';
  return code === 'ENOENT' || code === 'ENOTDIR' ? 'no-file' : 'unreadable';
}

const CERTIFICATE = /-----BEGIN (TRUSTED |X509 )?CERTIFICATE-----/;
const KEY = /-----BEGIN ([A-Z]{1,9} )?PRIVATE KEY-----/;
const WITH_PASSWORD = /-----BEGIN ENCRYPTED PRIVATE KEY-----|^Proc-Type: 4,ENCRYPTED/m;

function lackingIn(text: string): CertificateProblem | undefined {
  if (text.trim() === '') return 'empty';
  if (!text.includes('-----BEGIN ')) return 'not-pem';
  if (!CERTIFICATE.test(text)) return 'no-certificate';
  if (!KEY.test(text)) return 'no-key';
  return WITH_PASSWORD.test(text) ? 'encrypted' : undefined;
}

function parsed(text: string): Read<{ readonly pem: Pem }> {
  try {
    const certificate = new X509Certificate(text);
    const key = createPrivateKey(text);
    if (key.asymmetricKeyType !== 'rsa') return problem('not-rsa');
    // A file that is being written may have the one and not yet the other.
    if (!certificate.checkPrivateKey(key)) return problem('other-key');
    return {
      ok: true,
      pem: {
        text,
        thumbprint: certificate.fingerprint.replaceAll(':', ''),
        thumbprintSha256: certificate.fingerprint256.replaceAll(':', ''),
        privateKey: key.export({ type: 'pkcs8', format: 'pem' }).toString(),
        until: new Date(certificate.validTo).toISOString()
      }
    };
  } catch {
    return problem('damaged');
  }
}

/** Says that a certificate has ended, and what to do; undefined while it lasts. `now` is in milliseconds. */
export function whyEnded({ name, current }: Certificate, now: number): string | undefined {
  const { until } = current();
  return Date.parse(until) > now
    ? undefined
    : `The certificate of ${name} ended on ${until.slice(0, 10)}. Add a new one to the app in Entra ID, and put it into the file: the service uses it within a minute.`;
}

/** What is made of a certificate, and made again when it has been renewed. */
export function madeOf<Made>(current: () => Pem, make: (pem: Pem) => Made): () => Made {
  let made: { readonly of: Pem; readonly it: Made } | undefined;
  return () => {
    const of = current();
    if (made?.of !== of) made = { of, it: make(of) };
    return made.it;
  };
}
