import { formKeyOf } from '../../../src/domain/mail/mail';
import { documentsOf } from '../../../src/register/documents/document-list';
import { readHistory } from '../../../src/register/history';
import { readReview } from '../../../src/register/reviews/reviews';
import type { StepResult } from '../../../bot/commands/step-result';
import type { Answers } from '../../../src/domain/fields';
import { notifiesChild } from '../../domain/acts';
import { holds, inspector, intake, person } from '../../domain/builders';
import { enterInDirectory } from '../../register/in-post';
import { createMailChanges } from '../../../bot/mail/mail-changes';
import { recordedFrom } from '../../../bot/mail/note-recorded';
import { readMail, saveMail } from '../../../src/register/mail/mails';
import { commandsOn } from '../commands-on';
import { failedDelivery, letter, openMailScene, TEXT, type MailScene } from './mail-scene';

/** KP-5: “… acknowledged on receipt and then passed to inspectors”: a review that is recorded from a mail. */

jest.setTimeout(60_000);

const otherIntake = person('Dilys Crane', holds('intake-team', 'England'));

let scene: MailScene;
beforeAll(async () => {
  scene = await openMailScene();
  await enterInDirectory(scene.site.sp, otherIntake);
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
  expect(await record({})).toMatchObject({ ok: true, repeated: true, warnings: {} });
});

test('given a mail that is recorded, when other answers are sent with its form, then it says what they were recorded as, and that these were not', async () => {
  const reference = (await scene.mails())[0]?.reference ?? '';
  for (const actorId of [intake.id, otherIntake.id]) {
    const other = await record({ initials: 'ZZ' }, actorId);
    if (other.ok) throw new Error('It was answered as recorded.');
    expect(other.refusal.sentence).toContain(`already been recorded as ${reference}, with other answers`);
    expect(other.refusal.sentence).toContain('What you entered has not been recorded');
  }
});

describe('given a mail about further reviews', () => {
  const further = (number: number, given: Answers = {}) =>
    record({ initials: `F${'ABCDEF'[number] ?? ''}`, ...given }, intake.id, formOf(number));
  const formOf = (number: number) => formKeyOf({ key: firstKey }, number);
  let firstKey: string;
  beforeAll(async () => {
    firstKey = (await scene.mails())[0]?.key ?? '';
  });

  test('when one is left out, then it is not recorded', async () => {
    expect(await further(3)).toMatchObject({ ok: false });
    expect(await further(21)).toMatchObject({ ok: false });
  });

  test('when each is recorded, sent twice, then each is recorded once, cites the mail, and has its papers and its acknowledgement', async () => {
    const [two, three] = [await further(2), await further(3)];
    if (!two.ok || !three.ok) throw new Error(JSON.stringify([two, three]));
    expect(await further(2)).toMatchObject({ ok: true, repeated: true, reference: two.reference });
    expect(await further(2, { initials: 'OTHER' })).toMatchObject({ ok: false });
    for (let sweeps = 0; sweeps < 3; sweeps += 1) await scene.sweep();
    await scene.reconcile();
    for (const { reference } of [two, three]) {
      const { review } = (await readReview(scene.site.sp, reference)) ?? {};
      expect(review?.done['notify-child']?.given).toMatchObject({
        mail: expect.stringMatching(/from trust\.nhs\.uk$/)
      });
      expect(review?.tracks.mailbox).toBe('acknowledged');
      expect((await documentsOf(scene.site.sp, reference)).map(({ name }) => name)).toEqual([
        expect.stringMatching(/^Mail of .*\.eml$/)
      ]);
    }
    expect((await scene.sent()).length).toBe(1);
    expect((await scene.mails()).filter(({ furtherOf }) => furtherOf === firstKey)).toHaveLength(2);
  });

  test('when the next form is asked for, then it is after all of them', async () => {
    const mail = (await scene.mails()).find(({ key }) => key === firstKey);
    if (!mail) throw new Error('No mail');
    const { references, nextForm } = await recordedFrom(scene.site.sp, mail);
    expect([references.length, nextForm]).toEqual([3, formOf(4)]);
  });
});

test('given an acknowledgement that comes back after it was recorded, then the task is open again on each of its reviews', async () => {
  const references = (await scene.mails()).flatMap((mail) => mail.reference ?? []);
  const [answer] = (await scene.mailbox.contents()).sent;
  await scene.mailbox.deliver(failedDelivery(answer.internetMessageId));
  await scene.sweep();
  expect(references).toHaveLength(3);
  for (const reference of references) {
    const { review, duties } = (await readReview(scene.site.sp, reference)) ?? {};
    expect(review?.tracks.mailbox).toBe('received');
    expect(duties?.map(({ duty }) => duty)).toContain('acknowledge');
    expect((await scene.mails()).find((mail) => mail.reference === reference)?.acknowledgement.is).toBe('bounced');
  }
});

describe('given a mail that others deal with at the moment at which a review is recorded from it', () => {
  const NOBODY = { given: { why: 'It is not for us.' } };
  const changes = () =>
    createMailChanges({ sp: scene.site.sp, now: () => scene.clock.at, tellOfMail: () => undefined });
  const arrived = async (): Promise<string> => {
    const before = new Set((await scene.mails()).map(({ key }) => key));
    await scene.mailbox.deliver(letter({ from: 'other@trust.nhs.uk', text: `Our ref: ${before.size}` }));
    await scene.sweep();
    return (await scene.mails()).find(({ key }) => !before.has(key))?.key ?? '';
  };

  test('then it is not recorded while it is set aside, and is once it was put back', async () => {
    const key = await arrived();
    await changes().setAside({ actorId: intake.id, key, ...NOBODY });
    const refused = await record({}, intake.id, formKeyOf({ key }));
    expect(!refused.ok && refused.refusal.sentence).toContain('This mail has been set aside. Put it back first');
    await changes().putBack({ actorId: intake.id, key });
    expect(await record({}, intake.id, formKeyOf({ key }))).toMatchObject({ ok: true });
  });

  test('then what was recorded from it counts at once: it is not set aside, handed over or filed with another', async () => {
    const key = await arrived();
    const recorded = await record({}, intake.id, formKeyOf({ key }));
    if (!recorded.ok) throw new Error(JSON.stringify(recorded.refusal));
    const sentence = `This mail has already been filed with ${recorded.reference}.`;
    for (const answer of [
      await changes().setAside({ actorId: intake.id, key, ...NOBODY }),
      await changes().handOver({ actorId: intake.id, key, given: { to: otherIntake.id } }),
      await changes().putBack({ actorId: intake.id, key })
    ])
      expect(answer).toMatchObject({ ok: false, refusal: { sentence } });
  });

  test('and what was set aside at the very moment is found by the daily check, and filed with its review', async () => {
    const key = await arrived();
    const recorded = await record({}, intake.id, formKeyOf({ key }));
    if (!recorded.ok) throw new Error(JSON.stringify(recorded.refusal));
    const mail = await readMail(scene.site.sp, key);
    if (mail) await saveMail(scene.site.sp, mail, { ...mail, stage: 'set-aside', setAside: 'At that moment.' });
    await scene.reconcile();
    await scene.sweep();
    expect(await readMail(scene.site.sp, key)).toMatchObject({ stage: 'recorded', reference: recorded.reference });
  });

  test('and one that was filed with another review is not recorded with the form that was open', async () => {
    const key = await arrived();
    const mail = await readMail(scene.site.sp, key);
    if (mail)
      await saveMail(scene.site.sp, mail, { ...mail, stage: 'recording', reference: 'SCR-C-2026-0099', by: intake });
    const refused = await record({}, intake.id, formKeyOf({ key }));
    expect(!refused.ok && refused.refusal.sentence).toContain('This mail has been filed with SCR-C-2026-0099.');
  });
});
