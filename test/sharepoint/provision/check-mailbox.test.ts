import { createGraph } from '../../../bot/mail/graph';
import { checkMailbox } from '../../../sharepoint/provision/check-mailbox';
import { letter } from '../../bot/mail/mail-scene';
import { ADDRESS, startMailbox, type TestMailbox } from '../local/mail/mailbox';

jest.setTimeout(30_000);

let mailbox: TestMailbox;
beforeAll(async () => {
  mailbox = await startMailbox();
  await mailbox.deliver(letter());
});
afterAll(() => mailbox.close());

const check = (token: string, other?: string) =>
  checkMailbox(
    createGraph({ url: `${mailbox.origin}/graph/v1.0`, token: () => Promise.resolve(token) }),
    ADDRESS,
    other
  );

test('given an app with its roles on this mailbox alone, then everything is as it should be, and nothing is left behind', async () => {
  const checks = await check('app', 'someone.else@regulator.example');
  expect(checks.map(({ ok }) => ok)).toEqual([true, true, true]);
  expect(checks.map(({ line }) => line)).toEqual([
    `Reading ${ADDRESS}: yes. The inbox has 1 or more.`,
    'Drafting an acknowledgement and throwing it away: yes.',
    'Another mailbox: refused, as it should be.'
  ]);
  expect((await mailbox.contents()).sent).toEqual([]);
});

test('given an app without them, then it says what to do', async () => {
  const [reading] = await check('other');
  expect(reading).toMatchObject({ ok: false, line: expect.stringContaining('Connect the mailbox') });
});
