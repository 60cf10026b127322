import { emailFor } from '../../../src/domain/email-templates';
import { STANDARD_TERMS } from '../../../src/domain/terminology';
import { sayIn } from '../../../src/domain/text';
import { ukDay } from '../../../src/domain/dates';
import { documentsOf } from '../../../src/register/documents/document-list';
import { readReview } from '../../../src/register/reviews/reviews';
import { messagesOf } from '../../../src/register/messages';
import { colleague, director, inspector, outsider } from '../../domain/builders';
import { failedDelivery } from './mail-scene';
import { FROM, openSendingScene, REFERENCE, type SendingScene } from './sending-scene';

/** Emails about a review that the service sends in answer to a mail of that review, where that is allowed. */

jest.setTimeout(120_000);

const IDS = { internetMessageId: '<1@r>', conversationId: 'of the answer' } as const;

let scene: SendingScene;
beforeAll(async () => {
  scene = await openSendingScene();
}, 120_000);
afterAll(() => scene?.close());
afterEach(() => Object.assign(scene.allowed, { sends: true, domains: ['nhs.uk'] }));

const review = async () => {
  const stored = await readReview(scene.sp, REFERENCE);
  if (!stored) throw new Error('There is no review.');
  return stored.review;
};
const refused = (code: string) => ({ ok: false, refusal: { code } });

describe('refused, and nothing is to be sent', () => {
  afterEach(async () => expect(await scene.outgoing()).toEqual([]));

  test('where no administrator has allowed it', async () => {
    scene.allowed.sends = false;
    expect(await scene.send('draft-request')).toMatchObject(refused('guarded'));
    expect(await scene.offered('draft-request')).toMatchObject({ ok: true, mails: [] });
  });

  test.each([
    ['who may not read the mail, though the step is theirs', colleague, 'guarded'],
    ['who may not take the step', director, 'not-your-role'],
    ['who has no post', outsider, 'not-in-directory']
  ])('to one %s', async (_who, who, code) => {
    expect(await scene.send('draft-request', { who })).toMatchObject(refused(code));
    const offered = await scene.offered('draft-request', who);
    expect(offered.ok ? offered.mails : []).toEqual([]);
  });

  test('to an organisation that is not allowed', async () => {
    scene.allowed.domains = ['gov.uk'];
    expect(await scene.send('draft-request')).toMatchObject(refused('guarded'));
  });

  test.each([
    ['forged', { is: 'withheld', why: 'forged' }],
    ['of a machine', { is: 'withheld', why: 'automatic' }],
    ['of an address from which we came back', { is: 'bounced', at: '2012-08-07T10:00:00.000Z', to: FROM, ...IDS }]
  ] as const)('in answer to a mail that is %s', async (_what, acknowledgement) => {
    const before = (await scene.mails())[0]?.acknowledgement;
    await scene.change({ acknowledgement });
    expect(await scene.send('draft-request')).toMatchObject(refused('guarded'));
    if (before) await scene.change({ acknowledgement: before });
  });

  test('of another recipient, or where it does not fit, or in answer to a mail of no such review', async () => {
    expect(await scene.send('profile-item')).toMatchObject(refused('guarded'));
    expect(await scene.send('terms-request')).toMatchObject(refused('not-open'));
    expect(await scene.send('draft-request', { mail: 'f'.repeat(16) })).toMatchObject(refused('guarded'));
  });
});

test('given an email that is sent, then it answers the mail once, in the words that were shown, is filed with the review, and its step is recorded', async () => {
  const { body } = emailFor('draft-request', await review(), inspector, ukDay(scene.clock.at));
  expect(await scene.offered('draft-request')).toMatchObject({
    mails: [{ key: scene.mail, organisation: 'trust.nhs.uk', address: FROM }],
    sent: []
  });
  const presses = await Promise.all([scene.send('draft-request'), scene.send('draft-request')]);
  expect(presses).toEqual([
    { ok: true, to: 'trust.nhs.uk' },
    { ok: true, to: 'trust.nhs.uk' }
  ]);
  expect(await scene.send('draft-request', { press: '2' })).toMatchObject(refused('guarded'));
  await Promise.all([scene.sweep(), scene.sweep()]);
  await scene.sweep();
  const words = sayIn(STANDARD_TERMS, 'adult')(body);
  expect(await scene.emails()).toEqual([
    { recipients: [FROM], text: words, subject: expect.stringContaining(REFERENCE) as string }
  ]);
  const { done } = await review();
  expect(done['ask-draft']).toMatchObject({ by: { id: inspector.id }, given: { askedOn: ukDay(scene.clock.at) } });
  expect((await documentsOf(scene.sp, REFERENCE)).map(({ name }) => name)).toEqual([
    expect.stringMatching(/^Mail sent on \d+ \w+ \d{4} at \d\d\.\d\d to trust\.nhs\.uk\.eml$/)
  ]);
  expect(await scene.outgoing()).toMatchObject([
    { stage: 'recorded', acknowledgement: { is: 'sent', to: FROM, text: words } }
  ]);
  expect(await scene.send('draft-request')).toEqual({ ok: true, to: 'trust.nhs.uk' });
  await scene.sweep();
  expect(await scene.emails()).toHaveLength(1);
  expect(await scene.offered('draft-request')).toMatchObject({ mails: [], sent: [{ is: 'sent', by: inspector.name }] });
});

test('given two people who press at the same moment, then it is sent once, and one is told that it is being sent', async () => {
  scene.clock.at = new Date(Date.parse(scene.clock.at) + 26 * 3_600_000).toISOString();
  const presses = await Promise.all(['here', 'there'].map((press) => scene.send('progress-chaser', { press })));
  expect(presses.filter(({ ok }) => ok)).toHaveLength(1);
  expect(presses.find(({ ok }) => !ok)).toMatchObject(refused('guarded'));
  const asked = (await scene.outgoing()).filter(({ outgoing }) => outgoing?.template === 'progress-chaser');
  expect(asked).toHaveLength(1);
});

test('given an email whose answer is what is recorded, then it is filed, and no step is taken', async () => {
  await scene.sweep();
  await scene.sweep();
  expect(await scene.emails()).toHaveLength(2);
  expect((await review()).done['record-progress']).toBeUndefined();
  expect(await documentsOf(scene.sp, REFERENCE)).toHaveLength(2);
});

test('given an email that is no longer allowed when it is to be sent, then it is not, and who asked for it is told', async () => {
  expect(await scene.send('outcome-request')).toMatchObject({ ok: true });
  await scene.sweep({ site: { domains: ['nhs.uk'], sends: false } });
  await scene.sweep();
  expect(await scene.emails()).toHaveLength(2);
  const row = (await scene.outgoing()).find(({ outgoing }) => outgoing?.template === 'outcome-request');
  expect(row).toMatchObject({ stage: 'recorded', acknowledgement: { is: 'withheld', why: 'off' } });
  expect((await messagesOf(scene.sp, `mail/${row?.key}`)).map(({ person, mail }) => [person.id, mail?.why])).toEqual([
    [inspector.id, 'unsent']
  ]);
  // The same press once it is allowed again.
  expect(await scene.send('outcome-request')).toMatchObject({ ok: true });
  await scene.sweep();
  expect(await scene.emails()).toHaveLength(3);
});

test('given an email that comes back, then its step is open again and who sent it is told, and the acknowledgement stands', async () => {
  const row = (await scene.outgoing()).find(({ outgoing }) => outgoing?.template === 'draft-request');
  if (row?.acknowledgement.is !== 'sent') throw new Error('It was not sent.');
  await scene.mailbox.deliver(failedDelivery(row.acknowledgement.internetMessageId));
  await scene.sweep();
  expect((await review()).tracks.report).toBe('awaited');
  expect((await messagesOf(scene.sp, `mail/${row.key}`)).map(({ person, mail }) => [person.id, mail?.why])).toEqual([
    [inspector.id, 'bounced']
  ]);
  const states = (await scene.mails()).map(({ key, acknowledgement: { is } }) => [key, is]);
  expect(states).toContainEqual([row.key, 'bounced']);
  expect(states).toContainEqual([scene.mail, 'sent']);
});
