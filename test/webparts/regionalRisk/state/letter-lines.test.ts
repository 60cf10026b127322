import { linesTogether } from '../../../../src/webparts/regionalRisk/state/letter-lines';

const line = (...places: readonly string[]) => ({ cells: places.map((place) => ({ text: 'x', place })) });

test('the lines of a mail come first, and what is attached under what it is', () => {
  const parts = linesTogether([
    line('line 1'),
    line('line 2'),
    line('attachment 1, page 1, line 1'),
    line('attachment 1, page 2, form field, line 3'),
    line('attachment 1, page 2, line 4')
  ]);
  expect(parts.map(({ where, lines }) => [where, lines.map(({ mark }) => mark)])).toEqual([
    ['', ['1', '2']],
    ['attachment 1, page 1', ['1']],
    ['attachment 1, page 2', ['3', '4']]
  ]);
});

test('a row of a table has the places of all its cells', () => {
  const [part] = linesTogether([line('table 1, row 2, column 1', 'table 1, row 2, column 2')]);
  expect(part).toMatchObject({
    where: 'table 1',
    lines: [{ mark: 'row 2', places: ['table 1, row 2, column 1', 'table 1, row 2, column 2'] }]
  });
});

test('a row without cells has its place', () => expect(linesTogether([line()])[0]?.lines).toHaveLength(1));
