import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { briefOf, type Brief } from '../../../../../src/domain/insight/brief';
import { STAGE_LABELS, STAGES } from '../../../../../src/domain/review/stage';
import type { Person } from '../../../../../src/domain/people/people';
import type { Region } from '../../../../../src/domain/words';
import { RegisterUnavailable } from '../../../../../src/register/client/sharepoint-client';
import type { PageQueries } from '../../../../../src/webparts/regionalRisk/hooks/page-queries';
import { draw } from '../../draw';
import { fakeQueries, fakeService } from '../../fakes';
import { asked, director, reviewOf } from '../../region';

const here = [
  reviewOf('SCR-A-2026-0001', [asked]),
  reviewOf('SCR-A-2026-0002', []),
  reviewOf('SCR-C-2026-0001', [asked], 'child')
];
const elsewhere = (region: Region, ...of: readonly Partial<Brief>[]): readonly Brief[] =>
  of.map((each, at) => ({
    reference: `${region} ${at}`,
    kind: 'adult',
    region,
    stage: 'imr',
    risk: 'unrated',
    due: '2026-12-01',
    entered: '2026-08-01',
    closed: undefined,
    ...each
  }));
const briefs: readonly Brief[] = [
  ...here.map(briefOf),
  ...elsewhere(
    'London',
    { due: '2026-11-01', risk: 'red' },
    { stage: 'draft' },
    {},
    { stage: 'closed', closed: '2026-11-02', due: undefined }
  ),
  ...elsewhere('North East', { risk: 'red' })
];
const both: Person = { ...director, holdings: [...director.holdings, { post: 'regional-director', region: 'London' }] };

function open(known: Partial<PageQueries> = {}, person: Person = director, now?: () => string) {
  const queries = fakeQueries({
    directory: async () => ({ people: [person] }),
    region: async () => ({ open: here, closed: [], missing: [], opensPapers: true }),
    england: async () => briefs,
    ...known
  });
  draw({ queries, personId: person.id, service: fakeService(), ...(now ? { now } : {}) });
}
const map = () => screen.findByRole('list', { name: 'Compare regions: adult reviews' });
const charts = () => screen.findByRole('list', { name: 'Compare regions: charts' });
const tile = async (name: string) =>
  within(await map())
    .getByText(name)
    .closest('li');
const said = (tileOf: Element | null) => tileOf?.textContent?.replace(/\s+/g, ' ').trim();

beforeEach(() => {
  window.history.replaceState(null, '', '/');
  window.localStorage.clear();
});
afterEach(cleanup);

test('every region has a tile with what is open and overdue; the region on the page is marked in words', async () => {
  open();
  expect(within(await map()).getAllByRole('listitem')).toHaveLength(9);
  expect(said(await tile('London'))).toBe('London3 open1 overdue');
  expect(said(await tile('South West'))).toBe('South WestThis region2 open2 overdue');
  expect(said(await tile('Yorkshire and Humber'))).toBe('Yorkshire and Humber0 open0 overdue');
  expect(
    within(await charts())
      .getAllByRole('listitem')
      .map((item) => item.querySelector('span')?.textContent)
  ).toEqual(
    within(await map())
      .getAllByRole('listitem')
      .map((item) => item.querySelector('span')?.textContent)
  );
});

test('the map shows what is chosen', async () => {
  open();
  await map();
  fireEvent.click(screen.getByRole('button', { name: 'Rated red' }));
  expect(said(await tile('London'))).toBe('London1 redof 3 open');
  fireEvent.click(screen.getByRole('button', { name: 'With overdue tasks' }));
  expect(said(await tile('London'))).toBe('London1 overdueof 3 open');
  expect(screen.getByRole('button', { name: 'With overdue tasks' }).getAttribute('aria-pressed')).toBe('true');
});

/** The numbers of both pictures and of their table that open something. */
const links = (): readonly HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>('#scr-map ~ div li button, #scr-multiples ~ ul button, details button')
];

test('each number that the person may open opens exactly the rows that it counts, and no other number opens anything', async () => {
  open();
  for (let at = 0, of = 1; at < of; at += 1) {
    await map();
    // After those of the map and of the ranking.
    if (at >= 3) fireEvent.click(screen.getByText('Open by stage'));
    of = Math.max(of, links().length);
    const [link, label] = [links()[at], links()[at]?.getAttribute('aria-label') ?? ''];
    expect(label).toMatch(/^South West/);
    if (link) fireEvent.click(link);
    expect(document.querySelectorAll('tbody tr')).toHaveLength(Number(/(\d+)\D*$/.exec(label)?.[1]));
    fireEvent.click(screen.getByText('At a glance'));
  }
  await map();
  expect(links().length).toBeGreaterThan(6);
  expect(
    screen.getByText(/^Select a number for South West to see its reviews\. Figures for other regions/)
  ).toBeTruthy();
});

test('a number of another region of the person’s own leads there, with the same rows', async () => {
  const there = ([{}, {}, { kind: 'child' }] as const).map((of, at) => {
    const { review, duties } = reviewOf(`SCR-A-2026-010${at}`, []);
    return { review: { ...review, ...of, region: 'London' as const }, duties };
  });
  open(
    {
      region: async (region) => ({
        open: region === 'London' ? there : here,
        closed: [],
        missing: [],
        opensPapers: true
      }),
      england: async () => [...here, ...there].map(briefOf)
    },
    both
  );
  expect(await screen.findByText(/^Select a number for London and South West/)).toBeTruthy();
  fireEvent.click(within(await map()).getByRole('button', { name: 'South West: 2 overdue' }));
  fireEvent.click(screen.getByText('At a glance'));
  fireEvent.change(screen.getByRole('combobox'), { target: { value: 'South West' } });
  fireEvent.click(within(await map()).getByRole('button', { name: 'London: 2 open' }));
  expect(await screen.findByRole('heading', { name: 'London' })).toBeTruthy();
  await waitFor(() => expect(document.querySelectorAll('tbody tr')).toHaveLength(2));
  expect(new URL(window.location.href).searchParams.get('region')).toBe('London');
});

test('behind both pictures there is a table with all their numbers', async () => {
  open();
  await map();
  const now = screen.getByRole('table', { name: 'Open reviews today' });
  const cells = (table: HTMLElement, region: string) =>
    [...(within(table).getByRole('rowheader', { name: region }).closest('tr')?.querySelectorAll('td') ?? [])].map(
      ({ textContent }) => textContent
    );
  expect(
    within(now)
      .getAllByRole('columnheader')
      .map(({ textContent }) => textContent)
  ).toEqual([
    'Region',
    'Open',
    'With overdue tasks',
    'Rated red',
    ...STAGES.filter((stage) => stage !== 'closed').map((stage) => STAGE_LABELS[stage])
  ]);
  expect(cells(now, 'London')).toEqual(['3', '1', '1', '0', '2', '1', '0', '0']);
  expect(cells(now, 'South West')).toEqual(['2', '2', '0', '1', '1', '0', '0', '0']);
  const days = screen.getByRole('table', { name: /^Open reviews on 27 days/ });
  expect(cells(days, 'London').slice(0, 1).concat(cells(days, 'London').slice(-3))).toEqual(['0', '4', '3', '3']);
});

test('while the other regions load the page stays, and a failure is a message that can be tried again', async () => {
  let answers: () => Promise<readonly Brief[]> = async () => Promise.reject(new RegisterUnavailable('429'));
  open({ england: () => answers() });
  await screen.findByText('The other regions did not load. Try again in 10 seconds.');
  expect(screen.getByRole('heading', { name: 'Open reviews by stage and age' })).toBeTruthy();
  answers = async () => briefs;
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(said(await tile('London'))).toBe('London3 open1 overdue');
});

test('a reading again that fails keeps the numbers, and says that they are those from before', async () => {
  let reading = 0;
  let minute = 10;
  const now = (): string => `2026-11-23T14:${(minute += 1)}:00.000Z`;
  open(
    { england: async () => ((reading += 1) === 1 ? briefs : Promise.reject(new RegisterUnavailable('503'))) },
    director,
    now
  );
  await map();
  fireEvent.click(screen.getByText('Refresh'));
  expect(await screen.findByText(/did not load again, so their figures may be out of date/)).toBeTruthy();
  expect(said(await tile('London'))).toBe('London3 open1 overdue');
  expect(reading).toBe(2);
});

test('England is loaded once, whatever section is opened in between', async () => {
  let readings = 0;
  open({ england: async () => ((readings += 1), briefs) });
  await map();
  fireEvent.click(screen.getByRole('link', { name: 'Reviews' }));
  await screen.findByRole('table');
  fireEvent.click(screen.getByText('At a glance'));
  expect(said(await tile('London'))).toBe('London3 open1 overdue');
  expect(readings).toBe(1);
});

test('the children’s reviews of all regions stand beside each other when they are chosen', async () => {
  open();
  fireEvent.click(await screen.findByRole('button', { name: /^Children’s reviews/ }));
  expect(
    said(
      within(await screen.findByRole('list', { name: 'Compare regions: children’s reviews' }))
        .getByText('South West')
        .closest('li')
    )
  ).toBe('South WestThis region1 open1 overdue');
});
