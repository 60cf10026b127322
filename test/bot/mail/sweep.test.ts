import { mailFile } from '../../../src/register/mail/mail-file';
import { messagesOf } from '../../../src/register/messages';
import { mailReference } from '../../../bot/outbox/deliver-mail';
import type { StoredMail } from '../../../src/register/mail/mails';
import { ADDRESS } from '../../sharepoint/local/mail/mailbox';
import { letter, NOTHING_READ, openMailScene, TEXT, type MailScene } from './mail-scene';

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

test('given several notifications of one sender within a day, then each is acknowledged, up to three, so that no loop begins', async () => {
  for (const place of ['Bristol', 'Leeds', 'Kent', 'Devon']) {
    await scene.mailbox.deliver(letter({ text: `Local authority: ${place}` }));
    await scene.sweep();
  }
  const mails = await scene.mails();
  expect(mails.map(({ acknowledgement }) => acknowledgement.is).sort()).toEqual(['sent', 'sent', 'sent', 'withheld']);
  expect(mails.find(({ acknowledgement: { is } }) => is === 'withheld')?.acknowledgement).toMatchObject({
    why: 'many'
  });
  expect(await scene.sent()).toHaveLength(3);
});

test('given a subject that names a person, then our answer has one of its own, and what answers it is not answered', async () => {
  const named = letter().replace('Notification of a review', 'URGENT: Mary Example, born 1 February 2020');
  await scene.mailbox.deliver(named);
  await scene.sweep();
  const [sent] = (await scene.mailbox.contents()).sent;
  expect(sent?.subject).toMatch(/^We have received your mail of /);
  expect(JSON.stringify({ ...sent, text: '' })).not.toContain('Mary');
  const mail = await only();
  const { acknowledgement } = mail;
  if (acknowledgement.is !== 'sent') throw new Error(acknowledgement.is);
  expect(acknowledgement.conversationId).not.toBe(mail.conversationId);
  await scene.mailbox.deliver(
    letter({ from: 'ticket-1@trust.nhs.uk', headers: `In-Reply-To: ${acknowledgement.internetMessageId}` })
  );
  await scene.mailbox.deliver(letter({ from: 'other@trust.nhs.uk', headers: `References: ${mail.internetMessageId}` }));
  await scene.sweep();
  const others = (await scene.mails()).filter(({ key }) => key !== mail.key);
  expect(others.map((each) => each.acknowledgement)).toEqual([
    { is: 'withheld', why: 'again' },
    { is: 'withheld', why: 'again' }
  ]);
  expect(await scene.sent()).toHaveLength(1);
});

test.each([
  ['names another mail of the conversation', (mail: StoredMail) => `In-Reply-To: ${mail.internetMessageId}`],
  ['names nothing', () => 'X-Nothing: 1']
])(
  'given a report of failed delivery that %s, then what was sent stays sent, and the report waits for a person',
  async (_, headersFor) => {
    await scene.mailbox.deliver(letter());
    await scene.sweep();
    const mail = await only();
    await scene.mailbox.deliver(
      letter({ from: 'attacker@else.example', headers: headersFor(mail) }).replace(
        'Notification of a review',
        'Undeliverable: please see new SAR notification'
      ),
      '?dmarc=fail'
    );
    await scene.sweep();
    const mails = await scene.mails();
    expect(mails.find(({ key }) => key === mail.key)?.acknowledgement.is).toBe('sent');
    expect(mails.find(({ key }) => key !== mail.key)).toMatchObject({
      stage: 'waiting',
      acknowledgement: { is: 'withheld', why: 'automatic' }
    });
  }
);

test('given our own mail, then it is filed and set aside, and nobody is told', async () => {
  await scene.mailbox.deliver(letter({ from: ADDRESS }));
  await scene.sweep();
  const mail = await only();
  expect(mail).toMatchObject({ stage: 'set-aside', acknowledgement: { is: 'withheld', why: 'own' } });
  expect(await mailFile(scene.site.sp, mail.key)).toBeDefined();
  expect(await messagesOf(scene.site.sp, mailReference(mail.key))).toEqual([]);
});

test('given strangers whose files take long, then a notification is acknowledged before any of them is read', async () => {
  const order: string[] = [];
  const read = (_: Uint8Array, { from }: StoredMail) => (order.push(from), Promise.resolve(NOTHING_READ));
  for (const from of ['a@else.example', 'b@else.example', 'safeguarding@trust.nhs.uk'])
    await scene.mailbox.deliver(letter({ from }));
  await scene.sweep({ read });
  expect(order[0]).toBe('safeguarding@trust.nhs.uk');
  expect(order).toHaveLength(3);
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
  for (const { key } of mails) expect(await mailFile(scene.site.sp, key)).toBeDefined();
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
