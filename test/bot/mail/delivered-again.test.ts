import { letter, openMailScene, type MailScene } from './mail-scene';

/** KP-5: a mail that reaches the mailbox twice is acknowledged once, and waits once. */

jest.setTimeout(60_000);

let scene: MailScene;
beforeEach(async () => {
  scene = await openMailScene();
});
afterEach(() => scene.close());

const ID = 'Message-ID: <one@trust.nhs.uk>';
const WAY = 'Received: from a.example by b.example; Tue, 24 Nov 2026 09:00:00 +0000';
const sweeps = async (): Promise<void> => {
  for (let count = 0; count < 3; count += 1) await scene.sweep();
};
const rows = async () =>
  [...(await scene.mails())].sort((a, b) => a.id - b.id).map(({ stage, acknowledgement: { is } }) => [stage, is]);

test.each([
  ['both before the service looks', false],
  ['the second later', true]
])(
  'given the same mail twice, %s, then it is acknowledged once, and the second is set aside and says so',
  async (_, isLater) => {
    await scene.mailbox.deliver(letter({ headers: ID }));
    if (isLater) await sweeps();
    await scene.mailbox.deliver(letter({ headers: `${WAY}\r\n${ID}` }));
    await sweeps();
    expect(await rows()).toEqual([
      ['waiting', 'sent'],
      ['set-aside', 'withheld']
    ]);
    expect(await scene.sent()).toHaveLength(1);
    const [first, second] = [...(await scene.mails())].sort((a, b) => a.id - b.id);
    expect(second).toMatchObject({
      sameAs: first?.key,
      setAside: expect.stringMatching(/^It is the same mail as the one received /) as unknown
    });
  }
);

test.each([
  ['other words', { headers: ID, text: 'Local authority: Leeds' }],
  ['another subject', { headers: ID, subject: 'Another notification' }],
  ['another sender', { headers: ID, from: 'other@trust.nhs.uk' }],
  ['another id', { headers: 'Message-ID: <two@trust.nhs.uk>' }]
])(
  'given a mail with the id of an earlier one and %s, then it waits and is acknowledged as any other',
  async (_, change) => {
    await scene.mailbox.deliver(letter({ headers: ID }));
    await scene.mailbox.deliver(letter(change));
    await sweeps();
    expect(await rows()).toEqual([
      ['waiting', 'sent'],
      ['waiting', 'sent']
    ]);
    expect((await scene.mails()).some((mail) => mail.sameAs !== undefined)).toBe(false);
  }
);

test('given one that was deleted before it was taken in, then the other is not the same as nothing', async () => {
  await scene.mailbox.deliver(letter({ headers: ID }));
  const { mailbox } = scene.options();
  await scene.sweep({ mailbox: { ...mailbox, original: () => Promise.resolve(undefined) } });
  await scene.mailbox.deliver(letter({ headers: ID }));
  await sweeps();
  expect((await rows()).map(([stage]) => stage)).toEqual(['gone', 'waiting']);
});
