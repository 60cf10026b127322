import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import type { Person } from '../../../../src/domain/people/people';
import { draw } from '../draw';
import { fakeQueries, fakeService } from '../fakes';
import { appointed, asked, author, director, inspector, reviewOf, submitted } from '../region';

const lead: Person = {
  id: '00000000-0000-4000-8000-000000000009',
  name: 'Lena Hartmann',
  holdings: [{ post: 'regional-safeguarding-lead', region: 'South West' }]
};
const enteredLate = reviewOf('SCR-A-2026-0004', []);
const ended = reviewOf('SCR-A-2026-0009', [asked]);
const closed = [
  {
    ...ended,
    review: {
      ...ended.review,
      tracks: { ...ended.review.tracks, entry: 'closed' as const },
      done: {
        ...ended.review.done,
        close: { seq: 9, at: '2026-11-10T10:00:00.000Z', by: lead, given: { ending: 'duplicate' }, vacant: [] }
      }
    },
    duties: []
  }
];
const reviews = [
  {
    ...enteredLate,
    review: {
      ...enteredLate.review,
      lateEntries: [{ step: 'notify-adult', enteredOn: '2026-11-20', workingDays: 58 } as const]
    }
  },
  reviewOf('SCR-A-2026-0001', [asked, appointed, submitted('1.2')]),
  reviewOf('SCR-A-2026-0002', [asked]),
  reviewOf('SCR-A-2026-0003', [])
];

function open(person: Person, section: string, service = fakeService()) {
  window.history.replaceState(null, '', `/?section=${section}`);
  const queries = fakeQueries({
    directory: async () => ({ people: [director, inspector, author, lead] }),
    region: async () => ({ open: reviews, closed, missing: [], opensPapers: true }),
    review: async (reference) => reviews.find(({ review }) => review.reference === reference)
  });
  draw({ queries, personId: person.id, service });
  return service;
}
const rowsShown = () => screen.queryAllByRole('row').length - 1;

afterEach(cleanup);

test('the IMRs that wait are shown with their version and the buttons that decide', async () => {
  open(director, 'approvals');
  expect(await screen.findByRole('heading', { name: /SCR-A-2026-0001$/ })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'I have read version 1.2 and agree it' })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'IMRs to agree' }).getAttribute('aria-current')).toBe('page');
});

test('a section that is not for the person’s post is no link, and its address shows the first section', async () => {
  open(inspector, 'health');
  expect((await screen.findByRole('link', { name: 'At a glance' })).getAttribute('aria-current')).toBe('page');
  expect(screen.queryByRole('link', { name: 'Gaps' })).toBeNull();
});

test('each number of the gaps shows exactly the gaps that it counts', async () => {
  open(lead, 'health');
  const tiles = within(await screen.findByRole('group', { name: 'Key figures' })).getAllByRole('button');
  expect(tiles).toHaveLength(4);
  for (const tile of tiles) {
    fireEvent.click(tile);
    expect(Math.max(rowsShown(), 0)).toBe(Number.parseInt(tile.textContent ?? '', 10));
    fireEvent.click(tile);
  }
});

test('“the lead’s list of late entries” says how late each was', async () => {
  open(lead, 'health');
  fireEvent.click(await screen.findByRole('button', { name: /^1 late entry/ }));
  expect(screen.getByText(/58 working days after we were notified, on 20 November 2026/)).toBeTruthy();
  expect(rowsShown()).toBe(1);
});

test('closed reviews are behind the filter “Closed”, with how they ended, and nowhere among the open ones', async () => {
  open(director, 'reviews');
  expect(await screen.findByRole('heading', { name: 'Open reviews' })).toBeTruthy();
  expect(screen.getByRole('link', { name: /^South West in SharePoint/ }).getAttribute('href')).toContain('South West');
  expect(screen.queryByRole('button', { name: /SCR-A-2026-0009/ })).toBeNull();
  expect(screen.queryByText('SCR-A-2026-0009')).toBeNull();
  const open4 = rowsShown();
  fireEvent.change(screen.getByRole('combobox', { name: 'Stage' }), { target: { value: 'closed' } });
  expect(await screen.findByRole('heading', { name: 'Closed reviews' })).toBeTruthy();
  expect(screen.getByText('SCR-A-2026-0009')).toBeTruthy();
  expect(screen.getByText('Recorded twice, 10 November 2026')).toBeTruthy();
  expect(screen.queryByText('SCR-A-2026-0002')).toBeNull();
  expect([open4, rowsShown()]).toEqual([4, 1]);
});
