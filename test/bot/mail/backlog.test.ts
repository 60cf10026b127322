import { formKeyOf } from '../../../src/domain/mail/mail';
import { addMail } from '../../../src/register/mail/mails';
import { createReview } from '../../../src/register/reviews/reviews';
import { notifiesChild } from '../../domain/acts';
import { aMail } from '../../domain/mail/a-mail';
import { entryAfter, settled } from '../../register/entries';
import { letter, openMailScene, type MailScene } from './mail-scene';

/** A mailbox with much in it that goes no further. */

jest.setTimeout(120_000);

let scene: MailScene;
beforeEach(async () => {
  scene = await openMailScene();
});
afterEach(() => scene.close());

const addWaiting = async (count: number): Promise<void> => {
  for (let n = 0; n < count; n += 1)
    await addMail(scene.site.sp, {
      ...aMail,
      key: `waiting ${n}`,
      messageId: `waiting ${n}`,
      acknowledgement: { is: 'withheld', why: 'domain' }
    });
};
const requestsOf = async (work: () => Promise<unknown>): Promise<number> => {
  scene.site.requests.length = 0;
  await work();
  return scene.site.requests.length;
};

test('given hundreds of mails that wait, when the service looks, then it costs as much as without', async () => {
  const before = await requestsOf(() => scene.sweep());
  await addWaiting(250);
  expect(await requestsOf(() => scene.sweep())).toBe(before);
});

test('given a mail of which a review was recorded before many others, then it is found once a day', async () => {
  await addWaiting(1);
  const record = (n: number, key: string) =>
    createReview(
      scene.site.sp,
      settled(entryAfter([notifiesChild()], `SCR-C-2012-${String(n).padStart(4, '0')}`)),
      key
    );
  await record(1, formKeyOf({ key: 'waiting 0' }));
  for (let n = 2; n <= 101; n += 1) await record(n, `form ${n}`);
  await scene.sweep();
  expect(await scene.mails()).toMatchObject([{ stage: 'waiting' }]);
  await scene.reconcile();
  expect(await scene.mails()).toMatchObject([{ stage: 'recording', reference: 'SCR-C-2012-0001' }]);
});

test('given more mails than a page that cannot be taken in, then those behind them are taken in all the same', async () => {
  const failing = new Set<string>();
  for (let n = 0; n < 50; n += 1)
    failing.add((await scene.mailbox.deliver(letter({ from: `${n}@else.example` }))).immutableId);
  await scene.mailbox.deliver(letter());
  const { mailbox } = scene.options();
  const original = (id: string) => (failing.has(id) ? Promise.reject(new Error('too large')) : mailbox.original(id));
  await scene.sweep({ mailbox: { ...mailbox, original } });
  expect((await scene.folders()).filter((folder) => folder !== 'inbox')).toEqual([]);
  await scene.sweep({ mailbox: { ...mailbox, original } });
  expect((await scene.folders()).filter((folder) => folder !== 'inbox')).toEqual(['Taken in']);
  const taken = (await scene.mails()).filter(({ stage }) => stage !== 'arrived');
  expect(taken).toMatchObject([{ from: 'safeguarding@trust.nhs.uk', acknowledgement: { is: 'sent' } }]);
});
