import { certificateOf, madeOf, whyEnded } from '../../bot/certificate';
import { certificateUntil, newCertificate } from './certificates';

const first = newCertificate();
const second = newCertificate();

function fileWith(text: string) {
  const file = { text, looks: 0 };
  let at = 0;
  const read = certificateOf(
    'the site',
    () => {
      file.looks += 1;
      if (file.text === '') throw new Error('There is no such file.');
      return file.text;
    },
    () => at
  );
  if (!read.ok) throw new Error('It cannot be used.');
  const { certificate } = read;
  return { file, certificate, aMinuteLater: () => void (at += 60_000) };
}

test('a certificate that is renewed in its file is used from then on, and what was made of it is made again', () => {
  const { file, certificate, aMinuteLater } = fileWith(first.key + first.certificate);
  const made: string[] = [];
  const client = madeOf(certificate.current, ({ thumbprint }) => made.push(thumbprint));
  client();
  client();
  file.text = second.certificate + second.key;
  aMinuteLater();
  client();
  client();
  expect(made).toEqual([first.sha1, second.sha1]);
});

test.each([
  ['is away', ''],
  ['is not written to its end', second.certificate.slice(0, 200)],
  ['has the new certificate and still the old key', first.key + second.certificate],
  ['has no key', second.certificate]
])('while its file %s, the last one is used', (_what, text) => {
  const { file, certificate, aMinuteLater } = fileWith(first.key + first.certificate);
  const before = certificate.current();
  file.text = text;
  aMinuteLater();
  expect(certificate.current()).toBe(before);
});

test('its file is looked at once a minute, however often the certificate is asked for', () => {
  const { file, certificate, aMinuteLater } = fileWith(first.key + first.certificate);
  for (let time = 0; time < 100; time += 1) certificate.current();
  expect(file.looks).toBe(1);
  aMinuteLater();
  for (let time = 0; time < 100; time += 1) certificate.current();
  expect(file.looks).toBe(2);
});

const refusing = (code: string) => (): string => {
  throw Object.assign(new Error('not read'), { code });
};
const pem = (text: string) => (): string => text;
const other = newCertificate('ec');

test.each([
  ['no-file', refusing('ENOENT')],
  ['folder', refusing('EISDIR')],
  ['unreadable', refusing('EACCES')],
  ['empty', pem(' \n')],
  ['not-pem', pem('junk')],
  ['no-certificate', pem(first.key)],
  ['no-key', pem(first.certificate)],
  ['damaged', pem(first.key + first.certificate.slice(0, 200))],
  ['encrypted', pem(first.certificate + first.key.replaceAll('PRIVATE KEY', 'ENCRYPTED PRIVATE KEY'))],
  ['not-rsa', pem(other.key + other.certificate)],
  ['other-key', pem(first.certificate + second.key)]
] as const)('one that cannot be used from the beginning is none, because of “%s”', (problem, read) => {
  expect(certificateOf('the site', read)).toEqual({ ok: false, problem });
});

test('one that has ended is said to have ended, with what to do', () => {
  const at = Date.parse('2026-11-30T10:00:00Z');
  expect(whyEnded(certificateUntil('the bot', '2026-11-29T12:00:00.000Z'), at)).toBe(
    'The certificate of the bot ended on 2026-11-29. Add a new one to the app in Entra ID, and put it into the file: the service uses it within a minute.'
  );
  expect(whyEnded(certificateUntil('the bot', '2026-12-01T12:00:00.000Z'), at)).toBeUndefined();
});
