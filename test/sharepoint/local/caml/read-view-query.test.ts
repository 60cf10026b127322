import { readViewQuery } from '../../../../sharepoint/local/caml/read-view-query';
import { CamlError } from '../../../../sharepoint/local/caml/view-query';

const field = (name: string): string => `<FieldRef Name="${name}" />`;
const eq = (name: string, text: string): string => `<Eq>${field(name)}<Value Type="Text">${text}</Value></Eq>`;
const unknownIn = (xml: string): string => {
  try {
    readViewQuery(xml);
  } catch (error) {
    if (error instanceof CamlError) return error.unknown;
    throw error;
  }
  return 'nothing';
};

describe('the query of a view', () => {
  test('is read whole, with its conditions in their order', () => {
    expect(
      readViewQuery(
        `<GroupBy Collapse="TRUE" GroupLimit="30">${field('Region')}</GroupBy>` +
          `<OrderBy><FieldRef Name="NextDue"/><FieldRef Name="ID" Ascending="FALSE"/></OrderBy>` +
          `<Where><And><IsNull>${field('ClosedOn')}</IsNull><And><Leq>${field('NextDue')}<Value Type="DateTime">` +
          `<Today OffsetDays="14"/></Value></Leq>${eq('Kind', 'Children’s &amp; adult')}</And></And></Where>`
      )
    ).toEqual({
      where: {
        kind: 'and',
        parts: [
          { kind: 'empty', field: 'ClosedOn' },
          {
            kind: 'and',
            parts: [
              { kind: 'compare', field: 'NextDue', operator: 'Leq', value: { kind: 'today', offsetDays: 14 } },
              { kind: 'compare', field: 'Kind', operator: 'Eq', value: { kind: 'text', text: 'Children’s & adult' } }
            ]
          }
        ]
      },
      groupBy: { fields: [{ field: 'Region', descending: false }], isCollapsed: true },
      orderBy: [
        { field: 'NextDue', descending: false },
        { field: 'ID', descending: true }
      ]
    });
  });

  test('may be empty', () => {
    expect(readViewQuery('')).toEqual({ orderBy: [] });
  });

  test.each([
    ['an element that is not known', `<Where><Contains>${field('A')}</Contains></Where>`, 'Contains'],
    ['what stands beside the three parts', '<RowLimit>5</RowLimit>', 'RowLimit'],
    ['a part that stands twice', '<OrderBy/><OrderBy/>', 'OrderBy'],
    ['Now, which finds nothing', `<Where><Lt>${field('A')}<Value Type="DateTime"><Now/></Value></Lt></Where>`, 'Now'],
    ['an attribute that is not known', `<Where><IsNull><FieldRef Title="A"/></IsNull></Where>`, 'Title'],
    [
      'a time beside a day',
      `<Where><Eq>${field('A')}<Value Type="DateTime" IncludeTimeValue="TRUE">2026-01-01</Value></Eq></Where>`,
      'IncludeTimeValue'
    ],
    ['a value without its type', `<Where><Eq>${field('A')}<Value>x</Value></Eq></Where>`, 'Value'],
    [
      'half a day',
      `<Where><Eq>${field('A')}<Value Type="DateTime"><Today OffsetDays="0.5"/></Value></Eq></Where>`,
      'OffsetDays'
    ],
    ['a join of three', `<Where><And>${eq('A', '1')}${eq('B', '2')}${eq('C', '3')}</And></Where>`, 'And'],
    ['a join of one', `<Where><Or>${eq('A', '1')}</Or></Where>`, 'Or'],
    ['two conditions without a join', `<Where>${eq('A', '1')}${eq('B', '2')}</Where>`, 'Where'],
    ['groups by three columns', `<GroupBy>${field('A')}${field('B')}${field('C')}</GroupBy>`, 'GroupBy'],
    ['a tag that is not closed', '<Where>', 'XML'],
    ['tags that cross', `<OrderBy><FieldRef Name="A"></OrderBy></FieldRef>`, 'XML'],
    ['a bare ampersand', `<Where>${eq('A', 'B & C')}</Where>`, 'XML'],
    ['a bare less-than', `<Where>${eq('A', '1 < 2')}</Where>`, 'XML']
  ])('is refused for %s', (_what, xml, unknown) => {
    expect(unknownIn(xml)).toBe(unknown);
  });

  test('has ten conditions at most', () => {
    const many = (count: number): string =>
      count === 1 ? eq('A', '1') : `<Or>${eq('A', String(count))}${many(count - 1)}</Or>`;
    expect(unknownIn(`<Where>${many(10)}</Where>`)).toBe('nothing');
    expect(unknownIn(`<Where>${many(11)}</Where>`)).toBe('Where');
  });
});
