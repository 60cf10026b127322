import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { draw } from '../draw';
import { fakeQueries, fakeService } from '../fakes';
import { inspector, reviewOf } from '../region';

const REFERENCE = 'SCR-A-2026-0001';
const held = reviewOf(REFERENCE, []);

afterEach(cleanup);

test('an unlikely answer is asked about, and the form is sent again as it is when it is confirmed', async () => {
  window.history.replaceState(null, '', `/?review=${REFERENCE}`);
  const service = fakeService();
  const queries = fakeQueries({
    region: async () => ({ open: [held], closed: [], missing: [], opensPapers: true }),
    review: async () => held
  });
  draw({ queries, personId: inspector.id, service });
  fireEvent.click(await screen.findByRole('button', { name: 'Record draft report received' }));
  // The form is drawn anew when the review has been read again.
  const day = () => screen.getByLabelText('Date received');
  await screen.findByLabelText('Date received');
  fireEvent.change(day(), { target: { value: '2026-08-03' } });
  const send = () => fireEvent.submit(day().closest('form') ?? day());
  send();
  const sentence = 'Check the date. Nothing has been recorded yet. If it is right, record it as entered.';
  const question = '3 August 2026 is before we were notified of the review, on 1 September 2026.';
  await act(async () =>
    service.answer({ ok: false, unreachable: false, code: 'unlikely', sentence, fields: { receivedOn: question } })
  );
  expect(await screen.findByText(sentence)).toBeTruthy();
  expect(screen.getByText(question)).toBeTruthy();
  expect(screen.getByText('Record as entered')).toBeTruthy();
  fireEvent.change(day(), { target: { value: '2026-08-04' } });
  expect(screen.queryByText('Record as entered')).toBeNull();
  send();
  await act(async () =>
    service.answer({ ok: false, unreachable: false, code: 'unlikely', sentence, fields: { receivedOn: question } })
  );
  send();
  expect(service.sent.map(({ given, anyway, key }) => [given['receivedOn'], anyway, key])).toEqual([
    ['2026-08-03', undefined, service.sent[0]?.key],
    ['2026-08-04', undefined, service.sent[0]?.key],
    ['2026-08-04', ['unlikely'], service.sent[0]?.key]
  ]);
});
