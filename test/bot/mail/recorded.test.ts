import { formKeyOf } from '../../../src/domain/mail/mail';
import { documentsOf } from '../../../src/register/documents/document-list';
import { readHistory } from '../../../src/register/history';
import { readReview } from '../../../src/register/reviews/reviews';
import type { StepResult } from '../../../bot/commands/step-result';
import type { Answers } from '../../../src/domain/fields';
import { notifiesChild } from '../../domain/acts';
import { inspector, intake } from '../../domain/builders';
import { commandsOn } from '../commands-on';
import { failedDelivery, letter, openMailScene, TEXT, type MailScene } from './mail-scene';

/** KP-5: “… acknowledged on receipt and then passed to inspectors”: a review that is recorded from a mail. */

jest.setTimeout(60_000);

let scene: MailScene;
beforeAll(async () => {
  scene = await openMailScene();
  await scene.mailbox.deliver(letter());
  await scene.sweep();
});
afterAll(() => scene.close());

const record = async (given: Answers, actorId = intake.id, key?: string): Promise<StepResult> => {
  const [mail] = await scene.mails();
  return commandsOn(scene.site.sp, () => scene.clock.at).handleCommand({
    actorId,
    step: 'notify-child',
    key: key ?? (mail ? formKeyOf(mail) : ''),
    given: { ...notifiesChild().given, ...given },
    anyway: ['looks-alike', 'unlikely']
  });
};

test('someone who may not read the mail cannot record it, nor a mail that is not there', async () => {
  for (const [actorId, key] of [
    [inspector.id, undefined],
    [intake.id, 'mail/none']
  ] as const)
    expect(await record({}, actorId, key)).toMatchObject({ ok: false });
});

test('given a mail, when it is recorded, then the history cites it, the mail is filed, and the proof of its acknowledgement is recorded', async () => {
  const recorded = await record({ mail: 'what a form says by itself' });
  if (!recorded.ok) throw new Error(JSON.stringify(recorded.refusal));
  await scene.sweep();
  await scene.sweep();
  const { review } = (await readReview(scene.site.sp, recorded.reference)) ?? {};
  expect(review?.done['notify-child']?.given).toMatchObject({
    mail: expect.stringMatching(/^Received .* from trust\.nhs\.uk$/)
  });
  expect(review?.tracks.mailbox).toBe('acknowledged');
  expect(review?.done.acknowledge?.given).toMatchObject({ text: `Sent by the service from the mailbox.\n\n${TEXT}` });
  const [mail] = await scene.mails();
  expect(mail).toMatchObject({ stage: 'recorded', reference: recorded.reference });
  expect((await documentsOf(scene.site.sp, recorded.reference)).map(({ name }) => name)).toEqual([
    expect.stringMatching(/^Mail of .*\.eml$/)
  ]);
  expect(Array.isArray(await readHistory(scene.site.sp, recorded.reference))).toBe(true);
});

test('given a mail that is recorded, when it is recorded again, then it is the same review', async () => {
  const again = await record({});
  expect(again).toMatchObject({ ok: true, repeated: true });
});

test('given an acknowledgement that comes back after it was recorded, then the task is open again', async () => {
  const reference = (await scene.mails())[0]?.reference ?? '';
  const [answer] = (await scene.mailbox.contents()).sent;
  await scene.mailbox.deliver(failedDelivery(answer.internetMessageId));
  await scene.sweep();
  const { review, duties } = (await readReview(scene.site.sp, reference)) ?? {};
  expect(review?.tracks.mailbox).toBe('received');
  expect(duties?.map(({ duty }) => duty)).toContain('acknowledge');
  expect((await scene.mails()).find((mail) => mail.reference === reference)?.acknowledgement.is).toBe('bounced');
});
