import { mailOfReport } from '../../../src/domain/mail/came-back';
import type { Acknowledgement } from '../../../src/domain/mail/mail';
import { aMail } from './a-mail';

/** KP-5: “acknowledged on receipt”: which acknowledgement it was that could not be delivered. */

const sent = (id: string): Acknowledgement => ({
  is: 'sent',
  at: '2012-08-07T10:13:00.000Z',
  to: aMail.replyTo,
  internetMessageId: id,
  conversationId: 'of the answer',
  text: ''
});
const bounced = (id: string): Acknowledgement => ({
  is: 'bounced',
  at: '2012-08-07T10:14:00.000Z',
  to: aMail.replyTo,
  internetMessageId: id,
  conversationId: 'of the answer'
});
const SENDING: Acknowledgement = { is: 'sending', since: '2012-08-07T10:12:30.000Z' };
const EARLIER = '2012-08-07T09:00:00.000Z';

const first = (acknowledgement: Acknowledgement) => ({ ...aMail, key: 'first', receivedAt: EARLIER, acknowledgement });
const second = (acknowledgement: Acknowledgement) => ({ ...aMail, key: 'second', acknowledgement });
const report = (...names: readonly string[]) => ({
  from: 'postmaster@regulator.example',
  subject: 'Undeliverable: We have received your mail',
  kinds: ['multipart/report'],
  headers: names.map((value) => ({ name: 'in-reply-to', value }))
});

test.each([
  ['one that is named', report('<1@r>'), [first(sent('<1@r>')), second(sent('<2@r>'))], 'first'],
  ['a later one that is named', report('<2@r>'), [first(sent('<1@r>')), second(sent('<2@r>'))], 'second'],
  [
    'one that is named, and came back before',
    report('<1@r>'),
    [first(bounced('<1@r>')), second(sent('<2@r>'))],
    'first'
  ],
  ['one that is named, while another is sent', report('<1@r>'), [first(sent('<1@r>')), second(SENDING)], 'first']
])('given a report of %s, then it is about that mail', (_, said, conversation, key) => {
  expect(mailOfReport(said, conversation)).toMatchObject({ key });
});

test('given a report while an acknowledgement is being sent, then nobody knows yet which it is about', () => {
  expect(mailOfReport(report('<2@r>'), [first(sent('<1@r>')), second(SENDING)])).toBe('not-yet');
});

test.each([
  ['names none', report()],
  ['names another mail', report('<3@r>')],
  ['names it, and is no report', { ...report('<1@r>'), from: 'a@else.example', subject: 'RE: yours', kinds: [] }]
])('given a mail that %s, then it may be from anyone, and is about none', (_, said) => {
  expect(mailOfReport(said, [first(sent('<1@r>')), second(sent('<2@r>'))])).toBeUndefined();
});

test('given a report in a conversation without an acknowledgement, then it is about none', () => {
  expect(mailOfReport(report('<2@r>'), [first({ is: 'withheld', why: 'domain' })])).toBeUndefined();
});
