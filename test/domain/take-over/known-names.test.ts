import { sheet } from '../../support/workbook-made';
import { planOf } from './plans';

/** Names that stand anywhere in the workbook are found in notes, and no source holds one. */

const HEADINGS = ['No', 'LSAB', 'LA', 'SU', 'Name of SU', 'Inspector', 'Date notified', 'Update'];
const row = (no: string, name: string, update: string, inspector = ''): readonly string[] => [
  ...[no, 'Devon SAB', 'Devon', 'AB', name, inspector, '12/03/2010', update]
];
const found = (update: string, others: readonly (readonly string[])[] = [], sheetName = '2010') =>
  planOf([sheet(sheetName, [HEADINGS, row('1', '', update)]), sheet('Other', [HEADINGS, ...others])]).rows[0];

test.each(['C. Dinglewood', 'J Smith', 'C.J. Dinglewood'])('%s in a note is a name', (name) => {
  expect(found(`${name} rang`)?.namesFound).toEqual([name]);
});

test.each(['Child A Report was sent', 'JB chased', 'Section C Meeting held'])('“%s” holds none', (words) => {
  expect(found(words)?.namesFound).toEqual([]);
});

test.each([
  ['Name of SU', row('2', 'Joan Featherstonehaugh', '')],
  ['Inspector', row('2', '', '', 'Joan Featherstonehaugh')]
])('a name of the column “%s” on another sheet is found', (_heading, other) => {
  expect(found('Visited; Featherstonehaugh was out', [other])?.namesFound).toEqual(['Featherstonehaugh']);
  expect(found('Visited; nobody was out', [other])?.namesFound).toEqual([]);
});

test('a sheet whose name holds one is said by its number, and its name is found in notes', () => {
  const read = found('Brocklebank rang', [], 'Mrs Brocklebank case');
  expect(read).toMatchObject({ sheetShown: 'Sheet 1', namesFound: ['Brocklebank'] });
  expect(read?.proposed.source).toBe('Sheet 1, row 2');
});

test('a sheet is said by its number where its name is that of a person of another sheet', () => {
  expect(found('', [row('2', 'Joan Featherstonehaugh', '')], 'Featherstonehaugh')?.proposed.source).toBe(
    'Sheet 1, row 2'
  );
  expect(found('', [], 'Adults 2010')?.proposed.source).toBe('Sheet “Adults 2010”, row 2');
});
