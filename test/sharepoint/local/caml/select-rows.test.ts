import { readViewQuery } from '../../../../sharepoint/local/caml/read-view-query';
import { addDays, groupRows, selectRows, type CamlRow } from '../../../../sharepoint/local/caml/select-rows';

const TYPES: Readonly<Record<string, string>> = {
  ID: 'Counter',
  Region: 'Choice',
  Due: 'DateTime',
  Number: 'Number'
};
const LONDON = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' });
const SITE = {
  typeOf: (field: string) => TYPES[field],
  dayOf: (moment: string) => LONDON.format(new Date(moment)),
  today: '2026-07-01'
};
const row = (ID: number, cells: CamlRow = {}): CamlRow => ({ ID, ...cells });
const found = (xml: string, rows: readonly CamlRow[]): readonly unknown[] =>
  selectRows(readViewQuery(xml), rows, SITE).map(({ ID }) => ID);
const compare = (operator: string, name: string, type: string, value: string): string =>
  `<Where><${operator}><FieldRef Name="${name}"/><Value Type="${type}">${value}</Value></${operator}></Where>`;

describe('the rows of a view', () => {
  const dated = [
    row(1, { Due: '2026-06-29T23:00:00Z' }),
    row(2, { Due: '2026-06-30T23:00:00Z' }),
    row(3, { Due: '2026-07-14T23:00:00Z' }),
    row(4, { Due: null })
  ];

  test.each([
    ['Lt', '<Today/>', [1]],
    ['Leq', '<Today/>', [1, 2]],
    ['Eq', '<Today/>', [2]],
    ['Geq', '<Today/>', [2, 3]],
    ['Gt', '<Today OffsetDays="13"/>', [3]],
    ['Gt', '<Today OffsetDays="14"/>', []],
    ['Geq', '<Today OffsetDays="-1"/>', [1, 2, 3]],
    ['Neq', '<Today/>', [1, 3, 4]],
    ['Eq', '2026-07-15', [3]],
    ['Eq', '2026-07-14T23:00:00Z', [3]]
  ])('%s %s compares days of the site, in summer too', (operator, value, ids) => {
    expect(found(compare(operator, 'Due', 'DateTime', value), dated)).toEqual(ids);
  });

  test('text is compared without case, and Neq finds what is empty', () => {
    const rows = [row(1, { Region: 'LONDON' }), row(2, { Region: 'South West' }), row(3, { Region: '' }), row(4)];
    expect(found(compare('Eq', 'Region', 'Choice', 'London'), rows)).toEqual([1]);
    expect(found(compare('Neq', 'Region', 'Choice', 'London'), rows)).toEqual([2, 3, 4]);
    expect(found('<Where><IsNull><FieldRef Name="Region"/></IsNull></Where>', rows)).toEqual([3, 4]);
    expect(found('<Where><IsNotNull><FieldRef Name="Region"/></IsNotNull></Where>', rows)).toEqual([1, 2]);
  });

  test('numbers are compared as numbers', () => {
    const rows = [row(1, { Number: 9 }), row(2, { Number: 10 })];
    expect(found(compare('Gt', 'Number', 'Number', '9'), rows)).toEqual([2]);
  });

  test('groups come first, then the order, then the ID; what is empty comes first', () => {
    const rows = [
      row(5, { Region: 'South West', Number: 1 }),
      row(4, { Region: 'London', Number: 2 }),
      row(3, { Region: 'London', Number: 10 }),
      row(2, { Region: 'London' }),
      row(1, { Region: 'South West', Number: 1 })
    ];
    const xml =
      '<GroupBy Collapse="TRUE"><FieldRef Name="Region"/></GroupBy>' +
      '<OrderBy><FieldRef Name="Number" Ascending="FALSE"/></OrderBy>';
    const query = readViewQuery(xml);
    expect(found(xml, rows)).toEqual([3, 4, 2, 1, 5]);
    expect(
      groupRows(query, selectRows(query, rows, SITE)).map(({ value, rows: inGroup }) => [value, inGroup.length])
    ).toEqual([
      ['London', 3],
      ['South West', 2]
    ]);
  });

  test('groups within groups', () => {
    const query = readViewQuery('<GroupBy><FieldRef Name="Region"/><FieldRef Name="Number"/></GroupBy>');
    const rows = [row(1, { Region: 'London', Number: 1 }), row(2, { Region: 'London', Number: 2 })];
    const [london] = groupRows(query, selectRows(query, rows, SITE));
    expect(london?.groups.map(({ field, value, rows: inGroup }) => [field, value, inGroup.length])).toEqual([
      ['Number', 1, 1],
      ['Number', 2, 1]
    ]);
  });

  test('a column that the list does not have is refused by name, and today for what is no day', () => {
    expect(() => found('<OrderBy><FieldRef Name="Gone"/></OrderBy>', [row(1)])).toThrow('no column Gone');
    expect(() => found(compare('Eq', 'Region', 'Text', '<Today/>'), [row(1)])).toThrow('<Today>');
  });

  test('days are counted over the ends of months and years', () => {
    expect(addDays('2026-12-25', 14)).toBe('2027-01-08');
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
  });
});
