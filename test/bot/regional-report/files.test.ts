import { execFileSync } from 'node:child_process';
import { inflateSync } from 'node:zlib';
import { XMLParser } from 'fast-xml-parser';
import JSZip from 'jszip';
import { hashOf } from '../../../bot/papers/imr/imr-document';
import { renderReport } from '../../../bot/regional-report/rendering';
import { REPORT_COLUMN_IDS } from '../../../src/domain/insight/regional-report/columns';
import type { IssuedReport } from '../../../src/domain/insight/regional-report/report';
import { contentOf, issuedIn } from '../../../src/register/reports';
import { exampleReport, RUDE } from './example';

const report = exampleReport();
const plain = (xml: string): string =>
  xml
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');

async function zipped(format: 'docx' | 'xlsx', of: IssuedReport = report) {
  const zip = await JSZip.loadAsync(await renderReport(of, format));
  return (path: string): Promise<string> => zip.file(path)?.async('string') ?? Promise.reject(new Error(path));
}

/** The cells of a sheet, row by row, and the kinds of cell that there are. */
async function sheetOf(number: number, of: IssuedReport = report) {
  const part = await zipped('xlsx', of);
  const strings = [...(await part('xl/sharedStrings.xml')).matchAll(/<si>(.*?)<\/si>/gs)].map(([, inside = '']) =>
    plain(inside)
  );
  const xml = await part(`xl/worksheets/sheet${number}.xml`);
  const rows = [...xml.matchAll(/<row [^>]*?(?:\/>|>(.*?)<\/row>)/gs)].map(([, row = '']) =>
    [...row.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].map(([, looks = '', cell = '']) =>
      looks.includes('t="s"') ? strings[Number(plain(cell))] : plain(cell)
    )
  );
  return { xml, rows };
}

describe('Word', () => {
  it('has every review of the report, with what is known of it', async () => {
    const words = plain(await (await zipped('docx'))('word/document.xml'));
    for (const { cells } of report.report.lines)
      for (const column of ['reference', 'movement', 'authority', 'stage', 'risk', 'rationale', 'attention'] as const)
        expect(words).toContain(cells[column]);
    for (const words_ of [
      report.report.since,
      ...report.report.notes,
      'South West, 1 July 2012 to 30 September 2012',
      'Report 3, issued by Hannah Osei on 2 October 2012'
    ])
      expect(words).toContain(words_);
  });

  it('stands on landscape pages with numbers, under a heading row that every page repeats', async () => {
    const part = await zipped('docx');
    const body = await part('word/document.xml');
    expect(body).toMatch(/<w:pgSz[^>]*w:orient="landscape"/);
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(await part('word/footer1.xml')).toMatch(/PAGE.*NUMPAGES/);
    const parser = new XMLParser();
    for (const path of ['word/document.xml', 'docProps/core.xml', 'word/header1.xml', 'word/footer1.xml']) {
      const xml = await part(path);
      expect(() => void parser.parse(xml)).not.toThrow();
    }
  });

  it('has the same bytes whenever it is made from what was kept', async () => {
    const first = await renderReport(report, 'docx');
    jest.useFakeTimers({
      now: Date.parse('2031-01-01T00:00:00Z'),
      doNotFake: ['nextTick', 'setImmediate', 'setTimeout', 'queueMicrotask']
    });
    const later = await renderReport(issuedIn({ content: contentOf(report) }), 'docx');
    jest.useRealTimers();
    expect(hashOf(later)).toBe(hashOf(first));
  });
});

describe('Excel', () => {
  it('holds exactly the rows of the report, under the headings of the report', async () => {
    const { rows } = await sheetOf(1);
    expect(rows[0]).toEqual(REPORT_COLUMN_IDS.map((column) => report.report.headings[column]));
    expect(rows.slice(1)).toEqual(
      report.report.lines.map(({ cells }) => REPORT_COLUMN_IDS.map((column) => cells[column]))
    );
  });

  it('has no cell that runs: what begins with = + - or @ is text', async () => {
    const hostile = {
      ...report,
      report: {
        ...report.report,
        lines: report.report.lines.map((line) => ({
          ...line,
          cells: {
            ...line.cells,
            service: '=1+1',
            partnership: '+1',
            authority: '-1',
            rationale: '@SUM(A1)',
            next: '=cmd|’/c calc’!A1'
          }
        })),
        notes: ['=1+1']
      }
    };
    for (const number of [1, 2]) {
      const { xml, rows } = await sheetOf(number, hostile);
      expect(xml).not.toMatch(/<f[ >]|t="str"|t="n"/);
      expect([...xml.matchAll(/<c ([^>]*)>(?=<v>)/g)].every(([, looks = '']) => looks.includes('t="s"'))).toBe(true);
      expect(rows.flat()).toContain('=1+1');
    }
  });

  it('keeps its heading row in sight, and says the same whenever it is made', async () => {
    const { xml, rows } = await sheetOf(1);
    expect(xml).toContain('ySplit="1"');
    expect((await sheetOf(1, issuedIn({ content: contentOf(report) }))).rows).toEqual(rows);
    expect((await sheetOf(2)).rows.flat()).toEqual(
      expect.arrayContaining([report.report.since, 'Open when the period began', ...report.report.notes])
    );
  });

  it('opens with whatever was typed, and with no review at all', async () => {
    expect((await sheetOf(1)).rows.flat()).toContain(RUDE);
    expect((await sheetOf(1, exampleReport(0))).rows[1]).toEqual([
      'No adult reviews were open in this region in the period.'
    ]);
  });
});

describe('PDF', () => {
  const pdf = (of: IssuedReport) => renderReport(of, 'pdf').then((bytes) => Buffer.from(bytes));
  /** What its pages show, as the library writes it. */
  const shown = (bytes: Buffer): string =>
    [...bytes.toString('latin1').matchAll(/\/FlateDecode\s*>>\s*stream\r?\n([\s\S]*?)\r?\nendstream/g)]
      .map(([, stream = '']) => {
        try {
          return inflateSync(Buffer.from(stream, 'latin1')).toString('latin1');
        } catch {
          return '';
        }
      })
      .filter((content) => content.includes(' Tf'))
      .join('\n');

  it('stands on landscape pages of A4, in a font that it brings along', async () => {
    const bytes = await pdf(report);
    const text = bytes.toString('latin1');
    expect(text.slice(0, 5)).toBe('%PDF-');
    expect(text).toMatch(/\/MediaBox \[0 0 841\.89 595\.28\]/);
    expect(text).toMatch(/\/FontFile2/);
    expect(text).toMatch(/\/Lang/);
  });

  it('shows the same whenever it is made, and more for more reviews', async () => {
    const [first, again, longer] = [
      await pdf(report),
      await pdf(issuedIn({ content: contentOf(report) })),
      await pdf(exampleReport(30))
    ];
    expect(shown(again)).toBe(shown(first));
    expect(longer.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0).toBeGreaterThan(
      first.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0
    );
  });

  it('can be read as text, Polish and Welsh letters too, where the machine has a reader', async () => {
    const bytes = await pdf(report);
    const words = textOf(bytes);
    if (words === undefined) return;
    for (const word of [
      'Regional risk report',
      'SCR-A-2012-0001',
      'Święta Ŵyn ap',
      'Siôn',
      'Page 1 of',
      'Changed since the last',
      '@SUM(A1)'
    ])
      expect(words).toContain(word);
  });
});

/** The words of a PDF by a program that not every machine has. */
function textOf(bytes: Buffer): string | undefined {
  try {
    return execFileSync('pdftotext', ['-layout', '-', '-'], { input: bytes, stdio: ['pipe', 'pipe', 'ignore'] })
      .toString('utf8')
      .replace(/[ ]+/g, ' ');
  } catch {
    return undefined;
  }
}
