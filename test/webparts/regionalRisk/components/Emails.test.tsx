import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { EMAIL_TEMPLATES, emailFor } from '../../../../src/domain/email-templates';
import { STEPS } from '../../../../src/domain/steps';
import { STANDARD_TERMS } from '../../../../src/domain/terminology';
import { sayIn } from '../../../../src/domain/text';
import { ukDay } from '../../../../src/domain/dates';
import type { Person } from '../../../../src/domain/people/people';
import { draw } from '../draw';
import { fakeHost, fakeQueries, fakeService } from '../fakes';
import { director, inspector, NOW, reviewOf, type StoryStep } from '../region';

const say = sayIn(STANDARD_TERMS, 'adult');
const REFERENCE = 'SCR-A-2026-0001';
const DRAFT = say(EMAIL_TEMPLATES['draft-request'].label);
const requested: StoryStep = { step: 'ask-draft', by: inspector, on: '2026-11-02', given: { askedOn: '2026-11-02' } };

afterEach(cleanup);

function open(o: { email?: string; person?: Person; story?: readonly StoryStep[]; copies?: boolean } = {}) {
  const { email, person = inspector, story = [], copies = true } = o;
  window.history.replaceState(null, '', `/?review=${REFERENCE}${email === undefined ? '' : `&email=${email}`}`);
  const service = fakeService();
  const known = fakeHost();
  const host = copies ? known : { ...known, copy: () => Promise.reject(new Error('Not allowed.')) };
  const held = () => reviewOf(REFERENCE, service.sent.length > 0 ? [...story, requested] : story);
  draw({
    queries: fakeQueries({
      directory: async () => ({ people: [...new Set([director, person])] }),
      region: async () => ({ open: [held()], closed: [], missing: [], opensPapers: true }),
      review: async () => held(),
      history: async () => ({ events: [], offers: [] })
    }),
    host,
    personId: person.id,
    service
  });
  return { service, host: known, review: held() };
}
const emails = async () => within(await screen.findByRole('region', { name: 'Emails to send' }));
const wordsOf = (review: ReturnType<typeof reviewOf>['review'], person = inspector) => {
  const { subject, body } = emailFor('draft-request', review, person, ukDay(NOW));
  return { subject: say(subject), body: say(body) };
};

test('an email is opened with its recipient, its words and a real link, and its words are copied', async () => {
  const { host, review } = open();
  const list = await emails();
  expect(list.queryByRole('link')).toBeNull();
  const button = list.getByRole('button', { name: DRAFT });
  expect(button.getAttribute('aria-expanded')).toBe('false');
  fireEvent.click(button);
  expect(button.getAttribute('aria-expanded')).toBe('true');
  expect(button.closest('li')?.textContent).toContain('For the partnership');
  const { subject, body } = wordsOf(review.review);
  expect(list.getByText((_, element) => element?.tagName === 'DD' && element.textContent === body)).toBeTruthy();
  const link = list.getByRole('link', { name: 'Open as an email' }).getAttribute('href') ?? '';
  expect(new URL(link).protocol).toBe('mailto:');
  expect(Object.fromEntries(new URL(link).searchParams)).toEqual({ subject, body: body.replace(/\n/g, '\r\n') });
  fireEvent.click(list.getByRole('button', { name: 'Copy the text' }));
  expect(await list.findByText('Text copied.')).toBeTruthy();
  fireEvent.click(list.getByRole('button', { name: 'Copy the subject' }));
  expect(await list.findByText('Subject copied.')).toBeTruthy();
  expect(host.copied).toEqual([body, subject]);
  fireEvent.click(button);
  expect(list.queryByRole('link')).toBeNull();
});

test('the step that records it has its form there and nowhere else, and the email goes once it is recorded', async () => {
  const { service } = open();
  const list = await emails();
  fireEvent.click(list.getByRole('button', { name: DRAFT }));
  expect(list.getByText(/When you have sent it, record it here\./)).toBeTruthy();
  const step = say(STEPS['ask-draft'].label);
  fireEvent.click(list.getByRole('button', { name: step }));
  await list.findByRole('form', { name: step });
  expect(screen.getAllByRole('form')).toHaveLength(1);
  fireEvent.submit(list.getByRole('form'));
  expect(service.sent).toMatchObject([{ step: 'ask-draft', reference: REFERENCE }]);
  await act(async () => service.answer({ ok: true, reference: REFERENCE, warnings: {} }));
  expect(await screen.findByText(`${say(STEPS['ask-draft'].past)}: ${REFERENCE}.`)).toBeTruthy();
  expect(list.queryByRole('button', { name: DRAFT })).toBeNull();
  expect(list.queryByText(/no longer fits/)).toBeNull();
});

test('a link of a card leads to its email, open and in focus', async () => {
  open({ email: 'draft-request' });
  const list = await emails();
  expect(list.getByRole('link', { name: 'Open as an email' })).toBeTruthy();
  await waitFor(() => expect(document.activeElement).toBe(list.getByRole('button', { name: DRAFT })));
});

test('where that email no longer fits, it says so and opens no other', async () => {
  open({ email: 'draft-request', story: [requested] });
  const list = await emails();
  expect(list.getByText(/the email of this link no longer fits it/)).toBeTruthy();
  expect(list.queryByRole('link')).toBeNull();
});

test('what is too long for a link is copied as the link is pressed, and a browser may refuse that', async () => {
  const long: Person = { ...inspector, name: 'Ł'.repeat(400) };
  const { host, review } = open({ email: 'draft-request', person: long });
  const { subject, body } = wordsOf(review.review, long);
  const list = await emails();
  const link = list.getByRole('link', { name: 'Open as an email' });
  expect(Object.fromEntries(new URL(link.getAttribute('href') ?? '').searchParams)).toEqual({ subject });
  expect(list.getByText(/too long for the link/)).toBeTruthy();
  fireEvent.click(link);
  expect(await list.findByText('Text copied. Paste it into the email.')).toBeTruthy();
  expect(host.copied).toEqual([body]);
  cleanup();
  open({ email: 'draft-request', person: long, copies: false });
  fireEvent.click((await emails()).getByRole('link', { name: 'Open as an email' }));
  expect(await (await emails()).findByText(/Select the words above and copy them/)).toBeTruthy();
});

test('who may not record what follows is offered no email', async () => {
  open({ person: director });
  await screen.findByRole('region', { name: 'Tasks' });
  await waitFor(() => expect(screen.queryByText('Loading…')).toBeNull());
  expect(screen.queryByRole('region', { name: 'Emails to send' })).toBeNull();
});
