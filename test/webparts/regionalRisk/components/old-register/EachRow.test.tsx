import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { PATHS } from '../../../../../src/client/paths';
import { LINE, namingRow, oldRow, openOld } from './old-desk';

afterEach(cleanup);

const press = async (name: string | RegExp): Promise<void> =>
  void fireEvent.click(await screen.findByRole('button', { name }));
const ALL = 'Take over all that need no decision';

test('all rows that need no decision are taken over, over all pages; what is refused stays, and is listed', async () => {
  const rows = [oldRow(1), namingRow(2), oldRow(3), oldRow(4), oldRow(5)];
  const { sent } = openOld({
    rows,
    page: 2,
    reply: ({ body }) =>
      body['key'] === oldRow(3).key ? { refusal: { code: 'bad-input', sentence: 'Enter a real date.' } } : {}
  });
  await press(ALL);
  expect(screen.getByRole('group', { name: ALL }).textContent).toContain('5 rows are waiting in South West');
  await press('Begin');
  expect(await screen.findByText('Finished. Done: 3. Refused: 1. Left for you: 1.')).toBeTruthy();
  expect(screen.getByText('Sheet “2010”, row 3: Enter a real date.')).toBeTruthy();
  expect(sent.map(({ body }) => body['key'])).toEqual([1, 3, 4, 5].map((row) => oldRow(row).key));
  await screen.findByRole('button', { name: LINE(2) });
  expect(screen.getByRole('option', { name: 'Waiting for sign-off (2)' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: LINE(5) })).toBeNull();
});

test('it can be stopped, and nothing is sent after that; meanwhile no row is decided on by itself', async () => {
  const { sent } = openOld({
    rows: [oldRow(1), oldRow(2), oldRow(3)],
    reply: () => {
      expect(screen.queryByRole('button', { name: LINE(2) })).toBeNull();
      fireEvent.click(screen.getByRole('button', { name: 'Stop' }));
      return {};
    }
  });
  await press(ALL);
  await press('Begin');
  expect(await screen.findByText('Stopped. Done: 1. Refused: 0. Left for you: 0.')).toBeTruthy();
  expect(sent).toHaveLength(1);
  expect(await screen.findByRole('button', { name: LINE(2) })).toBeTruthy();
});

describe('what was decided before', () => {
  test('a row that was set aside says why, and is put back', async () => {
    const signed = { by: 'Lena Hartmann', at: '2026-11-21T10:00:00.000Z' };
    const { sent } = openOld({
      at: '?section=old-register&only=set-aside',
      rows: [oldRow(14, { stage: 'set-aside', why: 'A test row', signed })]
    });
    await press(LINE(14));
    expect(screen.getByText(/^Signed off by Lena Hartmann on 21 November 2026 at 10:00am\. A test row/)).toBeTruthy();
    await press('Put back: Sheet “2010”, row 14');
    await waitFor(() => expect(sent[0]?.path).toBe(PATHS.putRowBack));
    expect(await screen.findByText('Sheet “2010”, row 14 waits for sign-off again.')).toBeTruthy();
  });

  test('a review is taken out with a reason, and all of a region after a question that says how many', async () => {
    const taken = [1, 2, 3].map((row) => oldRow(row, { stage: 'taken', reference: `SCR-A-2010-000${row}` }));
    const { sent } = openOld({ at: '?section=old-register&only=taken', rows: taken });
    await press(LINE(1));
    expect(screen.getByRole('button', { name: /SCR-A-2010-0001/ })).toBeTruthy();
    await press('Take out: Sheet “2010”, row 1');
    const why = /^Why are you taking this review out/;
    fireEvent.change(await screen.findByLabelText(why), { target: { value: 'Read wrongly' } });
    fireEvent.submit(screen.getByRole('form', { name: 'Take out' }));
    expect(await screen.findByText('Sheet “2010”, row 1: its review is taken out of the register.')).toBeTruthy();
    await press('Take out all of South West');
    expect(screen.getByText(/^The reviews of 2 rows of South West are taken out/)).toBeTruthy();
    fireEvent.change(await screen.findByLabelText(why), { target: { value: 'The wrong file' } });
    fireEvent.submit(screen.getByRole('form', { name: 'Take out 2' }));
    expect(await screen.findByText('Finished. Done: 2. Refused: 0. Left for you: 0.')).toBeTruthy();
    expect(sent.map(({ body }) => body['why'])).toEqual(['Read wrongly', 'The wrong file', 'The wrong file']);
  });
});

test('further rows come as those that are shown are decided on', async () => {
  openOld({ rows: Array.from({ length: 30 }, (_, at) => oldRow(at + 1)), page: 12 });
  await screen.findByRole('button', { name: LINE(12) });
  expect(screen.queryByRole('button', { name: LINE(13) })).toBeNull();
  for (const row of [1, 2, 3]) await press(`Take over: Sheet “2010”, row ${row}`);
  expect(await screen.findByRole('button', { name: LINE(24) })).toBeTruthy();
  await press('Show more rows');
  expect(await screen.findByRole('button', { name: LINE(30) })).toBeTruthy();
});
