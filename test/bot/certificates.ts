import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Certificate } from '../../bot/certificate';

/** A certificate of which nothing counts but when it ends. */
export const certificateUntil = (name: string, until: string): Certificate => ({
  name,
  current: () => ({ text: '', thumbprint: '', thumbprintSha256: '', privateKey: '', until })
});

const KINDS = {
  rsa: '-newkey rsa:2048',
  ec: '-newkey ec -pkeyopt ec_paramgen_curve:prime256v1'
} as const;

/** A new certificate for a day, and its private key, each as a PEM file holds it. */
export function newCertificate(kind: keyof typeof KINDS = 'rsa'): {
  readonly key: string;
  readonly certificate: string;
  readonly sha1: string;
} {
  const folder = mkdtempSync(join(tmpdir(), 'scr-pem-'));
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];
  try {
    const request = `req -x509 ${KINDS[kind]} -nodes -days 1 -subj /CN=test -keyout`.split(' ');
    execFileSync('openssl', [...request, key, '-out', certificate], { stdio: 'ignore' });
    const sha1 = execFileSync('openssl', ['x509', '-noout', '-fingerprint', '-sha1', '-in', certificate])
      .toString()
      .replace(/^.*=|:|\n/g, '');
    return { key: readFileSync(key, 'utf8'), certificate: readFileSync(certificate, 'utf8'), sha1 };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
