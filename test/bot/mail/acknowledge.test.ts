import { acknowledge } from '../../../bot/mail/acknowledge';
import type { Acknowledgement } from '../../../src/domain/mail/mail';
import { addMail, readMail, saveMail, type StoredMail } from '../../../src/register/mail/mails';
import { aMail } from '../../domain/mail/a-mail';
import { letter, openMailScene, type MailScene } from './mail-scene';

/** KP-5: “acknowledged on receipt”: two copies of the service that come upon the same sender, or the same mail. */

jest.setTimeout(60_000);

let scene: MailScene;
beforeEach(async () => {
  scene = await openMailScene();
});
afterEach(() => scene.close());

const FROM = 'safeguarding@trust.nhs.uk';
const IDS = { internetMessageId: '<1@r>', conversationId: 'of the answer' };
const DUE: Acknowledgement = { is: 'due' };
const sending = (): Acknowledgement => ({ is: 'sending', since: scene.clock.at });

async function arrived(key: string, acknowledgement = DUE): Promise<StoredMail> {
  const { immutableId: messageId } = await scene.mailbox.deliver(letter());
  await addMail(scene.site.sp, { ...aMail, key, messageId, acknowledgement });
  return stored(key);
}

async function stored(key: string): Promise<StoredMail> {
  const mail = await readMail(scene.site.sp, key);
  if (!mail) throw new Error(`There is no mail ${key}.`);
  return mail;
}

const later = (minutes: number): void => {
  scene.clock.at = new Date(Date.parse(scene.clock.at) + minutes * 60_000).toISOString();
};

describe('given two mails of one sender', () => {
  test('when the later is being sent, then the earlier is left to be tried again', async () => {
    const first = await arrived('first');
    await arrived('second', sending());
    expect((await acknowledge(scene.options(), first)).acknowledgement).toEqual(DUE);
    expect(await scene.sent()).toEqual([]);
  });

  test('when the earlier is being sent, then the later waits for a person', async () => {
    await arrived('first', sending());
    const second = await arrived('second');
    expect((await acknowledge(scene.options(), second)).acknowledgement).toEqual({ is: 'withheld', why: 'again' });
    expect(await scene.sent()).toEqual([]);
  });

  test('when both are claimed at the same time, then one is sent', async () => {
    const mails = [await arrived('first'), await arrived('second')];
    await Promise.all(mails.map((mail) => acknowledge(scene.options(), mail)));
    for (const { key } of mails) await acknowledge(scene.options(), await stored(key));
    const then = await Promise.all(mails.map(({ key }) => stored(key)));
    expect(then.map(({ acknowledgement: { is } }) => is).sort()).toEqual(['sent', 'withheld']);
    expect(await scene.sent()).toHaveLength(1);
  });

  test('when the acknowledgement of one came back, then the other is acknowledged', async () => {
    await arrived('first', { is: 'bounced', at: scene.clock.at, to: FROM, ...IDS });
    const second = await arrived('second');
    expect((await acknowledge(scene.options(), second)).acknowledgement).toMatchObject({ is: 'sent' });
  });

  test('when many more of it have arrived since the one that was answered, then none of them is sent', async () => {
    await arrived('first', { is: 'sent', at: scene.clock.at, to: FROM, ...IDS, text: '' });
    const second = await arrived('second');
    for (let more = 0; more < 50; more += 1)
      await addMail(scene.site.sp, { ...aMail, key: `more ${more}`, acknowledgement: DUE });
    expect((await acknowledge(scene.options(), second)).acknowledgement).toEqual({ is: 'withheld', why: 'again' });
  });
});

test('given a copy that took so long to draft that another may take over, then it does not send, and the other does', async () => {
  const mail = await arrived('only');
  const { mailbox, ...options } = scene.options();
  const slow = {
    ...mailbox,
    draftAnswer: (...asked: Parameters<typeof mailbox.draftAnswer>) => {
      later(5);
      return mailbox.draftAnswer(...asked);
    }
  };
  expect((await acknowledge({ ...options, mailbox: slow }, mail)).acknowledgement.is).toBe('sending');
  expect(await scene.sent()).toEqual([]);
  later(1);
  expect((await acknowledge(scene.options(), await stored('only'))).acknowledgement.is).toBe('sent');
  expect(await scene.sent()).toHaveLength(1);
});

test('given a mail that someone changed while it was sent, then it is found later and not sent again', async () => {
  const mail = await arrived('only');
  const { mailbox, ...options } = scene.options();
  const changing = {
    ...mailbox,
    send: async (draft: string) => {
      await mailbox.send(draft);
      const claimed = await stored('only');
      await saveMail(scene.site.sp, claimed, { ...claimed, stage: 'set-aside', setAside: 'Dealt with by phone.' });
    }
  };
  await acknowledge({ ...options, mailbox: changing }, mail);
  later(6);
  expect((await acknowledge(scene.options(), await stored('only'))).acknowledgement.is).toBe('sent');
  expect(await stored('only')).toMatchObject({ stage: 'set-aside', acknowledgement: { is: 'sent' } });
  expect(await scene.sent()).toHaveLength(1);
});

test('given a mail of another organisation, when a person asks for its acknowledgement, then it is sent, whatever was sent before', async () => {
  for (const key of ['1', '2', '3']) await arrived(key, { is: 'sent', at: scene.clock.at, to: FROM, ...IDS, text: '' });
  const mail = await arrived('asked', { is: 'due', by: { id: 'a', name: 'Bronwen Pugh' } });
  expect((await acknowledge(scene.options(), mail)).acknowledgement).toMatchObject({ is: 'sent', to: FROM });
  expect(await scene.sent()).toHaveLength(1);
});
