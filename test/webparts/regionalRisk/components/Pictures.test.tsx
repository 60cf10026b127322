import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import type { ReviewWithDuties } from '../../../../src/domain/review/review-with-duties';
import { draw } from '../draw';
import { fakeQueries, fakeService } from '../fakes';
import { agreed, appointed, asked, director, reviewOf, submitted, type StoryStep } from '../region';
import { lead } from '../any-register';

const rated = (level: string): StoryStep => ({
  step: 'set-risk',
  by: lead,
  on: '2026-11-20',
  given: { level, rationale: 'As an example.' }
});
const REVIEWS = [
  reviewOf('SCR-A-2026-0001', [asked, appointed, submitted('1.2'), rated('red')]),
  reviewOf('SCR-A-2026-0002', [asked, rated('amber')]),
  reviewOf('SCR-A-2026-0003', []),
  reviewOf('SCR-A-2026-0004', [asked, appointed, submitted('1.2'), agreed, rated('red')]),
  reviewOf('SCR-C-2026-0001', [asked], 'child')
];

const open = (reviews: readonly ReviewWithDuties[] = REVIEWS): void =>
  draw({
    queries: fakeQueries({ region: async () => ({ open: reviews, closed: [], missing: [], opensPapers: true }) }),
    personId: director.id,
    service: fakeService()
  });
const picture = (name: string) => screen.findByRole('region', { name });
const rowsShown = (): number => screen.queryAllByRole('row').length - 1;
/** The number at the end of a label, which counts reviews. */
const countIn = (label: string): number => Number(/(\d+) reviews?/.exec(label)?.[1]);

beforeEach(() => {
  window.history.replaceState(null, '', '/');
  window.localStorage.clear();
});
afterEach(cleanup);

describe.each([
  'What is overdue',
  'Is it getting better?',
  'Open reviews by stage and age',
  'Risk ratings, last 12 months',
  'Tasks due in the next 4 weeks'
])('%s', (name) => {
  test('each of its numbers says what it counts, and opens exactly those reviews', async () => {
    open();
    const links = async () => within(await picture(name)).queryAllByRole('link');
    // A link in SVG has its name from its title.
    const labelOf = (link: HTMLElement): string => link.querySelector('title')?.textContent ?? '';
    for (const label of (await links()).map(labelOf)) {
      const link = (await links()).find((each) => labelOf(each) === label);
      if (!link) throw new Error(`There is no number “${label}” any more.`);
      expect(new URL(link.getAttribute('href') ?? '').searchParams.get('section')).toBe('reviews');
      fireEvent.click(link);
      expect([label, rowsShown()]).toEqual([label, countIn(label)]);
      fireEvent.click(screen.getByRole('link', { name: 'At a glance' }));
    }
  });

  test('the same numbers are in a table, which is folded away until it is asked for', async () => {
    open();
    const of = within(await picture(name));
    const fold = of.getByRole('button', { name: 'View as a table' });
    expect(fold.getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(fold);
    expect(fold.getAttribute('aria-expanded')).toBe('true');
    const table = of.getByRole('table', { name });
    expect(within(table).getAllByRole('columnheader').length).toBeGreaterThan(1);
    expect(within(table).getAllByRole('rowheader').length).toBeGreaterThan(0);
  });
});

test('the table of the stages has the number of each age, and opens it', async () => {
  open();
  const table = within(await picture('Open reviews by stage and age')).getByRole('table');
  const cells = (stage: string) =>
    within(within(table).getByRole('rowheader', { name: stage }).closest('tr') ?? table)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent);
  expect(cells('Notified')).toEqual(['1', '1', '0', '0', '0']);
  expect(cells('IMR')).toEqual(['3', '3', '0', '0', '0']);
  fireEvent.click(within(table).getByRole('button', { name: 'IMR, Under 3 months, 3' }));
  expect(rowsShown()).toBe(3);
});

test('what has been overdue for longest comes first, and opens beside the page', async () => {
  open();
  const longest = within(await picture('What is overdue')).getByRole('list', { name: 'Overdue for longest' });
  const items = within(longest).getAllByRole('listitem');
  expect(items.length).toBeLessThanOrEqual(3);
  const days = items.map((item) => Number.parseInt(within(item).getByText(/^\d+ days overdue$/).textContent ?? '', 10));
  expect(days).toEqual([...days].sort((a, b) => b - a));
});

test('today is compared with 3 months ago, in words as well as by a sign', async () => {
  open();
  const compared = within(await picture('Is it getting better?')).getByRole('table', { name: 'Change over time' });
  expect(within(compared).getByText('up 4 since then')).toBeTruthy();
  fireEvent.click(within(compared).getByRole('button', { name: 'Open reviews: 4' }));
  expect(rowsShown()).toBe(4);
});

test('a region without reviews has no pictures, and says what is waiting', async () => {
  open([]);
  expect(await screen.findByText(/^You have nothing to do in South West\./)).toBeTruthy();
  expect(screen.queryByRole('region', { name: 'What is overdue' })).toBeNull();
});
