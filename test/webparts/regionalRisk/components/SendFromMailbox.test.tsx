import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { EMAIL_TEMPLATES } from '../../../../src/domain/email-templates';
import type { AnsweringRead } from '../../../../src/client/wire/answering-wire';
import { STANDARD_TERMS } from '../../../../src/domain/terminology';
import { sayIn } from '../../../../src/domain/text';
import { draw } from '../draw';
import { fakeQueries, fakeService } from '../fakes';
import { inspector, reviewOf } from '../region';

const say = sayIn(STANDARD_TERMS, 'adult');
const REFERENCE = 'SCR-A-2026-0001';
const DRAFT = say(EMAIL_TEMPLATES['draft-request'].label);
const PROFILE = say(EMAIL_TEMPLATES['profile-item'].label);
const MAIL = {
  key: '0123456789abcdef',
  receivedAt: '2026-11-03T10:12:00.000Z',
  organisation: 'trust.nhs.uk',
  address: 'safeguarding@trust.nhs.uk'
};
const SEND = 'Send it from the mailbox: mail of 3 November 2026, trust.nhs.uk';

afterEach(cleanup);

/** `answers`: what the service says to each email that is sent. */
function open(answering: AnsweringRead, answers: readonly (readonly [number, unknown])[] = []) {
  window.history.replaceState(null, '', `/?review=${REFERENCE}`);
  const held = reviewOf(REFERENCE, []);
  const posted: unknown[] = [];
  const asked: string[] = [];
  const fetch = async (_address: string, init?: { readonly body?: unknown }): Promise<unknown> => {
    const [status, body] = answers[posted.length] ?? [500, {}];
    posted.push(JSON.parse(typeof init?.body === 'string' ? init.body : ''));
    return { ok: status === 200, status, json: async () => body };
  };
  const service = {
    ...fakeService(),
    reached: {
      baseUrl: 'https://scr.example',
      token: async () => 'token',
      fetch: fetch as typeof globalThis.fetch
    }
  };
  draw({
    queries: fakeQueries({
      region: async () => ({ open: [held], closed: [], missing: [], opensPapers: true }),
      review: async () => held,
      history: async () => ({ events: [], offers: [] }),
      answering: async (_reference, template) => {
        asked.push(template);
        return answering;
      }
    }),
    personId: inspector.id,
    service
  });
  return { posted, asked, seq: held.review.seq };
}
const opened = async (label: string) => {
  const emails = within(await screen.findByRole('region', { name: 'Emails to send' }));
  fireEvent.click(emails.getByRole('button', { name: label }));
  return emails;
};

test('it is asked once, with the address, and sent with the same key however often it is tried', async () => {
  const { posted, seq } = open({ mails: [MAIL], sent: [] }, [
    [503, { refusal: { sentence: 'SharePoint is busy.' } }],
    [200, { to: 'trust.nhs.uk' }]
  ]);
  const emails = await opened(DRAFT);
  fireEvent.click(await emails.findByRole('button', { name: SEND }));
  expect(posted).toEqual([]);
  const question = emails.getByRole('group', {
    name: 'Send to safeguarding@trust.nhs.uk, the sender of the mail of 3 November 2026?'
  });
  expect(question.contains(document.activeElement)).toBe(true);
  const press = async () => act(async () => void fireEvent.click(emails.getByRole('button', { name: 'Send it' })));
  await press();
  expect(await emails.findByText('SharePoint is busy.')).toBeTruthy();
  await press();
  expect(await emails.findByText(/It is sent to trust\.nhs\.uk within a minute/)).toBeTruthy();
  const wanted = { reference: REFERENCE, template: 'draft-request', mail: MAIL.key, press: String(seq) };
  expect(posted).toEqual([wanted, wanted]);
  expect(emails.queryByRole('button', { name: SEND })).toBeNull();
});

test('it says what became of it, and offers nothing where nothing can be sent', async () => {
  const [organisation, at, by] = ['trust.nhs.uk', '2026-11-05T10:00:00.000Z', 'Jo Lee'];
  open({
    mails: [],
    sent: [
      { is: 'withheld', organisation, at, by, why: 'It was deleted.' },
      { is: 'sent', organisation, at, by }
    ]
  });
  const emails = await opened(DRAFT);
  expect(
    await emails.findByText('Sent from the mailbox to trust.nhs.uk on 5 November 2026 at 10:00am by Jo Lee.')
  ).toBeTruthy();
  expect(emails.getByText(/^Not sent to trust\.nhs\.uk: .* It was deleted\.$/)).toBeTruthy();
  expect(emails.queryByRole('button', { name: /from the mailbox/ })).toBeNull();
});

test('of an email to others the service is not asked', async () => {
  const { asked } = open({ mails: [MAIL], sent: [] });
  const emails = await opened(PROFILE);
  expect(emails.getByRole('link', { name: 'Open as an email' })).toBeTruthy();
  expect(asked).toEqual([]);
  expect(emails.queryByRole('button', { name: SEND })).toBeNull();
});
