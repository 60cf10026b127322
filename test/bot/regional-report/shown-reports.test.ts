import { renderReport } from '../../../bot/regional-report/rendering';
import { pdfWords } from '../../support/pdf-words';
import { wordParagraphs } from '../../support/read-back';
import { exampleReport } from './example';
import { plain, sheetOf, zipped } from './opened';

const report = exampleReport();

describe('a draft, a corrected and a replaced report', () => {
  const OLD = { number: 2, issuedAt: '2012-10-01T09:00:00.000Z', issuedBy: 'Ann Other' };
  const corrected = { ...report, corrects: { ...OLD, reason: 'a review was missing' } };
  const replaced = {
    ...report,
    replacedBy: { number: 9, issuedAt: '2012-10-09T09:00:00.000Z', issuedBy: 'Święta Ruth' }
  };
  const SAYS = [
    ['a draft', { report: report.report }, 'Draft: not issued', 'Draft: not issued, made on 2 October 2012'],
    [
      'a corrected one',
      corrected,
      'Corrected: replaces report 2',
      'Corrected: replaces the report issued on 1 October 2012 by Ann Other (report 2), because: a review was missing.'
    ],
    [
      'a replaced one',
      replaced,
      'Replaced by report 9',
      'Replaced by the report issued on 9 October 2012 by Święta Ruth (report 9). This one no longer counts.'
    ]
  ] as const;

  it.each(SAYS)('%s says so in Word: over its title, on each page, and in full', async (_what, of, stamp, sentence) => {
    const part = await zipped('docx', of);
    const [body, header] = [await part('word/document.xml'), await part('word/header1.xml')];
    expect(wordParagraphs(body).slice(0, 2)).toEqual([stamp, 'Regional risk report']);
    expect(plain(body)).toContain(sentence);
    expect(plain(header)).toContain(`${stamp}. Regional risk report`);
    expect(plain(await part('docProps/core.xml'))).toContain(stamp);
  });

  it.each(SAYS)(
    '%s says so in Excel: in the name of its first sheet, and in full',
    async (_what, of, stamp, sentence) => {
      const { names, rows } = await sheetOf(2, of);
      expect(names).toEqual([stamp.replace(':', ','), 'Report', 'Pictures']);
      expect(rows[0]?.[0]).toContain(stamp);
      expect(rows.flat()).toContain(sentence);
    }
  );

  it.each(SAYS)('%s says so in PDF: on each page, and in full', async (_what, of, stamp, sentence) => {
    const pages = pdfWords(await renderReport(of, 'pdf'));
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(page).toContain(`${stamp}. Regional risk report`);
    expect(pages[0]).toContain(sentence);
  });

  it('the rows of a draft are those of the report that it becomes', async () => {
    expect((await sheetOf(1, { report: report.report })).cells).toEqual((await sheetOf(1, report)).cells);
  });

  it('one that counts has no such words', async () => {
    expect((await sheetOf(1, report)).names).toEqual(['Reviews', 'Report', 'Pictures']);
    expect(plain(await (await zipped('docx', report))('word/document.xml'))).not.toMatch(/Draft:|Corrected|Replaced/);
    expect(pdfWords(await renderReport(report, 'pdf')).join(' ')).not.toMatch(/Draft:|Corrected|Replaced/);
  });
});
