import { certificateOf, madeOf } from '../../bot/certificate';
import { newCertificate } from './certificates';

const first = newCertificate();
const second = newCertificate();

function fileWith(text: string) {
  const file = { text, looks: 0 };
  let at = 0;
  const certificate = certificateOf(
    'the site',
    () => {
      file.looks += 1;
      if (file.text === '') throw new Error('There is no such file.');
      return file.text;
    },
    () => at
  );
  if (!certificate) throw new Error('It cannot be used.');
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

test('one that cannot be used from the beginning is none', () => {
  expect(certificateOf('the site', () => first.certificate)).toBeUndefined();
});
