import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const openssl = (folder: string, args: readonly string[]): void =>
  void execFileSync('openssl', [...args], { cwd: folder, stdio: 'ignore' });

/** A certificate with its private key in one PEM file, as the guide for administrators asks for; its path and text. */
export function appCertificate(folder: string, name: string): { readonly path: string; readonly certificate: string } {
  const [key, certificate, both] = [`${name}.key`, `${name}.crt`, `${name}.pem`];
  const request = 'req -x509 -newkey rsa:2048 -nodes -days 90 -subj /CN=scr -keyout'.split(' ');
  openssl(folder, [...request, key, '-out', certificate]);
  const text = readFileSync(join(folder, certificate), 'utf8');
  writeFileSync(join(folder, both), readFileSync(join(folder, key), 'utf8') + text, { mode: 0o600 });
  return { path: join(folder, both), certificate: text };
}

/** An authority of its own, and a certificate from it for hosts. `ca` is the path of what to trust. */
export function hostCertificate(
  folder: string,
  hosts: readonly string[]
): { readonly ca: string; readonly key: string; readonly certificate: string } {
  openssl(
    folder,
    'req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=authority -keyout ca.key -out ca.crt'.split(' ')
  );
  openssl(folder, 'req -newkey rsa:2048 -nodes -subj /CN=cloud -keyout host.key -out host.csr'.split(' '));
  writeFileSync(join(folder, 'names'), `subjectAltName=${hosts.map((host) => `DNS:${host}`).join(',')}`);
  openssl(
    folder,
    'x509 -req -in host.csr -CA ca.crt -CAkey ca.key -CAcreateserial -days 2 -extfile names -out host.crt'.split(' ')
  );
  return {
    ca: join(folder, 'ca.crt'),
    key: readFileSync(join(folder, 'host.key'), 'utf8'),
    certificate: readFileSync(join(folder, 'host.crt'), 'utf8')
  };
}
