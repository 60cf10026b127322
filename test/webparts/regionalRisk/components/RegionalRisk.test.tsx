import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import {
  RegisterUnavailable,
  RegisterDenied,
  RegisterOverfull
} from '../../../../src/register/client/sharepoint-client';
import type { ReviewWithDuties } from '../../../../src/domain/review/review-with-duties';
import { draw } from '../draw';
import { fakeReads, fakeService, type Known } from '../fakes';
import { agreed, appointed, asked, author, director, eventsOf, returned, reviewOf, submitted } from '../region';

const REFERENCE = 'SCR-A-2026-0001';
const waiting = [asked, appointed, submitted('1.2')];

function open(
  known: Known,
  personId: string | undefined = director.id,
  service: ReturnType<typeof fakeService> | undefined = fakeService()
) {
  const reads = fakeReads(known);
  draw({ reads, personId, service });
  return { service: service ?? fakeService() };
}
const region = (...reviews: readonly ReviewWithDuties[]): Known => ({
  region: async () => ({ open: reviews, closed: [] })
});
const agree = () => screen.findByRole('button', { name: 'Agree version 1.2 of the IMR' });
const toReviews = async () => fireEvent.click(await screen.findByRole('link', { name: 'Reviews' }));
const rowsShown = () => screen.queryAllByRole('row').length - 1;

beforeEach(() => {
  window.history.replaceState(null, '', '/');
  window.localStorage.clear();
});
afterEach(cleanup);

describe('states', () => {
  test('loading', () => {
    open({ directory: () => new Promise(() => undefined) });
    expect(screen.getByText('Reading the register…')).toBeTruthy();
  });

  test('an empty region is told apart by its name', async () => {
    open(region());
    await toReviews();
    expect(screen.getByText('No adult reviews are open in South West.')).toBeTruthy();
  });

  test.each([
    [new RegisterUnavailable('429'), 'SharePoint is busy. Wait a minute, then try again.'],
    [
      new RegisterDenied('403'),
      'You do not have permission to read the register. Ask your regional safeguarding lead for it.'
    ],
    [
      new RegisterOverfull('5,000'),
      /^More than 5,000 reviews are open in this region, or were closed in England within three months/
    ]
  ])('a failed reading is a failure, never an empty region: %s', async (error, sentence) => {
    let fail = true;
    open({ region: async () => (fail ? Promise.reject(error) : { open: [reviewOf(REFERENCE, [])], closed: [] }) });
    expect(await screen.findByText(sentence)).toBeTruthy();
    expect(screen.queryByText(/No adult reviews/)).toBeNull();
    fail = false;
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await toReviews();
    expect(screen.getByRole('button', { name: REFERENCE })).toBeTruthy();
  });

  test('who is not in the Directory sees a sentence and no data', async () => {
    open({}, '00000000-0000-4000-8000-000000000099');
    expect(await screen.findByText(/You are not in the Directory/)).toBeTruthy();
    expect(screen.queryByRole('table')).toBeNull();
  });

  test('without a service the register is shown, and nothing can be decided', async () => {
    draw({ reads: fakeReads(region(reviewOf(REFERENCE, waiting))), personId: director.id, service: undefined });
    expect(await screen.findByText(/does not know the address of the service/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Agree/ })).toBeNull();
    await toReviews();
    expect(rowsShown()).toBe(1);
  });
});

test('each number shows exactly the rows that it counts', async () => {
  open(
    region(
      reviewOf(REFERENCE, waiting),
      reviewOf('SCR-A-2026-0002', [asked]),
      reviewOf('SCR-A-2026-0003', []),
      reviewOf('SCR-C-2026-0001', [asked], 'child')
    )
  );
  const numbers = async () => within(await screen.findByRole('group', { name: 'In numbers' })).getAllByRole('button');
  for (let at = 0; at < (await numbers()).length; at += 1) {
    const number = (await numbers())[at];
    const count = Number.parseInt(number?.textContent ?? '', 10);
    if (number) fireEvent.click(number);
    expect(rowsShown()).toBe(count);
    fireEvent.click(screen.getByRole('link', { name: 'At a glance' }));
  }
});

test('one press agrees the version that is shown; the row moves at once and the number with it', async () => {
  let held = reviewOf(REFERENCE, waiting);
  const { service } = open({ region: async () => ({ open: [held], closed: [] }), review: async () => held });
  fireEvent.click(await agree());
  expect(service.sent).toEqual([{ step: 'agree-imr', reference: REFERENCE, given: { version: '1.2' } }]);
  expect(screen.getByText(`Recording: Agree, ${REFERENCE}…`)).toBeTruthy();
  expect(screen.getByText('Nothing waits for you in South West.')).toBeTruthy();
  held = reviewOf(REFERENCE, [...waiting, agreed]);
  await act(async () => service.answer({ ok: true, reference: REFERENCE, warnings: {} }));
  expect(await screen.findByText(`IMR agreed: ${REFERENCE}.`)).toBeTruthy();
  await toReviews();
  expect(within(screen.getByRole('table')).getByText('IMR agreed')).toBeTruthy();
});

test('when somebody was faster, the refusal and the state as it is now are shown', async () => {
  let held = reviewOf(REFERENCE, waiting);
  const { service } = open({ region: async () => ({ open: [held], closed: [] }), review: async () => held });
  fireEvent.click(await agree());
  held = reviewOf(REFERENCE, [...waiting, returned]);
  const sentence = 'The regional director returned the IMR for changes. The author submits it again first.';
  await act(async () => service.answer({ ok: false, unreachable: false, code: 'not-open', sentence }));
  expect(await screen.findByText(sentence)).toBeTruthy();
  await toReviews();
  expect(within(screen.getByRole('table')).getByText('IMR returned to the author')).toBeTruthy();
});

test('a refusal puts back what was shown too soon', async () => {
  const held = reviewOf(REFERENCE, waiting);
  const { service } = open({ region: async () => ({ open: [held], closed: [] }), review: async () => held });
  fireEvent.click(await agree());
  await act(async () =>
    service.answer({ ok: false, unreachable: false, code: 'guarded', sentence: 'You wrote this IMR.' })
  );
  expect(await screen.findByText('You wrote this IMR.')).toBeTruthy();
  expect(await agree()).toBeTruthy();
});

test('to return asks for reasons before anything is sent, and keeps them when the service is out of reach', async () => {
  const held = reviewOf(REFERENCE, waiting);
  const { service } = open({ region: async () => ({ open: [held], closed: [] }), review: async () => held });
  fireEvent.click(await screen.findByRole('button', { name: 'Return version 1.2 with reasons' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Record' }));
  expect(
    (await screen.findAllByText('Enter the changes that are needed before you can agree it.')).length
  ).toBeGreaterThan(0);
  expect(service.sent).toEqual([]);
  fireEvent.change(screen.getByRole('textbox'), { target: { value: 'The chronology stops.' } });
  fireEvent.click(screen.getByRole('button', { name: 'Record' }));
  expect(service.sent).toEqual([
    { step: 'return-imr', reference: REFERENCE, given: { version: '1.2', reasons: 'The chronology stops.' } }
  ]);
  await act(async () => service.answer({ ok: false, unreachable: true, sentence: 'The service cannot be reached.' }));
  expect(await screen.findByText('The service cannot be reached. What you typed is still here.')).toBeTruthy();
  expect(screen.getByDisplayValue('The chronology stops.')).toBeTruthy();
});

test('an address that names a review opens it, with who did what and the reasons given', async () => {
  window.history.replaceState(null, '', `/?review=${REFERENCE}`);
  const steps = [...waiting, returned];
  open({ ...region(reviewOf(REFERENCE, steps)), history: async () => eventsOf(REFERENCE, steps) });
  const panel = await screen.findByRole('dialog');
  await waitFor(() => expect(within(panel).getByText('The chronology stops.')).toBeTruthy());
  expect(
    within(panel).getByText(`${author.name} (IMR author), 20 November 2026 at 10:00am`, { exact: false })
  ).toBeTruthy();
  fireEvent.click(within(panel).getByRole('button', { name: 'Close' }));
  expect(window.location.search).toBe('');
});

test('a review of another region is not shown, even when the address names it', async () => {
  window.history.replaceState(null, '', '/?review=SCR-A-2026-0777');
  const elsewhere = reviewOf('SCR-A-2026-0777', []);
  open({ ...region(), review: async () => ({ ...elsewhere, review: { ...elsewhere.review, region: 'London' } }) });
  expect(await screen.findByText(/There is no review of that reference that you may see/)).toBeTruthy();
  expect(screen.queryByText(/Budock/)).toBeNull();
});

test('a history that cannot be read says so', async () => {
  window.history.replaceState(null, '', `/?review=${REFERENCE}`);
  open({ ...region(reviewOf(REFERENCE, [])), history: async () => Promise.reject(new RegisterUnavailable('429')) });
  expect(await screen.findByText(/The history could not be read/)).toBeTruthy();
});
