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

/**
 * The certificate of a file that `read` gives, and throws if it cannot; undefined where none can be used. `now` is in
 * milliseconds.
 */
export function certificateOf(name: string, read: () => string, now: () => number = Date.now): Certificate | undefined {
  const first = pemIn(read);
  if (!first) return undefined;
  let last = first;
  let looked = now();
  return {
    name,
    current: () => {
      if (now() - looked < LOOK_EVERY) return last;
      looked = now();
      return (last = pemIn(read, last) ?? last);
    }
  };
}

function pemIn(read: () => string, last?: Pem): Pem | undefined {
  try {
    const text = read();
    if (text === last?.text) return last;
    const certificate = new X509Certificate(text);
    const key = createPrivateKey(text);
    // A file that is being written may have the one and not yet the other.
    if (!certificate.checkPrivateKey(key)) return undefined;
    return {
      text,
      thumbprint: certificate.fingerprint.replaceAll(':', ''),
      thumbprintSha256: certificate.fingerprint256.replaceAll(':', ''),
      privateKey: key.export({ type: 'pkcs8', format: 'pem' }).toString(),
      until: new Date(certificate.validTo).toISOString()
    };
  } catch {
    return undefined;
  }
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
