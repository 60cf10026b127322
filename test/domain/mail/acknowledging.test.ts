import { isReport, whyWithheld, type Asking, type WhyWithheld } from '../../../src/domain/mail/acknowledging';

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

test('given a notification of an organisation that proves who it is, then it is acknowledged', () => {
  expect(whyWithheld(mail(), US)).toBeUndefined();
  expect(whyWithheld(mail(header('auto-submitted', 'no')), US)).toBeUndefined();
});

test.each<[string, Partial<Asking>, WhyWithheld]>([
  ['of ours', { from: US.mailbox }, 'own'],
  ['whose answer would come to us', { answerTo: [US.mailbox] }, 'own'],
  ['that reports a failed delivery', { kinds: ['multipart/report'] }, 'bounce'],
  ['of Exchange itself', { from: 'microsoftexchange329e71ec88ae4615bbc36ab6ce41109e@trust.nhs.uk' }, 'bounce'],
  ['that is an automatic reply', header('auto-submitted', 'auto-replied'), 'automatic'],
  ['of Outlook’s out-of-office', header('x-auto-response-suppress', 'All'), 'automatic'],
  ['sent in bulk', header('precedence', 'bulk'), 'automatic'],
  ['without a sender to return to', header('return-path', '<>'), 'automatic'],
  ['of a mailing list', header('list-id', '<news.trust.nhs.uk>'), 'list'],
  ['whose sender takes no replies', { from: 'no-reply@trust.nhs.uk' }, 'no-reply'],
  ['whose answers go nowhere', { answerTo: ['donotreply@trust.nhs.uk'] }, 'no-reply'],
  ['in the folder for junk', { isJunk: true }, 'junk'],
  ['that is encrypted', { kinds: ['application/pkcs7-mime'] }, 'encrypted'],
  ['of NHSmail’s secure service', { subject: '[secure] A message for you' }, 'encrypted'],
  ['of another organisation', { from: 'someone@else.example', answerTo: ['someone@else.example'] }, 'domain'],
  [
    'whose answer would go to a stranger as well',
    { answerTo: ['safeguarding@trust.nhs.uk', 'a@else.example'] },
    'several'
  ],
  ['whose answer goes elsewhere', { answerTo: ['someone@else.example'] }, 'domain'],
  ['of a domain that only ends alike', { from: 'a@evilnhs.uk', answerTo: ['a@evilnhs.uk'] }, 'domain'],
  ['that does not prove its sender', { headers: [] }, 'forged'],
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
