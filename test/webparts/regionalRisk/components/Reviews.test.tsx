import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { draw } from '../draw';
import { fakeQueries, fakeService } from '../fakes';
import { appointed, asked, director, reviewOf, submitted } from '../region';

const REVIEWS = [
  reviewOf('SCR-A-2026-0001', [asked, appointed, submitted('1.2')]),
  reviewOf('SCR-A-2026-0002', [asked]),
  reviewOf('SCR-A-2026-0003', [])
];

beforeEach(() => {
  window.history.replaceState(null, '', '/?section=reviews');
  window.localStorage.clear();
  draw({
    queries: fakeQueries({ region: async () => ({ open: REVIEWS, closed: [], missing: [], opensPapers: true }) }),
    personId: director.id,
    service: fakeService()
  });
});
afterEach(cleanup);

const table = () => screen.findByRole('table', { name: 'Open reviews' });
const references = () => screen.getAllByRole('rowheader').map(({ textContent }) => textContent);

test('a word in the header of a column filters by it, and is in the address', async () => {
  fireEvent.change(within(await table()).getByRole('textbox', { name: 'Filter: Reference' }), {
    target: { value: '0002' }
  });
  expect(references()).toEqual(['SCR-A-2026-0002']);
  expect(new URL(window.location.href).searchParams.get('reference')).toBe('0002');
});

test('a value in the header of a column filters by it; the header stays where no row is left', async () => {
  const header = within(await table());
  fireEvent.change(header.getByRole('combobox', { name: 'Filter: Status' }), { target: { value: 'notified' } });
  expect(references()).toEqual(['SCR-A-2026-0003']);
  fireEvent.change(header.getByRole('combobox', { name: 'Filter: Risk rating' }), { target: { value: 'red' } });
  expect(screen.queryAllByRole('rowheader')).toEqual([]);
  expect(screen.getByText('No reviews match these filters. Filtered by: Status, Risk rating.')).toBeTruthy();
  fireEvent.change(header.getByRole('combobox', { name: 'Filter: Risk rating' }), { target: { value: '' } });
  expect(references()).toEqual(['SCR-A-2026-0003']);
});

test('the edge between two columns is moved with the arrow keys, and says how wide the column is', async () => {
  const edge = within(await table()).getByRole('separator', { name: 'Width of Reference' });
  expect(edge.getAttribute('aria-valuenow')).toBe('14');
  fireEvent.keyDown(edge, { key: 'ArrowRight' });
  fireEvent.keyDown(edge, { key: 'ArrowRight' });
  expect(edge.getAttribute('aria-valuenow')).toBe('16');
  expect(
    within(await table())
      .getByRole('separator', { name: 'Width of Local authority' })
      .getAttribute('aria-valuenow')
  ).toBe('11');
  fireEvent.keyDown(edge, { key: 'ArrowLeft' });
  expect(edge.getAttribute('aria-valuenow')).toBe('15');
});

test('a column keeps its name for screen readers, whatever is in its header', async () => {
  expect(within(await table()).getByRole('columnheader', { name: 'Reference' })).toBeTruthy();
  expect(within(await table()).queryAllByRole('separator')).toHaveLength(6);
});
