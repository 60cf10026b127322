import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { longTime } from '../../../../src/domain/dates';
import { NO_SUCH_REVIEW } from '../../../../src/domain/review/decide';
import { statusOf } from '../../../../src/domain/review/status';
import { STEPS } from '../../../../src/domain/steps';
import { STANDARD_TERMS } from '../../../../src/domain/terminology';
import { sayIn } from '../../../../src/domain/text';
import {
  RegisterUnavailable,
  RegisterDenied,
  RegisterOverfull
} from '../../../../src/register/client/sharepoint-client';
import type { ReviewWithDuties } from '../../../../src/domain/review/review-with-duties';
import { draw, openWaiting } from '../draw';
import { fakeQueries, fakeService, type Known } from '../fakes';
import { agreed, appointed, asked, author, director, eventsOf, returned, reviewOf, submitted } from '../region';

const say = sayIn(STANDARD_TERMS);
const MISSING_REASONS = say(STEPS['return-imr'].fields.find(({ id }) => id === 'reasons')?.missing ?? '-');
const REFERENCE = 'SCR-A-2026-0001';
const waiting = [asked, appointed, submitted('1.2')];

function open(
  known: Known,
  personId: string | undefined = director.id,
  service: ReturnType<typeof fakeService> | undefined = fakeService()
) {
  const queries = fakeQueries(known);
  draw({ queries, personId, service });
  return { service: service ?? fakeService() };
}
const region = (...reviews: readonly ReviewWithDuties[]): Known => ({
  region: async () => ({ open: reviews, closed: [], missing: [], opensPapers: true })
});
const agree = async () => {
  await openWaiting(REFERENCE);
  return screen.findByRole('button', { name: 'I have read version 1.2 and agree it' });
};
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
    expect(screen.getByText('Loading the register…')).toBeTruthy();
  });

  test('an empty region has its name', async () => {
    open(region());
    await toReviews();
    expect(screen.getByText('No open adult reviews in South West.')).toBeTruthy();
  });

  test.each([
    [new RegisterUnavailable('429'), 'SharePoint is busy. Try again in 10 seconds.'],
    [new RegisterDenied('403'), 'You do not have permission to read the register. Ask an administrator for access.'],
    [
      new RegisterOverfull('5,000'),
      /^SharePoint cannot search more than 5,000 reviews at once: open in this region, or closed in England in the last 3 months/
    ]
  ])('a failed reading is a failure, never an empty region: %s', async (error, sentence) => {
    let fail = true;
    open({
      region: async () =>
        fail ? Promise.reject(error) : { open: [reviewOf(REFERENCE, [])], closed: [], missing: [], opensPapers: true }
    });
    expect(await screen.findByText(sentence)).toBeTruthy();
    expect(screen.queryByText(/No open adult reviews/)).toBeNull();
    fail = false;
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await toReviews();
    expect(screen.getByRole('button', { name: REFERENCE })).toBeTruthy();
  });

  test('a review that cannot be read is named on every page of its region, and the others are shown', async () => {
    open({
      region: async () => ({
        open: [reviewOf(REFERENCE, [])],
        closed: [],
        missing: ['SCR-A-2012-0009'],
        opensPapers: true
      })
    });
    const sentence = /^1 serious case review cannot be read and is missing here: SCR-A-2012-0009\./;
    expect(await screen.findByText(sentence)).toBeTruthy();
    await toReviews();
    expect(screen.getByText(sentence)).toBeTruthy();
    expect(rowsShown()).toBe(1);
  });

  test('who is not in the Directory sees a sentence and no data', async () => {
    open({}, '00000000-0000-4000-8000-000000000099');
    expect(await screen.findByText(/You are not in the Directory/)).toBeTruthy();
    expect(screen.queryByRole('table')).toBeNull();
  });

  test('without a service the register is shown, and nothing can be decided', async () => {
    draw({ queries: fakeQueries(region(reviewOf(REFERENCE, waiting))), personId: director.id, service: undefined });
    expect(await screen.findByText(/cannot record decisions until it has the address of the service/)).toBeTruthy();
    await openWaiting(REFERENCE);
    expect(screen.queryByRole('button', { name: /agree it$|^Return/ })).toBeNull();
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
  const numbers = async () => within(await screen.findByRole('group', { name: 'Key figures' })).getAllByRole('button');
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
  const { service } = open({
    region: async () => ({ open: [held], closed: [], missing: [], opensPapers: true }),
    review: async () => held
  });
  fireEvent.click(await agree());
  expect(service.sent).toEqual([
    { step: 'agree-imr', reference: REFERENCE, key: expect.any(String), given: { version: '1.2', read: 'yes' } }
  ]);
  expect(screen.getByText(`Recording: ${say(STEPS['agree-imr'].label)}, ${REFERENCE}…`)).toBeTruthy();
  expect(screen.getByText(/^You have nothing to do in South West\./)).toBeTruthy();
  held = reviewOf(REFERENCE, [...waiting, agreed]);
  await act(async () => service.answer({ ok: true, reference: REFERENCE, warnings: {} }));
  expect(await screen.findByText(`${say(STEPS['agree-imr'].past)}: ${REFERENCE}.`)).toBeTruthy();
  await toReviews();
  expect(within(screen.getByRole('table')).getByText(statusOf(held.review))).toBeTruthy();
});

test('when someone else was faster, the refusal and the state as it is now are shown', async () => {
  let held = reviewOf(REFERENCE, waiting);
  const { service } = open({
    region: async () => ({ open: [held], closed: [], missing: [], opensPapers: true }),
    review: async () => held
  });
  fireEvent.click(await agree());
  held = reviewOf(REFERENCE, [...waiting, returned]);
  const sentence = 'The regional director returned the IMR. The author submits it again first.';
  await act(async () => service.answer({ ok: false, unreachable: false, code: 'not-open', sentence }));
  expect(await screen.findByText(sentence)).toBeTruthy();
  await toReviews();
  expect(within(screen.getByRole('table')).getByText(statusOf(held.review))).toBeTruthy();
});

test('a refusal puts back what was shown too soon', async () => {
  const held = reviewOf(REFERENCE, waiting);
  const { service } = open({
    region: async () => ({ open: [held], closed: [], missing: [], opensPapers: true }),
    review: async () => held
  });
  fireEvent.click(await agree());
  await act(async () =>
    service.answer({ ok: false, unreachable: false, code: 'guarded', sentence: 'You wrote this IMR.' })
  );
  expect(await screen.findByText('You wrote this IMR.')).toBeTruthy();
  expect(await agree()).toBeTruthy();
});

test('to return asks for reasons before anything is sent, and keeps them when the service is out of reach', async () => {
  const held = reviewOf(REFERENCE, waiting);
  const { service } = open({
    region: async () => ({ open: [held], closed: [], missing: [], opensPapers: true }),
    review: async () => held
  });
  await openWaiting(REFERENCE);
  fireEvent.click(await screen.findByRole('button', { name: say(STEPS['return-imr'].label) }));
  const send = async () =>
    within(await screen.findByRole('form')).getByRole('button', { name: say(STEPS['return-imr'].label) });
  fireEvent.click(await send());
  expect((await screen.findAllByText(MISSING_REASONS)).length).toBeGreaterThan(0);
  expect(service.sent).toEqual([]);
  fireEvent.change(screen.getByRole('textbox'), { target: { value: 'The chronology stops.' } });
  fireEvent.click(await send());
  expect(service.sent).toEqual([
    {
      step: 'return-imr',
      reference: REFERENCE,
      key: expect.any(String),
      given: { version: '1.2', reasons: 'The chronology stops.' }
    }
  ]);
  await act(async () => service.answer({ ok: false, unreachable: true, sentence: 'The service cannot be reached.' }));
  expect(await screen.findByText('The service cannot be reached. What you typed is still here.')).toBeTruthy();
  expect(screen.getByDisplayValue('The chronology stops.')).toBeTruthy();
});

test('an address that names a review opens it, with who did what and the reasons given', async () => {
  window.history.replaceState(null, '', `/?review=${REFERENCE}`);
  const steps = [...waiting, returned];
  open({
    ...region(reviewOf(REFERENCE, steps)),
    history: async () => ({ events: eventsOf(REFERENCE, steps), offers: [] })
  });
  const panel = await screen.findByRole('dialog');
  await waitFor(() => expect(within(panel).getByText('The chronology stops.')).toBeTruthy());
  expect(
    within(panel).getByText(`${author.name} (IMR author), ${longTime('2026-11-20T10:00:00Z')}`, { exact: false })
  ).toBeTruthy();
  fireEvent.click(within(panel).getByRole('button', { name: 'Close' }));
  expect(window.location.search).toBe('');
});

test('a review of another region is not shown, even when the address names it', async () => {
  window.history.replaceState(null, '', '/?review=SCR-A-2026-0777');
  const elsewhere = reviewOf('SCR-A-2026-0777', []);
  open({ ...region(), review: async () => ({ ...elsewhere, review: { ...elsewhere.review, region: 'London' } }) });
  expect(await screen.findByText(NO_SUCH_REVIEW)).toBeTruthy();
  expect(screen.queryByText(/Budock/)).toBeNull();
});

test('a history that cannot be read says so', async () => {
  window.history.replaceState(null, '', `/?review=${REFERENCE}`);
  open({ ...region(reviewOf(REFERENCE, [])), history: async () => Promise.reject(new RegisterUnavailable('429')) });
  expect(await screen.findByText(/The history did not load/)).toBeTruthy();
});
