import { whyWithheld, type WhyWithheld } from '../../../src/domain/mail/acknowledging';
import type { Asking } from '../../../src/domain/mail/headers';
import { isReport, isReportOf } from '../../../src/domain/mail/machines';

/** KP-5: notifications are “acknowledged on receipt”. Which mail the service may answer by itself. */

const US = { mailbox: 'notifications@regulator.example', domains: ['nhs.uk', 'gov.uk'] };
const PASS = { name: 'authentication-results', value: 'spf=pass; dkim=pass; dmarc=pass action=none' };
const mail = (more: Partial<Asking> = {}): Asking => ({
  from: 'safeguarding@trust.nhs.uk',
  answerTo: ['safeguarding@trust.nhs.uk'],
  subject: 'Notification of a review',
  headers: [PASS],
  kinds: ['multipart/mixed'],
  isJunk: false,
  ...more
});
const header = (name: string, value: string): Partial<Asking> => ({ headers: [PASS, { name, value }] });

const reports = (type: string, subject: string): Partial<Asking> => ({
  subject,
  ...header('content-type', `multipart/report; report-type=${type}; boundary=x`)
});
const proof = (value: string): Partial<Asking> => ({ headers: [{ name: 'authentication-results', value }] });

test('given a notification of an organisation that proves who it is, then it is acknowledged', () => {
  expect(whyWithheld(mail(), US)).toBeUndefined();
  expect(whyWithheld(mail(header('auto-submitted', 'no')), US)).toBeUndefined();
  expect(
    whyWithheld(
      mail(
        proof(
          'spf=pass (sender IP is 192.0.2.1) smtp.mailfrom=trust.nhs.uk; dmarc=pass action=none header.from=trust.nhs.uk;compauth=pass'
        )
      ),
      US
    )
  ).toBeUndefined();
  expect(whyWithheld(mail({ subject: 'Outcome of officer review' }), US)).toBeUndefined();
});

test.each<[string, Partial<Asking>, WhyWithheld]>([
  ['of ours', { from: US.mailbox }, 'own'],
  ['whose answer would come to us', { answerTo: [US.mailbox] }, 'own'],
  ['that reports a failed delivery', { kinds: ['multipart/report'] }, 'bounce'],
  ['that says that a mail was read', reports('disposition-notification', 'Read: Our answer'), 'receipt'],
  ['that says that a mail was not read', reports('disposition-notification', 'Not read: Our answer'), 'receipt'],
  ['that says that a mail was delivered', reports('delivery-status', 'Delivered: Our answer'), 'receipt'],
  ['that says that it was passed on', reports('delivery-status', 'Relayed: Our answer'), 'receipt'],
  ['that says that a mail is late', reports('delivery-status', 'Delivery delayed: Our answer'), 'report'],
  ['that reports abuse', reports('feedback-report', 'Complaint'), 'report'],
  ['that says that it failed', reports('delivery-status', 'Undeliverable: Our answer'), 'bounce'],
  ['of Exchange itself', { from: 'microsoftexchange329e71ec88ae4615bbc36ab6ce41109e@trust.nhs.uk' }, 'bounce'],
  ['that is an automatic reply', header('auto-submitted', 'auto-replied'), 'automatic'],
  ['of Outlook’s out-of-office', header('x-auto-response-suppress', 'All'), 'automatic'],
  ['sent in bulk', header('precedence', 'bulk'), 'automatic'],
  ['without a sender to return to', header('return-path', '<>'), 'automatic'],
  ['of a mailing list', header('list-id', '<news.trust.nhs.uk>'), 'list'],
  ['whose sender takes no replies', { from: 'no-reply@trust.nhs.uk' }, 'no-reply'],
  ['whose answers go nowhere', { answerTo: ['donotreply@trust.nhs.uk'] }, 'no-reply'],
  ['of a ticket system that takes none', { from: 'service.no_reply@trust.nhs.uk' }, 'no-reply'],
  ['of a ticket system that says so in words', { from: 'please-dont-reply@trust.nhs.uk' }, 'no-reply'],
  ['of an absence, by its subject alone', { subject: 'Out of Office: your message' }, 'automatic'],
  ['answered automatically, by its subject alone', { subject: 'Automatic reply: away' }, 'automatic'],
  ['answered automatically in Welsh', { subject: 'Ymateb awtomatig: i ffwrdd' }, 'automatic'],
  ['of a machine with a header of its own', header('x-auto-reply', 'yes'), 'automatic'],
  ['whose address has quotation marks', { answerTo: ['"victim@evil.example, x"@trust.nhs.uk'] }, 'address'],
  ['whose address is two', { answerTo: ['victim@evil.example x@trust.nhs.uk'] }, 'address'],
  ['whose address leads on', { answerTo: ['victim%evil.example@trust.nhs.uk'] }, 'address'],
  ['whose domain is in letters that look alike', { from: 'a@trust.nhѕ.uk', answerTo: ['a@trust.nhѕ.uk'] }, 'address'],
  ['in the folder for junk', { isJunk: true }, 'junk'],
  ['that is encrypted', { kinds: ['application/pkcs7-mime'] }, 'encrypted'],
  ['of NHSmail’s secure service', { subject: '[secure] A message for you' }, 'encrypted'],
  ['of another organisation', { from: 'someone@else.example', answerTo: ['someone@else.example'] }, 'domain'],
  [
    'whose answer would go to a stranger as well',
    { answerTo: ['safeguarding@trust.nhs.uk', 'a@else.example'] },
    'several'
  ],
  ['whose answer goes elsewhere', { answerTo: ['someone@else.example'] }, 'elsewhere'],
  ['whose answer goes to another trust', { answerTo: ['safeguarding@other.nhs.uk'] }, 'elsewhere'],
  ['of a domain that only ends alike', { from: 'a@evilnhs.uk', answerTo: ['a@evilnhs.uk'] }, 'domain'],
  ['that does not prove its sender', { headers: [] }, 'forged'],
  ['that proves another sender', proof('dmarc=pass action=none header.from=evil.example'), 'forged'],
  ['whose domain is called as the proof', proof('dmarc=fail action=none header.from=dmarc=pass.nhs.uk'), 'forged'],
  ['whose signature says the proof', proof('dkim=pass header.d=a; spf=pass "x; dmarc=pass"; dmarc=none'), 'forged'],
  ['whose proof is in a comment', proof('dmarc=fail (p=none; dmarc=pass) action=none'), 'forged'],
  ['that is proved twice', proof('dmarc=pass; dmarc=pass'), 'forged'],
  ['whose proof is another word', proof('dmarc=passed'), 'forged'],
  [
    'that claims the proof itself, below ours',
    { headers: [{ name: 'authentication-results', value: 'dmarc=fail' }, PASS] },
    'forged'
  ]
])('given a mail %s, then it waits for a person', (_, more, why) => {
  expect(whyWithheld(mail(more), US)).toBe(why);
});

test('given no organisation in the settings, then nothing is acknowledged', () => {
  expect(whyWithheld(mail(), { ...US, domains: [] })).toBe('domain');
});

test('a mail about undelivered mail that a person wrote is no report', () => {
  expect(isReport(mail({ subject: 'RE: Undeliverable notification' }))).toBe(false);
});

test.each([
  ['that names it as what it answers', header('in-reply-to', '<Ours@regulator.example>'), true],
  ['that names it among others', header('references', '<a@b> <ours@regulator.example>'), true],
  ['that names the mail which we answered', header('references', '<a@b>'), false],
  ['that names nothing', {}, false]
])('a report %s is of our answer: %s', (_, more, isOurs) => {
  const report = mail({ ...more, kinds: ['multipart/report'] });
  expect(isReportOf(report, '<ours@regulator.example>')).toBe(isOurs);
  expect(isReportOf({ ...report, kinds: [] }, '<ours@regulator.example>')).toBe(false);
  expect(isReportOf(report, '')).toBe(false);
});
