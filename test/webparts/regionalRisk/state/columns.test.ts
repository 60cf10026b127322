import fc from 'fast-check';
import {
  byText,
  choicesOf,
  matching,
  sorted,
  sortingIn,
  turned,
  UNFILTERED,
  wantedOf,
  withWanted,
  type ColumnRules
} from '../../../../src/webparts/regionalRisk/state/columns';
import { viewIn, type View } from '../../../../src/webparts/regionalRisk/state/view';

interface Item {
  readonly at: number;
  readonly name: string;
  readonly state: 'open' | 'shut';
}

const COLUMNS: readonly ColumnRules<Item>[] = [
  { id: 'name', label: 'Name', compare: (a, b) => byText(a.name, b.name), filter: { words: ({ name }) => name } },
  {
    id: 'state',
    label: 'State',
    compare: (a, b) => byText(a.state, b.state),
    filter: { choices: ['open', 'shut'].map((value) => ({ value, title: value })), valueIn: ({ state }) => state }
  },
  { id: 'due', label: 'Due', compare: () => 0, filter: { only: [{ value: 'late', title: 'Late' }] } },
  { id: 'reference', label: 'Reference', compare: () => 0, filter: { review: 'reference' } },
  { id: 'risk', label: 'Risk', compare: () => 0, filter: { review: 'risk' } }
];
const [NAME, STATE, DUE, REFERENCE, RISK] = COLUMNS;
const items = (...names: readonly string[]): readonly Item[] =>
  names.map((name, at) => ({ at, name, state: at % 2 === 0 ? 'open' : 'shut' }));
const anyItems = fc.array(
  fc.record({
    at: fc.nat(),
    name: fc.constantFrom('Kent', 'Devon', 'North Devon', ''),
    state: fc.constantFrom('open' as const, 'shut' as const)
  })
);
const view = (change: Partial<View>): View => ({ ...viewIn(''), ...change });
const names = (rows: readonly Item[]) => rows.map(({ name }) => name);

test.each([
  ['devon', ['Devon', 'North Devon']],
  ['devon north', ['North Devon']],
  ['NORTH  d', ['North Devon']],
  ['cafe', ['Café Élan']],
  ['nothing', []]
])('each word of “%s” has to be there, in any order, without regard to capitals and accents', (name, expected) => {
  const rows = items('Kent', 'Devon', 'North Devon', 'Café Élan');
  expect(names(matching(COLUMNS, view({ columns: { name } }), rows))).toEqual(expected);
});

test('on any rows, exactly those are left that every filtered column lets pass, in their order', () => {
  fc.assert(
    fc.property(anyItems, fc.constantFrom('', 'devon'), fc.constantFrom('', 'open', 'shut'), (rows, name, state) => {
      expect(matching(COLUMNS, view({ columns: { name, state } }), rows)).toEqual(
        rows.filter((row) => row.name.toLowerCase().includes(name) && (state === '' || row.state === state))
      );
    }),
    { seed: 8 }
  );
});

test('a value that cannot be selected, as an address may hold, filters nothing and is not shown as a filter', () => {
  const wanted = view({ columns: { state: 'other', gone: 'x' }, only: 'by-somewhere' });
  expect(matching(COLUMNS, wanted, items('a', 'b'))).toHaveLength(2);
  expect(COLUMNS.map((column) => wantedOf(column, wanted))).toEqual(['', '', '', '', '']);
});

test('a column filters what it is about: its rows, their reviews, or what the numbers above choose', () => {
  const set = COLUMNS.reduce<View>(
    (before, column, at) => ({
      ...before,
      ...withWanted(column, ['kent', 'open', 'late', '0001', 'red'][at] ?? '', before)
    }),
    view({})
  );
  expect(set).toMatchObject({
    columns: { name: 'kent', state: 'open' },
    only: 'late',
    filters: { reference: '0001', risk: 'red' }
  });
  expect(COLUMNS.map((column) => wantedOf(column, set))).toEqual(['kent', 'open', 'late', '0001', 'red']);
  // Those of reviews and of the numbers are applied where the rows are made.
  expect(names(matching(COLUMNS, { ...set, columns: undefined }, items('Kent', 'Devon')))).toEqual(['Kent', 'Devon']);
  const cleared = { ...set, ...UNFILTERED };
  expect(COLUMNS.map((column) => wantedOf(column, cleared))).toEqual(['', '', '', '', '']);
  const emptied = COLUMNS.reduce<View>((before, column) => ({ ...before, ...withWanted(column, '', before) }), set);
  expect([emptied.columns, emptied.only, emptied.filters]).toEqual([{}, undefined, {}]);
});

test('words are typed into some columns, and a value is selected in the others', () => {
  expect([NAME, STATE, DUE, REFERENCE, RISK].map((column) => column && choicesOf(column) !== undefined)).toEqual([
    false,
    true,
    true,
    false,
    true
  ]);
});

test('rows that are equal in a column stay in their order, ascending and descending', () => {
  fc.assert(
    fc.property(anyItems, fc.boolean(), (rows, down) => {
      const numbered = rows.map((row, at) => ({ ...row, at }));
      const order = sorted(numbered, COLUMNS, { by: 'state', down });
      expect(order).toHaveLength(rows.length);
      for (const [at, row] of order.slice(1).entries()) {
        const before = order[at];
        if (before?.state === row.state) expect(before.at).toBeLessThan(row.at);
        else expect([before?.state, row.state]).toEqual(down ? ['shut', 'open'] : ['open', 'shut']);
      }
    }),
    { seed: 8 }
  );
});

test('a header turns the order; a table with an order of its own has it back at the third press', () => {
  const first = turned<string>(undefined, 'name', undefined);
  expect(first).toEqual({ by: 'name', down: false });
  expect(turned(first, 'name', undefined)).toEqual({ by: 'name', down: true });
  expect(turned({ by: 'name', down: true }, 'name', undefined)).toBeUndefined();
  expect(turned({ by: 'name', down: true }, 'name', { by: 'name', down: true })).toEqual({ by: 'name', down: false });
  expect(turned({ by: 'name', down: true }, 'state', undefined)).toEqual({ by: 'state', down: false });
});

test('an order of a column that the table does not have is none', () => {
  const initial = { by: 'name', down: true };
  expect(sortingIn(COLUMNS, { sort: { by: 'other', down: false } }, initial)).toEqual(initial);
  expect(sortingIn(COLUMNS, { sort: { by: 'state', down: true } }, initial)).toEqual({ by: 'state', down: true });
  expect(sorted(items('b', 'a'), COLUMNS, undefined)).toEqual(items('b', 'a'));
});
