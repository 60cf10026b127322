import { startViewedList, type ViewedList } from './viewed-list';

let list: ViewedList;
beforeAll(async () => {
  list = await startViewedList(
    Array.from({ length: 1005 }, (_, index) => ({
      Title: index === 0 ? 'A "quoted", title\nof two lines' : index === 1 ? '=HYPERLINK("x")' : `Row ${index}`,
      Size: index - 5000.5,
      Due: '2026-07-01',
      Urgent: index === 0
    }))
  );
  await list.view('Export', { fields: ['LinkTitle', 'Size', 'Due', 'Urgent', 'Editor', 'Region'], RowLimit: 10 });
  await list.view('Few', {
    fields: ['LinkTitle', 'Size'],
    ViewQuery:
      '<Where><Lt><FieldRef Name="Size" /><Value Type="Number">-4998</Value></Lt></Where><OrderBy><FieldRef Name="Size" Ascending="FALSE" /></OrderBy>'
  });
  await list.format('Due', { elmType: 'div', txtContent: 'drawn' });
});
afterAll(() => list.tenant.close());

const exported = async (path: string): Promise<{ answer: Response; lines: readonly string[] }> => {
  const { answer, html } = await list.page(path);
  return { answer, lines: html.split('\r\n') };
};

test('every row of a view is exported with what is stored, and not what formatting makes of it', async () => {
  const { answer, lines } = await exported('Export.aspx?export=csv');
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="Tasks - Export.csv"');
  expect(lines[0]).toBe('Title,Size,Due on,Urgent,Modified By,Region');
  expect(lines[1]).toBe('"A ""quoted"", title\nof two lines",-5000.5,2026-07-01,Yes,Olwen Owner,');
  expect(lines[2]).toBe(`"'=HYPERLINK(""x"")",-4999.5,2026-07-01,No,Olwen Owner,`);
  expect(lines).toHaveLength(1007);
  expect(lines[1005]).toContain('Row 1004');
});
test('a mark says that it is UTF-8, without which a spreadsheet takes it for another alphabet', async () => {
  const answer = await list.tenant.ask('/Lists/Tasks/Few.aspx?export=csv', { who: 'visitor' });
  expect([...new Uint8Array(await answer.arrayBuffer()).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
});
test('the filter and the order of a view, and those of the address, hold for what is exported', async () => {
  expect((await exported('Few.aspx?export=csv')).lines.slice(1)).toEqual([
    'Row 2,-4998.5',
    `"'=HYPERLINK(""x"")",-4999.5`,
    '"A ""quoted"", title\nof two lines",-5000.5',
    ''
  ]);
  expect((await exported('Few.aspx?export=csv&FilterField1=Title&FilterValue1=Row%202')).lines).toHaveLength(3);
});
test('what cannot be shown cannot be exported, and the page says why', async () => {
  const { answer, text } = await list.page('Few.aspx?export=csv&FilterField1=None&FilterValue1=x');
  expect(answer.headers.get('content-type')).toContain('text/html');
  expect(text).toContain("Column 'None' does not exist");
});
