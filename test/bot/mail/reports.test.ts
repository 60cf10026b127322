import { mailFile } from '../../../src/register/mail/mail-file';
import { messagesOf } from '../../../src/register/messages';
import { mailReference } from '../../../bot/outbox/deliver-mail';
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
