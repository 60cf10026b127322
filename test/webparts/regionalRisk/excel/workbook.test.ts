import { TextEncoder } from 'node:util';
import JSZip from 'jszip';
import { reviewsSheet } from '../../../../src/webparts/regionalRisk/excel/reviews-sheet';
import { statusOf } from '../../../../src/domain/review/status';
import { STANDARD_TERMS } from '../../../../src/domain/terminology';
import { sayIn } from '../../../../src/domain/text';
import { workbook } from '../../../../src/webparts/regionalRisk/excel/workbook';
import { rowOf } from '../../../../src/webparts/regionalRisk/state/rows';
import { excelRows, sound, typedCells } from '../../../support/read-back';
import { asked, director, reviewOf, TODAY } from '../region';

// Every browser has it; the one of the tests does not.
Object.assign(globalThis, { TextEncoder });

async function opened(bytes: Uint8Array) {
  const zip = await JSZip.loadAsync(Buffer.from(bytes).toString('base64'), { base64: true, checkCRC32: true });
  const part = async (path: string): Promise<string> => sound(await zip.file(path)?.async('string'));
  const [xml, styles] = [await part('xl/worksheets/sheet1.xml'), await part('xl/styles.xml')];
  return { zip, xml, styles, rows: excelRows(xml), cells: typedCells(xml, styles) };
}

const columns = [
  { heading: 'One', width: 10 },
  { heading: 'Two', width: 20 }
];

it('holds the headings and exactly the rows given, whatever is in them', async () => {
  const rows = [
    ['Święta Ŵyn 🕯', '<b>&"\''],
    ['  spaces  ', 'line\nbreak'],
    ['', 'x'.repeat(40_000)],
    ['\u0000bell\u0007', '\ud800']
  ];
  const { rows: found } = await opened(workbook({ name: 'A & B', columns, rows }));
  expect(found).toEqual([['One', 'Two'], rows[0], rows[1], ['', 'x'.repeat(32_767)], ['bell', '']]);
});

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '=HYPERLINK("http://x")', '\t=1'])(
  '%s is text, and never runs',
  async (cell) => {
    const { xml, rows, cells } = await opened(workbook({ name: 'Rows', columns, rows: [[cell, cell]] }));
    expect(rows[1]).toEqual([cell, cell]);
    // Reading them throws at a formula.
    expect(xml).not.toContain('<f');
    expect(cells[1]).toEqual([
      { is: 'text', text: cell },
      { is: 'text', text: cell }
    ]);
  }
);

it.each([
  ['2012-10-02', 41184],
  ['2024-02-29', 45351],
  ['2000-01-01', 36526]
])('%s is a day, which Excel counts as %i and shows in words', async (day, count) => {
  const { xml, styles, cells } = await opened(workbook({ name: 'Rows', columns, rows: [['2 October 2012', { day }]] }));
  expect(cells[1]).toEqual([
    { is: 'text', text: '2 October 2012' },
    { is: 'day', day }
  ]);
  expect(xml).toContain(`<v>${count}</v>`);
  expect(styles).toContain('formatCode="d mmmm yyyy"');
});

it('a cell without a text is blank, so that days can be sorted round it', async () =>
  expect((await opened(workbook({ name: 'Rows', columns, rows: [['', { day: '2012-10-02' }]] }))).cells[1]).toEqual([
    { is: 'blank' },
    { is: 'day', day: '2012-10-02' }
  ]));

it('is a file that programs open: its parts name each other, and thousands of rows fit', async () => {
  const { zip, rows, xml } = await opened(
    workbook({
      name: 'Rows',
      columns: Array.from({ length: 30 }, (_, at) => ({ heading: `H${at}`, width: 10 })),
      rows: Array.from({ length: 3000 }, (_, at) => Array.from({ length: 30 }, () => `Cell ${at}`))
    })
  );
  expect(Object.keys(zip.files)).toEqual([
    '[Content_Types].xml',
    '_rels/.rels',
    'xl/_rels/workbook.xml.rels',
    'xl/workbook.xml',
    'xl/styles.xml',
    'xl/worksheets/sheet1.xml'
  ]);
  expect(rows).toHaveLength(3001);
  expect(xml).toContain('r="AD3001"');
});

it('the sheet of reviews has the rows that it was given, in their order', () => {
  const rows = ['SCR-A-2026-0002', 'SCR-A-2026-0001'].map((reference) =>
    rowOf(reviewOf(reference, [asked]), { person: director, directory: { people: [director] } }, TODAY)
  );
  const sheet = reviewsSheet(rows, sayIn(STANDARD_TERMS));
  expect(sheet.rows.map(([reference]) => reference)).toEqual(['SCR-A-2026-0002', 'SCR-A-2026-0001']);
  expect(sheet.rows[0]).toEqual([
    'SCR-A-2026-0002',
    'Adult',
    'Cornwall',
    '',
    '',
    '',
    'Budock Hospital',
    'REF12',
    statusOf(reviewOf('SCR-A-2026-0002', [asked]).review),
    'Not rated yet',
    '',
    'Overdue',
    expect.any(String),
    { day: rows[0]?.next?.due },
    '',
    expect.any(String),
    'Tomasz Wiśniewski'
  ]);
  expect(sheet.columns).toHaveLength(sheet.rows[0]?.length ?? 0);
});

it('the day that a task is due and the day that we were notified are days; codes and references stay text', () => {
  const shown = reviewOf('SCR-A-2026-0003', []);
  const row = rowOf(shown, { person: director, directory: { people: [director] } }, TODAY);
  const { columns: headed, rows } = reviewsSheet([{ ...row, notifiedOn: '2026-09-01' }], sayIn(STANDARD_TERMS));
  const days = headed.flatMap(({ heading }, at) => (typeof rows[0]?.[at] === 'string' ? [] : [heading]));
  expect(days).toEqual(['Due', 'Notified']);
  expect(rows[0]).toContainEqual({ day: '2026-09-01' });
  expect(rows[0]).toContain('REF12');
});
