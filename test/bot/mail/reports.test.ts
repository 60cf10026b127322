import type { Commands } from '../../../bot/commands/handle-command';
import { mailReference } from '../../../bot/outbox/deliver-mail';
import { ukClock, ukDay } from '../../../src/domain/dates';
import { formKeyOf } from '../../../src/domain/mail/mail';
import { mailFile } from '../../../src/register/mail/mail-file';
import { saveMail, type StoredMail } from '../../../src/register/mail/mails';
import { messagesOf } from '../../../src/register/messages';
import { readReviewByNotification } from '../../../src/register/reviews/reviews';
import { notifiesChild } from '../../domain/acts';
import { intake } from '../../domain/builders';
import { commandsOn } from '../commands-on';
import { letter, openMailScene, type MailScene } from './mail-scene';

/** KP-5: an acknowledgement that could not be delivered has not been given. */

jest.setTimeout(60_000);

const ADDRESS = 'safeguarding@trust.nhs.uk';

let scene: MailScene;
beforeEach(async () => {
  scene = await openMailScene();
  await scene.mailbox.local('/bounces', { json: { address: ADDRESS } });
});
afterEach(() => scene.close());

const later = (minutes: number): void => {
  scene.clock.at = new Date(Date.parse(scene.clock.at) + minutes * 60_000).toISOString();
};
const states = async (): Promise<readonly string[]> =>
  (await scene.mails()).map(({ from, acknowledgement: { is } }) => `${from === ADDRESS ? 'mail' : 'report'} ${is}`);
const arrives = (count: number) =>
  scene.mailbox.sent(count).then(({ arrived }: { readonly arrived: readonly unknown[] }) => arrived.length);

test('given a report that comes before it is known that the acknowledgement was sent, then it waits until it is', async () => {
  await scene.mailbox.deliver(letter());
  // A copy that stops once it has sent.
  const { mailbox } = scene.options();
  await scene.sweep({ mailbox: { ...mailbox, marked: () => Promise.reject(new Error('stopped')) } });
  expect(await arrives(1)).toBe(2);
  await scene.sweep();
  expect(await states()).toEqual(['mail sending']);
  later(6);
  await scene.sweep();
  await scene.sweep();
  expect([...(await states())].sort()).toEqual(['mail bounced', 'report withheld']);
});

test('given a report, then it is filed as it came, and the intake team is told of the mail that it is about alone', async () => {
  await scene.mailbox.deliver(letter());
  await scene.sweep();
  await arrives(1);
  await scene.sweep();
  const report = (await scene.mails()).find(({ from }) => from !== ADDRESS);
  expect(report).toMatchObject({ stage: 'set-aside', setAside: expect.stringContaining('came back') as unknown });
  expect(new TextDecoder().decode(await mailFile(scene.site.sp, report?.key ?? ''))).toContain('Undeliverable');
  expect(await messagesOf(scene.site.sp, mailReference(report?.key ?? ''))).toEqual([]);
  expect(await scene.folders()).toEqual(['Taken in', 'Taken in']);
});

test('given two acknowledgements of one conversation that come back, then both are known to have', async () => {
  await scene.mailbox.deliver(letter());
  await scene.sweep();
  await arrives(1);
  await scene.sweep();
  const [answer] = (await scene.mailbox.contents()).sent;
  later(25 * 60);
  await scene.mailbox.deliver(letter({ headers: `In-Reply-To: ${answer.internetMessageId}` }));
  await scene.sweep();
  await arrives(2);
  await scene.sweep();
  expect([...(await states())].sort()).toEqual(['mail bounced', 'mail bounced', 'report withheld', 'report withheld']);
});

describe('given a review that is recorded from the mail', () => {
  const commands = () => commandsOn(scene.site.sp, () => scene.clock.at);
  const mailboxTrack = async (): Promise<string | undefined> =>
    (await readReviewByNotification(scene.site.sp, formKeyOf(await mailOf())))?.review.tracks.mailbox;
  const mailOf = async (): Promise<StoredMail> => {
    const found = (await scene.mails()).find(({ from }) => from === ADDRESS);
    if (!found) throw new Error('There is no mail.');
    return found;
  };
  beforeEach(async () => {
    await scene.mailbox.local('/bounces', { method: 'DELETE' });
    await scene.mailbox.deliver(letter());
    await scene.sweep();
    const anyway = ['looks-alike', 'unlikely'] as const;
    const { given } = notifiesChild();
    await commands().handleCommand({
      ...{ actorId: intake.id, step: 'notify-child', given, anyway },
      key: formKeyOf(await mailOf())
    });
  });

  test('when the report comes while the acknowledgement is being recorded, then the task is open again', async () => {
    const handleCommand: Commands['handleCommand'] = async (command) => {
      if (command.step === 'acknowledge') {
        const mail = await mailOf();
        await saveMail(scene.site.sp, mail, {
          ...mail,
          acknowledgement: {
            is: 'bounced',
            at: scene.clock.at,
            to: ADDRESS,
            internetMessageId: '<1@r>',
            conversationId: ''
          }
        });
      }
      return commands().handleCommand(command);
    };
    // Noted, and followed.
    for (let looks = 0; looks < 2; looks += 1) await scene.sweep({ commands: { handleCommand } });
    expect(await mailboxTrack()).toBe('acknowledged');
    await scene.sweep();
    expect(await mailboxTrack()).toBe('received');
    expect((await mailOf()).stage).toBe('recorded');
  });

  test('when a person has acknowledged it themselves, then that stands', async () => {
    const reference =
      (await readReviewByNotification(scene.site.sp, formKeyOf(await mailOf())))?.review.reference ?? '';
    later(2);
    const { at } = scene.clock;
    const given = { acknowledgedOn: ukDay(at), acknowledgedAt: ukClock(at), text: 'By telephone.' };
    const taken = await commands().handleCommand({
      ...{ actorId: intake.id, step: 'acknowledge', reference, key: 'by hand', given }
    });
    expect(taken).toMatchObject({ ok: true });
    const [answer] = (await scene.mailbox.contents()).sent;
    await scene.mailbox.deliver(
      letter({ from: 'postmaster@trust.nhs.uk', headers: `In-Reply-To: ${answer.internetMessageId}` })
    );
    for (let looks = 0; looks < 3; looks += 1) await scene.sweep();
    expect((await mailOf()).acknowledgement.is).toBe('bounced');
    expect(await mailboxTrack()).toBe('acknowledged');
  });
});
