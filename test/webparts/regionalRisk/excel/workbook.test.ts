import { TextEncoder } from 'node:util';
import JSZip from 'jszip';
import { reviewsSheet } from '../../../../src/webparts/regionalRisk/excel/reviews-sheet';
import { statusOf } from '../../../../src/domain/review/status';
import { STANDARD_TERMS } from '../../../../src/domain/terminology';
import { sayIn } from '../../../../src/domain/text';
import { workbook } from '../../../../src/webparts/regionalRisk/excel/workbook';
import { rowOf } from '../../../../src/webparts/regionalRisk/state/rows';
import { asked, director, reviewOf, TODAY } from '../region';

// Every browser has it; the one of the tests does not.
Object.assign(globalThis, { TextEncoder });

async function opened(bytes: Uint8Array) {
  const zip = await JSZip.loadAsync(Buffer.from(bytes).toString('base64'), { base64: true, checkCRC32: true });
  const xml = (await zip.file('xl/worksheets/sheet1.xml')?.async('string')) ?? '';
  const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };
  const text = (inside: string): string =>
    inside.replace(/<[^>]*>/g, '').replace(/&\w+;/g, (entity) => entities[entity] ?? entity);
  const rows = [...xml.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<c ([^>]*)>(.*?)<\/c>/gs)].map(([, , cell = '']) => text(cell))
  );
  return { zip, xml, rows };
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
    const { xml, rows } = await opened(workbook({ name: 'Rows', columns, rows: [[cell, cell]] }));
    expect(rows[1]).toEqual([cell, cell]);
    expect(xml).not.toContain('<f');
    expect(
      [...xml.matchAll(/<c ([^>]*)>/g)].map(([, looks = '']) => looks).every((looks) => looks.includes('t="inlineStr"'))
    ).toBe(true);
  }
);

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
    expect.any(String),
    '',
    expect.any(String),
    'Tomasz Wiśniewski'
  ]);
  expect(sheet.columns).toHaveLength(sheet.rows[0]?.length ?? 0);
});
