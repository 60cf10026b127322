import fc from 'fast-check';
import { readViewQuery } from '../../../sharepoint/local/caml/read-view-query';
import { addDays, selectRows, type CamlRow } from '../../../sharepoint/local/caml/select-rows';
import { conditionsOf, MOST_CONDITIONS } from '../../../sharepoint/local/caml/view-query';
import { typeOf } from '../../../sharepoint/provision/column-xml';
import { LISTS } from '../../../src/register/lists';
import type { ListShape } from '../../../src/register/lists/column';
import { VIEWS } from '../../../src/register/views';
import { viewQuery } from '../../../src/register/views/view-caml';

const TODAY = '2026-11-30';
const shapes: readonly ListShape[] = Object.values(LISTS);
const views = shapes.flatMap((shape) => (VIEWS[shape.title] ?? []).map((view) => ({ shape, view })));
type Row = CamlRow;
const day = (row: Row, name: string): string => String(row[name] ?? '').slice(0, 10);
const isOpen = (row: Row): boolean => row['ClosedOn'] === null;
const isOpenAction = (row: Row): boolean => row['Standing'] === 'Open';
const goesOn = (row: Row): boolean => row['Until'] === null || day(row, 'Until') >= TODAY;
const in14Days = addDays(TODAY, 14);

/** What the sentence of each view says, written from the sentence and not from its conditions. */
const SAYS: Readonly<Record<string, (row: Row) => boolean>> = {
  'SCR Register OpenByRegion': isOpen,
  'SCR Register Open': isOpen,
  'SCR Register Overdue': (row) => row['NextDue'] !== null && day(row, 'NextDue') < TODAY,
  'SCR Register DueIn14Days': (row) => day(row, 'NextDue') >= TODAY && day(row, 'NextDue') <= in14Days,
  'SCR Register IncompleteEntries': (row) => isOpen(row) && row['Missing'] !== null,
  'SCR Register IMRs': (row) => isOpen(row) && !['Not requested', 'Provided'].includes(String(row['Imr'])),
  'SCR Register DraftReports': (row) => isOpen(row) && !['Not requested', 'Final'].includes(String(row['Report'])),
  'SCR Register Publication': (row) => day(row, 'PublicationOn') >= addDays(TODAY, -31),
  'SCR Register Childrens': (row) => isOpen(row) && row['Kind'] === 'Children’s',
  'SCR Register BoardByStage': isOpen,
  'SCR Register ClosedInTheLastYear': (row) => day(row, 'ClosedOn') >= addDays(TODAY, -365),
  'SCR Register AllItems': () => true,
  'SCR Actions Open': isOpenAction,
  'SCR Actions Overdue': (row) => isOpenAction(row) && row['Due'] !== null && day(row, 'Due') < TODAY,
  'SCR Actions Regulated': (row) => isOpenAction(row) && row['Regulated'] === 'Yes',
  'SCR Actions ByReview': isOpenAction,
  'SCR Actions AllItems': () => true,
  'SCR Directory InPost': goesOn,
  'SCR Directory Cover': (row) => row['CoverForName'] !== null && goesOn(row),
  'SCR Directory Ended': (row) => row['Until'] !== null && day(row, 'Until') < TODAY,
  'SCR Directory AllItems': () => true,
  'SCR Documents ByReview': () => true
};

const dayCell = fc.integer({ min: -400, max: 40 }).map((offset) => `${addDays(TODAY, offset)}T12:00:00Z`);
/** Days near the bounds of views, any choice, and now and then nothing. */
const cellOf = ({
  type,
  choices = [],
  required
}: ListShape['columns'][number]): fc.Arbitrary<string | number | null> => {
  const cell: fc.Arbitrary<string | number> =
    type === 'day' || type === 'time'
      ? dayCell
      : type === 'number'
        ? fc.nat(9)
        : fc.constantFrom(...(choices.length > 0 ? choices : ['a', 'b', 'c']));
  return required || type === 'choice' ? cell : fc.option(cell, { nil: null });
};
const rowsOf = ({ columns }: ListShape): fc.Arbitrary<readonly Row[]> =>
  fc
    .array(fc.record(Object.fromEntries(columns.map((column) => [column.name, cellOf(column)]))), { maxLength: 40 })
    .map((rows) => rows.map((row, index) => ({ ...row, ID: index + 1 })));
const siteOf = ({ columns }: ListShape) => ({
  typeOf: (field: string) => {
    const column = columns.find(({ name }) => name === field);
    return field === 'ID' ? 'Counter' : column && typeOf(column.type);
  },
  dayOf: (moment: string) => moment.slice(0, 10),
  today: TODAY
});

test.each(views)('$shape.title, $view.title: exactly the rows that its sentence says', ({ shape, view }) => {
  const says = SAYS[`${shape.title} ${view.page}`];
  const query = readViewQuery(viewQuery(view, shape));
  fc.assert(
    fc.property(rowsOf(shape), (rows) => {
      const ids = selectRows(query, rows, siteOf(shape)).map(({ ID }) => Number(ID));
      expect([...ids].sort((a, b) => a - b)).toEqual(rows.filter((row) => says?.(row)).map(({ ID }) => ID));
    }),
    { seed: 14, numRuns: 60 }
  );
});

test('every view has its sentence here', () => {
  expect(views.map(({ shape, view }) => `${shape.title} ${view.page}`).sort()).toEqual(Object.keys(SAYS).sort());
});

test.each(views)('$shape.title, $view.title: names only columns and choices of its list', ({ shape, view }) => {
  const own = ['LinkTitle', 'LinkFilename', 'DocIcon', '_UIVersionString', 'Modified', 'Editor'];
  const names = shape.columns.map(({ name }) => name);
  expect(view.columns.filter((name) => !names.includes(name) && !own.includes(name))).toEqual([]);
  expect(new Set(view.columns).size).toBe(view.columns.length);
  if (view.groupBy) expect(view.columns).toContain(view.groupBy);
  const tests = view.where.flatMap((condition) =>
    'either' in condition ? [condition.either, condition.or] : [condition]
  );
  for (const [column, operator, wanted] of tests)
    if (operator === 'is' || operator === 'is not')
      expect(shape.columns.find(({ name }) => name === column)?.choices).toContain(wanted);
});

test.each(views)('$shape.title, $view.title: an indexed condition first, and ten at most', ({ shape, view }) => {
  const { where } = readViewQuery(viewQuery(view, shape));
  // Posts are few, and the pages of a view without conditions are read by the ID.
  if (!where || shape.title === 'SCR Directory') return;
  const [first, ...more] = conditionsOf(where);
  expect(shape.columns.find(({ name }) => name === first?.field)?.indexed).toBe(true);
  expect(1 + more.length).toBeLessThanOrEqual(MOST_CONDITIONS);
});
