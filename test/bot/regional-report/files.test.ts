import { inflateSync } from 'node:zlib';
import { XMLParser } from 'fast-xml-parser';
import { hashOf } from '../../../bot/hash';
import { svgOf } from '../../../bot/regional-report/svg';
import { renderReport } from '../../../bot/regional-report/rendering';
import { REPORT_COLUMN_IDS, type ReportColumn } from '../../../src/domain/insight/regional-report/columns';
import { drawPictures } from '../../../src/domain/insight/regional-report/draw-pictures';
import { longDay } from '../../../src/domain/dates';
import type { IssuedReport } from '../../../src/domain/insight/regional-report/report';
import { contentOf, issuedIn } from '../../../src/register/reports';
import type { TypedCell } from '../../support/read-back';
import { pdfWords } from '../../support/pdf-words';
import { exampleReport, RUDE } from './example';
import { plain, sheetOf, zipped } from './opened';

const report = exampleReport();

const inWords = (cell: TypedCell): string =>
  cell.is === 'text' ? cell.text : cell.is === 'day' ? longDay(cell.day) : cell.is === 'number' ? `${cell.number}` : '';

describe('Word', () => {
  it('has every review of the report, with what is known of it', async () => {
    const words = plain(await (await zipped('docx', report))('word/document.xml'));
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
    const part = await zipped('docx', report);
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

  it('has its summary, and each picture under its heading with words for those who cannot see it', async () => {
    const part = await zipped('docx', report);
    const body = await part('word/document.xml');
    for (const sentence of report.report.summary) expect(plain(body)).toContain(sentence);
    const pictures = drawPictures(report.report);
    expect([...body.matchAll(/<wp:docPr [^>]*descr="([^"]*)"/g)].map(([, words]) => words)).toEqual(
      pictures.map(({ heading, sentence }) => `${heading}. ${sentence}`)
    );
    for (const [at, { heading, drawing }] of pictures.entries()) {
      expect(body).toMatch(new RegExp(`<w:pStyle w:val="Heading2"/>(?:(?!</w:p>).)*${heading}`));
      expect(await part(`word/media/image${at + 1}.svg`)).toBe(svgOf(drawing));
    }
    expect(await part('docProps/core.xml')).toContain('<dc:language>en-GB</dc:language>');
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
  const DAYS: readonly ReportColumn[] = ['opened', 'closed', 'due'];

  it('holds exactly the rows of the report, under the headings of the report, and each day as a day', async () => {
    const { rows, cells } = await sheetOf(1, report);
    expect(rows[0]).toEqual(REPORT_COLUMN_IDS.map((column) => report.report.headings[column]));
    expect(cells.slice(1).map((row) => row.map(inWords))).toEqual(
      report.report.lines.map((line) => REPORT_COLUMN_IDS.map((column) => line.cells[column]))
    );
    const kinds = new Map(
      REPORT_COLUMN_IDS.map((column, at) => [column, [...new Set(cells.slice(1).map((row) => row[at]?.is))]])
    );
    for (const [column, found] of kinds)
      for (const is of found)
        expect([column, is]).toEqual([column, is === 'blank' ? is : DAYS.includes(column) ? 'day' : 'text']);
    // The 4th was closed, so the column has a day and is blank elsewhere.
    expect(DAYS.map((column) => kinds.get(column)?.includes('day'))).toEqual([true, true, true]);
    const opened = REPORT_COLUMN_IDS.indexOf('opened');
    expect(cells.slice(1).map((row) => row[opened])).toContainEqual({ is: 'day', day: '2012-04-02' });
  });

  it('holds each figure as a number, and what is no number as text', async () => {
    const { cells } = await sheetOf(2, report);
    const figures = new Map(cells.map(([label, figure]) => [label?.is === 'text' ? label.text : '', figure]));
    expect(figures.get('Open when it ended')).toEqual({ is: 'number', number: 7 });
    expect(figures.get('Closed')).toEqual({ is: 'number', number: 1 });
    expect(figures.get('Tasks completed on time')?.is).toBe('text');
  });

  it('has its summary, and its pictures with their figures as numbers and days', async () => {
    const { rows } = await sheetOf(2, report);
    for (const sentence of report.report.summary) expect(rows.flat()).toContain(sentence);
    const { cells, names } = await sheetOf(3, report);
    expect(names).toEqual(['Reviews', 'Report', 'Pictures']);
    for (const { heading, columns, rows: counted } of drawPictures(report.report)) {
      const begins = cells.findIndex(([first]) => first?.is === 'text' && first.text === heading);
      const table = cells.slice(begins + 2, begins + 3 + counted.length).map((row) => row.slice(0, columns.length));
      expect(table[0]?.map(inWords)).toEqual(columns);
      expect(table.slice(1).map(([, ...figures]) => figures)).toEqual(
        counted.map(({ figures }) => figures.map((number) => ({ is: 'number', number })))
      );
    }
    expect(cells.flat()).toContainEqual({ is: 'day', day: '2012-10-02' });
    const drawing = await (await zipped('xlsx', report))('xl/drawings/drawing3.xml');
    expect(drawing.match(/<xdr:pic>/g)).toHaveLength(drawPictures(report.report).length);
  });

  it('has no cell that runs: what begins with = + - or @ is text, in a column of days too', async () => {
    const typed = { service: '=1+1', partnership: '+1', authority: '-1', rationale: '@SUM(A1)', due: '=2+2' };
    const hostile = {
      ...report,
      report: {
        ...report.report,
        lines: report.report.lines.map((line) => ({
          ...line,
          cells: { ...line.cells, ...typed, next: '=cmd|’/c calc’!A1', locationCodes: '1-1434777508', closed: '41000' }
        })),
        figures: [
          { label: '=1+1', figure: '=1+1' },
          { label: 'A', figure: '-1' }
        ],
        notes: ['=1+1']
      }
    };
    for (const number of [1, 2]) {
      // Reading them throws at a formula.
      const { xml, cells } = await sheetOf(number, hostile);
      expect(xml).not.toMatch(/<f[ >]|t="str"/);
      expect(cells.flat()).toContainEqual({ is: 'text', text: '=1+1' });
      expect(cells.flat().filter(({ is }) => is === 'number')).toEqual([]);
    }
    const [, first] = (await sheetOf(1, hostile)).cells;
    for (const text of [...Object.values(typed), '1-1434777508', '41000'])
      expect(first).toContainEqual({ is: 'text', text });
  });

  it('keeps its heading row in sight, and says the same whenever it is made', async () => {
    const { xml, rows } = await sheetOf(1, report);
    expect(xml).toContain('ySplit="1"');
    expect((await sheetOf(1, issuedIn({ content: contentOf(report) }))).rows).toEqual(rows);
    expect((await sheetOf(2, report)).rows.flat()).toEqual(
      expect.arrayContaining([report.report.since, 'Open when the period began', ...report.report.notes])
    );
  });

  it('opens with whatever was typed, and with no review at all', async () => {
    expect((await sheetOf(1, report)).rows.flat()).toContain(RUDE);
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

  it('has its summary and its pictures, with what each shows, before the table', async () => {
    const words = pdfWords(await pdf(report)).join(' ');
    for (const sentence of [...report.report.summary, ...drawPictures(report.report).map((one) => one.sentence)])
      expect(words).toContain(sentence);
    expect(words.indexOf('Risk ratings over 12 months')).toBeLessThan(words.indexOf('Adult reviews'));
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

  it('can be read as text, Polish and Welsh letters too', async () => {
    const words = pdfWords(await pdf(report)).join(' ');
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
