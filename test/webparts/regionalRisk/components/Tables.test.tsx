import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { draw } from '../draw';
import { fakeQueries, fakeService } from '../fakes';
import { TABLES, type ShownTable } from './shown-tables';

const at = (search: string, { personId, known }: ShownTable): void => {
  window.history.replaceState(null, '', search);
  draw({ queries: fakeQueries(known), personId, service: fakeService() });
};
const table = async (name: string) => within(await screen.findByRole('table', { name }));
const keys = async (name: string): Promise<readonly string[]> =>
  (await table(name))
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.textContent ?? '');
const said = () => new URLSearchParams(window.location.search);

beforeEach(() => window.localStorage.clear());
afterEach(cleanup);

describe.each(TABLES)('$name', (shown) => {
  const { section, name, typed, sorts } = shown;
  const [column, id, words] = typed;

  test('words in the header of a column filter by it: the header, a sentence and the address say so', async () => {
    at(`?section=${section}`, shown);
    const before = await keys(name);
    expect(before.length).toBeGreaterThan(1);
    fireEvent.change((await table(name)).getByRole('textbox', { name: `Filter: ${column}` }), {
      target: { value: words }
    });
    const after = await keys(name);
    expect(after).toEqual(before.filter((row) => row.toLowerCase().includes(words)));
    expect(after.length).toBeLessThan(before.length);
    expect((await table(name)).getByRole('columnheader', { name: `${column}, filtered` })).toBeTruthy();
    expect(
      screen.getByText(`Showing ${after.length} of ${before.length}. Filtered by: ${column}.`).getAttribute('role')
    ).toBe('status');
    expect(said().get(`column-${id}`)).toBe(words);
  });

  test('a filter that leaves nothing says so, keeps the headers, and one press shows every row again', async () => {
    at(`?section=${section}&column-${id}=nowhere`, shown);
    expect((await table(name)).getAllByRole('columnheader').length).toBeGreaterThan(3);
    expect((await table(name)).queryAllByRole('rowheader')).toEqual([]);
    expect(screen.getByText(/^No .* match(es)?.*\. Filtered by: /)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Show all' }));
    expect((await keys(name)).length).toBeGreaterThan(1);
    expect(said().has(`column-${id}`)).toBe(false);
  });

  test('the header of a column sorts by it and says so, and a second press turns the order', async () => {
    const [header, by] = sorts;
    at(`?section=${section}`, shown);
    const press = async () => fireEvent.click((await table(name)).getByRole('button', { name: header }));
    const order = async () => (await table(name)).getByRole('columnheader', { name: header }).getAttribute('aria-sort');
    await press();
    const first = [await order(), await keys(name)] as const;
    await press();
    const second = [await order(), await keys(name)] as const;
    expect([first[0], second[0]].sort()).toEqual(['ascending', 'descending']);
    expect(second[1]).not.toEqual(first[1]);
    expect([...second[1]].sort()).toEqual([...first[1]].sort());
    expect(said().get('sort')).toBe(second[0] === 'descending' ? `-${by}` : by);
  });

  test('a link opens it as it was: the same rows in the same order', async () => {
    at(`?section=${section}&sort=-${sorts[1]}`, shown);
    const seen = await keys(name);
    cleanup();
    at(`?section=${section}&sort=${sorts[1]}`, shown);
    const turned = await keys(name);
    cleanup();
    at(`?section=${section}&sort=-${sorts[1]}`, shown);
    expect(await keys(name)).toEqual(seen);
    expect(turned).not.toEqual(seen);
  });

  test('the edge between two columns can be moved', async () => {
    at(`?section=${section}`, shown);
    const [edge] = (await table(name)).getAllByRole('separator');
    const width = Number(edge?.getAttribute('aria-valuenow'));
    if (edge) fireEvent.keyDown(edge, { key: 'ArrowRight' });
    expect(Number(edge?.getAttribute('aria-valuenow'))).toBe(width + 1);
  });
});

const [GAPS, ACTIONS, MAIL] = TABLES as readonly [ShownTable, ShownTable, ShownTable];

test('the numbers above the gaps count what a filter of a column leaves, and show exactly that', async () => {
  at(`?section=health&column-due=overdue`, GAPS);
  const left = (await keys(GAPS.name)).length;
  const tile = async () => await screen.findByRole('button', { name: /overdue/ });
  const counted = Number(/^\d+/.exec((await tile()).textContent ?? '')?.[0]);
  expect(counted).toBeGreaterThan(0);
  expect(counted).toBeLessThanOrEqual(left);
  fireEvent.click(await tile());
  expect(await keys(GAPS.name)).toHaveLength(counted);
});

test('the reference in the header of the gaps filters them by the review that they are about', async () => {
  at('?section=health&reference=0002', GAPS);
  const left = await keys(GAPS.name);
  expect(left.length).toBeGreaterThan(0);
  expect(left.filter((row) => !row.includes('SCR-A-2026-0002'))).toEqual([]);
});

test('“Clear filters” clears the filters of reviews and of columns at once', async () => {
  at(`?section=health&column-due=overdue&phase=notified`, GAPS);
  await table(GAPS.name);
  // One stands beside the fields, and one in their place while they are shut.
  const clear = () => screen.queryAllByRole('button', { name: 'Clear filters' });
  const [first] = clear();
  if (first) fireEvent.click(first);
  expect([...said().keys()]).toEqual(['section']);
  expect(clear()).toEqual([]);
});

test('when an action is due is chosen in its header and on the numbers above, and is the same choice', async () => {
  at('?section=actions', ACTIONS);
  const header = (await table(ACTIONS.name)).getByRole('combobox', { name: 'Filter: Due' });
  fireEvent.change(header, { target: { value: 'soon' } });
  const tile = screen.getByRole('button', { name: /due within 28 days/ });
  expect(tile.getAttribute('aria-pressed')).toBe('true');
  expect(await keys(ACTIONS.name)).toHaveLength(1);
  fireEvent.click(tile);
  expect((header as HTMLSelectElement).value).toBe('');
  expect(await keys(ACTIONS.name)).toHaveLength(2);
});

test('the gaps have an order of their own, which the third press brings back', async () => {
  at('?section=health', GAPS);
  const own = await keys(GAPS.name);
  for (let press = 0; press < 3; press += 1)
    fireEvent.click((await table(GAPS.name)).getByRole('button', { name: 'Assigned to' }));
  expect(await keys(GAPS.name)).toEqual(own);
  expect(said().has('sort')).toBe(false);
});

test('another section opens without what was chosen in the table', async () => {
  at('?section=mail&sort=from&column-from=devon', MAIL);
  await table('Mail');
  fireEvent.click(screen.getByRole('link', { name: 'Reviews' }));
  expect([...said().keys()]).toEqual(['section']);
});
