import { mailSendingRoutes } from '../../../bot/http/routes/mail-sending';
import type { MailSending } from '../../../bot/mail/mail-sending';
import { PATHS } from '../../../src/client/paths';
import { inspector } from '../../domain/builders';
import { serve } from '../../sharepoint/need-to-know/serving';
import { say } from '../speaking';

const wanted = { reference: 'SCR-A-2012-0001', template: 'draft-request', mail: '0123456789abcdef', press: '4' };
const asked: unknown[] = [];
const sending: MailSending = {
  offered: async (of) => {
    asked.push(of);
    return { ok: true, mails: [], sent: [] };
  },
  send: async (of) => {
    asked.push(of);
    return of.press === 'refused'
      ? { ok: false, refusal: { code: 'guarded', rule: 'KP-5', sentence: 'Not allowed here.' } }
      : { ok: true, to: 'trust.nhs.uk' };
  }
};

let server: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  server = await serve(mailSendingRoutes(sending, () => say));
});
afterAll(() => server?.close());
beforeEach(() => asked.splice(0));

const post = (body: unknown) =>
  fetch(`${server.url}${PATHS.sendMail}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${inspector.id}`, 'content-type': 'application/json' },
    body: JSON.stringify(body)
  });

test('an email is sent for the person of the token, whoever the body names', async () => {
  const answer = await post({ ...wanted, actorId: 'someone else' });
  expect([answer.status, await answer.json()]).toMatchObject([200, { to: 'trust.nhs.uk' }]);
  expect(asked).toEqual([{ ...wanted, actorId: inspector.id }]);
});

test('a refusal says why', async () => {
  const answer = await post({ ...wanted, press: 'refused' });
  expect([answer.status, await answer.json()]).toMatchObject([409, { refusal: { sentence: 'Not allowed here.' } }]);
});

test.each([
  { ...wanted, press: '' },
  { ...wanted, template: 'anything' },
  { ...wanted, mail: "' or 1 eq 1" },
  { ...wanted, reference: 'x' }
])('%j is not taken', async (body) => {
  expect((await post(body)).status).toBe(400);
  expect(asked).toEqual([]);
});

test('what can be sent is read for the person of the token', async () => {
  const query = new URLSearchParams({ reference: wanted.reference, template: wanted.template });
  const answer = await fetch(`${server.url}${PATHS.answering}?${query.toString()}`, {
    headers: { authorization: `Bearer ${inspector.id}` }
  });
  expect([answer.status, await answer.json()]).toEqual([200, { mails: [], sent: [] }]);
  expect(asked).toEqual([{ reference: wanted.reference, template: wanted.template, actorId: inspector.id }]);
});
