import * as fc from 'fast-check';
import JSZip from 'jszip';
import { readPastedRows } from '../../../bot/commands/pasted-rows';
import { chronologyFile } from '../../../bot/papers/chronology-file';
import { imrDocument } from '../../../bot/papers/imr/imr-document';
import { excelReport } from '../../../bot/regional-report/excel';
import { wordReport } from '../../../bot/regional-report/word';
import { checkFields, type Answers } from '../../../src/domain/fields';
import type { ChronologyEntry, NewEntry } from '../../../src/domain/imr/chronology';
import { CHRONOLOGY_ENTRY } from '../../../src/domain/forms/chronology';
import { chronologyIn } from '../../../src/domain/imr/chronology-form';
import { REPORT_COLUMN_IDS } from '../../../src/domain/insight/regional-report/columns';
import type { IssuedReport } from '../../../src/domain/insight/regional-report/report';
import { nearness } from '../../../src/domain/review/matching';
import { anyTaken } from '../../domain/taken';
import { excelRows, sound, wordParagraphs } from '../../support/read-back';
import { exampleReport } from '../regional-report/example';
import { sayAdult } from '../speaking';

const report = exampleReport(1);
const [line] = report.report.lines;

/** A report of one line for each text, with the text in every cell that people fill in. */
function reportOf(texts: readonly string[]): IssuedReport {
  if (!line) throw new Error('no line');
  return {
    ...report,
    report: {
      ...report.report,
      lines: texts.map((text) => ({
        ...line,
        cells: { ...line.cells, partnership: text, service: text, rationale: text, actions: text }
      }))
    }
  };
}

const entryOf = (text: string, number: number): ChronologyEntry => ({
  number,
  date: { on: '2011-05-03', about: false },
  time: '09:30',
  source: text,
  event: text,
  action: text,
  comment: text
});

async function opened(bytes: Uint8Array) {
  const zip = await JSZip.loadAsync(bytes);
  return async (path: string): Promise<string> => sound(await zip.file(path)?.async('string'));
}

async function rowsIn(bytes: Uint8Array) {
  const part = await opened(bytes);
  return excelRows(await part('xl/worksheets/sheet1.xml'), await part('xl/sharedStrings.xml'));
}

const paragraphsIn = async (bytes: Uint8Array) => wordParagraphs(await (await opened(bytes))('word/document.xml'));

const ENTRY = { date: '2011-05-03', time: '09:30' };

/** The entries that the form of the chronology records of the answers. */
function entriesFrom(answers: Answers): readonly NewEntry[] {
  const checked = checkFields(CHRONOLOGY_ENTRY, answers, '2012-08-07');
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  const { entries, problems } = chronologyIn(checked.given, '2012-08-07');
  expect(problems).toEqual({});
  return entries;
}

const many = fc.array(anyTaken('text'), { minLength: 20, maxLength: 60 });

describe('whatever is taken', () => {
  it('is in the Excel file of a report', () =>
    fc.assert(
      fc.asyncProperty(many, async (texts) => {
        const rows = await rowsIn(await excelReport(reportOf(texts)));
        const column = REPORT_COLUMN_IDS.indexOf('rationale');
        expect(rows.slice(1).map((row) => row[column])).toEqual(texts);
      }),
      { seed: 1, numRuns: 15 }
    ));

  it('is in the Word file of a report', () =>
    fc.assert(
      fc.asyncProperty(many, async (texts) => {
        const paragraphs = await paragraphsIn(await wordReport(reportOf(texts)));
        for (const text of texts) expect(paragraphs).toContain(text);
      }),
      { seed: 2, numRuns: 8 }
    ));

  it('is in the chronology of an IMR', () =>
    fc.assert(
      fc.asyncProperty(many, async (texts) => {
        const entries = texts.map((text, at) => entryOf(text, at + 1));
        const facts = {
          reference: 'SCR-A-2012-0001',
          kind: 'Adult serious case review',
          partnership: '',
          authority: '',
          partnershipReference: '',
          service: texts[0] ?? '',
          termsReceivedOn: '',
          author: 'Imran Sheikh',
          version: '1.0',
          day: '2012-09-24',
          declaredOn: ''
        };
        const paragraphs = await paragraphsIn(await imrDocument(facts, entries, sayAdult));
        const cells = paragraphs.slice(paragraphs.indexOf('Comment') + 1);
        expect(cells.slice(0, 7 * texts.length)).toEqual(
          texts.flatMap((text, at) => [String(at + 1), '3 May 2011', '09:30', text, text, text, text])
        );
        expect(paragraphs).toContain(texts[0]);
      }),
      { seed: 3, numRuns: 8 }
    ));

  it('comes back from the chronology for a spreadsheet, whether it was typed or pasted', () =>
    fc.assert(
      fc.property(fc.array(anyTaken('text'), { minLength: 1, maxLength: 40 }), (texts) => {
        const typed = texts.map((text, at) =>
          at % 3 === 0
            ? { ...ENTRY, source: text, event: text }
            : { ...ENTRY, source: text, event: text, action: text, comment: text }
        );
        const entries = typed.flatMap((answers) => entriesFrom(answers));
        const read = readPastedRows(chronologyFile(entries.map((entry, at) => ({ ...entry, number: at + 1 }))));
        if (!read.ok) throw new Error(read.problem);
        expect(entriesFrom({ rows: JSON.stringify(read.rows) })).toEqual(entries);
        expect(entries.map(({ event }) => event)).toEqual(texts);
      }),
      { seed: 4, numRuns: 60 }
    ));

  it('is found by itself, and by each of its words', () =>
    fc.assert(
      fc.property(anyTaken('line'), (text) => {
        fc.pre(/[\p{L}\p{N}]/u.test(text));
        const review = {
          reference: 'SCR-A-2012-0001',
          ownReference: '',
          locationCodes: '',
          service: text,
          partnership: '',
          authority: ''
        };
        expect(nearness(text, review)).toBeDefined();
        for (const word of text.split(/\s+/)) expect(nearness(word, review)).toBeDefined();
      }),
      { seed: 5, numRuns: 1000 }
    ));
});
