import { mailFile } from '../../../src/register/mail/mail-file';
import { messagesOf } from '../../../src/register/messages';
import { mailReference } from '../../../bot/outbox/deliver-mail';
import { letter, openMailScene, TEXT, type MailScene } from './mail-scene';

/** KP-5: notifications of children’s reviews are “sent to a central, dedicated mailbox, acknowledged on receipt”. */

jest.setTimeout(60_000);

let scene: MailScene;
beforeEach(async () => {
  scene = await openMailScene();
});
afterEach(() => scene.close());

const only = async () => {
  const [mail, ...others] = await scene.mails();
  if (!mail || others.length > 0) throw new Error(`${others.length + 1} mails`);
  return mail;
};

test('given a notification, when the service looks, then it is registered, filed as it came, acknowledged and put away, and the intake team is told', async () => {
  await scene.mailbox.deliver(letter());
  await scene.sweep();
  const mail = await only();
  expect(mail).toMatchObject({ stage: 'waiting', from: 'safeguarding@trust.nhs.uk' });
  expect(mail.acknowledgement).toMatchObject({ is: 'sent', to: 'safeguarding@trust.nhs.uk' });
  expect(new TextDecoder().decode(await mailFile(scene.site.sp, mail.key))).toContain('Local authority: Bristol');
  expect(await scene.folders()).toEqual(['Taken in']);
  const sent = await scene.sent();
  expect(sent.map(({ recipients }) => recipients)).toEqual([['safeguarding@trust.nhs.uk']]);
  expect(sent[0]?.text).toContain(TEXT);
  const [told] = await messagesOf(scene.site.sp, mailReference(mail.key));
  expect(told).toMatchObject({ state: 'waiting', mail: { key: mail.key, why: 'arrived' } });
});

test('given the same mail, when the service looks again and again, on two copies at once, then everything happens once', async () => {
  await scene.mailbox.deliver(letter());
  await Promise.all([scene.sweep(), scene.sweep()]);
  await Promise.all([scene.sweep(), scene.sweep()]);
  expect((await only()).acknowledgement.is).toBe('sent');
  expect(await scene.sent()).toHaveLength(1);
  expect(await messagesOf(scene.site.sp, mailReference((await only()).key))).toHaveLength(1);
});

test.each([
  ['an automatic reply', { headers: 'Auto-Submitted: auto-replied' }, '', 'automatic'],
  ['a newsletter', { headers: 'List-Id: <news.nhs.uk>' }, '', 'list'],
  ['a mail of a stranger', { from: 'a@else.example' }, '', 'domain'],
  ['a mail whose sender is not proved', {}, '?dmarc=fail', 'forged'],
  ['junk', {}, '?folder=junkemail', 'junk']
])('given %s, then it waits for a person, and nobody is answered', async (_, mail, query, why) => {
  await scene.mailbox.deliver(letter(mail), query);
  await scene.sweep();
  expect(await only()).toMatchObject({ stage: 'waiting', acknowledgement: { is: 'withheld', why } });
  expect(await scene.sent()).toEqual([]);
});

test('given two mails of one sender within a day, then the second waits for a person, so that no loop begins', async () => {
  await scene.mailbox.deliver(letter());
  await scene.sweep();
  await scene.mailbox.deliver(letter({ text: 'Local authority: Leeds' }));
  await scene.sweep();
  expect((await scene.mails()).map(({ acknowledgement: { is } }) => is).sort()).toEqual(['sent', 'withheld']);
  expect(await scene.sent()).toHaveLength(1);
});

test('given an answer that comes back, then it is open again, and the intake team is told', async () => {
  await scene.mailbox.local('/bounces', { json: { address: 'safeguarding@trust.nhs.uk' } });
  await scene.mailbox.deliver(letter());
  await scene.sweep();
  await scene.mailbox.sent(1);
  const [first] = await scene.mails();
  for (let looks = 0; looks < 20 && (await scene.mails()).length < 2; looks += 1) {
    await new Promise((done) => setTimeout(done, 100));
    await scene.sweep();
  }
  const mails = await scene.mails();
  expect(mails.map(({ stage }) => stage).sort()).toEqual(['set-aside', 'waiting']);
  const mail = mails.find(({ key }) => key === first?.key);
  expect(mail?.acknowledgement).toMatchObject({ is: 'bounced', to: 'safeguarding@trust.nhs.uk' });
  expect((await messagesOf(scene.site.sp, mailReference(mail?.key ?? ''))).map((each) => each.mail?.why)).toEqual([
    'arrived',
    'bounced'
  ]);
});

test('given a mail that a colleague has moved before the service saw it, when it compares once a day, then it is found', async () => {
  const { id } = await scene.mailbox.deliver(letter());
  await scene.mailbox.answer(201, 'mailFolders', { json: { displayName: 'A colleague’s' } });
  await scene.mailbox.local(`/${id}/move`, { json: { folder: 'A colleague’s' } });
  await scene.sweep();
  expect(await scene.mails()).toEqual([]);
  expect(await scene.reconcile()).toBe(1);
  await scene.sweep();
  expect(await only()).toMatchObject({ stage: 'waiting', acknowledgement: { is: 'sent' } });
  expect(await scene.reconcile()).toBe(0);
});

test('given junk that the service finds when it compares once a day, then it waits for a person all the same', async () => {
  await scene.mailbox.deliver(letter(), '?folder=junkemail');
  expect(await scene.reconcile()).toBe(1);
  await scene.sweep();
  expect(await only()).toMatchObject({ stage: 'waiting', acknowledgement: { is: 'withheld', why: 'junk' } });
  expect(await scene.sent()).toEqual([]);
});

test('given a mail that is deleted before it was filed, then that is said, and the others are taken in', async () => {
  const { immutableId } = await scene.mailbox.deliver(letter());
  await scene.mailbox.deliver(letter({ from: 'other@trust.nhs.uk' }));
  await scene.mailbox.local('/faults', { json: { status: 500, match: 'GET .*/\\$value', count: 8 } });
  await scene.sweep();
  await scene.mailbox.local('/faults', { method: 'DELETE' });
  // From the inbox, and then from Deleted Items.
  for (let times = 0; times < 2; times += 1) await scene.mailbox.local(`/${immutableId}`, { method: 'DELETE' });
  await scene.sweep();
  expect((await scene.mails()).map(({ stage }) => stage).sort()).toEqual(['gone', 'waiting']);
});
