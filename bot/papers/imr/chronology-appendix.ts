import { HeadingLevel, Paragraph, TextRun, type FileChild } from 'docx';
import {
  CHRONOLOGY_HEADINGS,
  chronologyCells,
  quietPeriodsIn,
  quietPeriodText,
  inOrder,
  type ChronologyEntry
} from '../../../src/domain/imr/chronology';
import { LANDSCAPE, STYLE } from '../word/looks';
import { headedTable } from '../word/table';

/** Shares of the width of the page, in the order of the columns. */
const SHARES = [4.5, 12.5, 7, 15.5, 27, 18.5, 15] as const;
const WIDTHS = SHARES.map((share) => Math.floor((LANDSCAPE.width * share) / 100));

export const APPENDIX = 'Appendix: chronology';

const NONE = 'No entries have been made. If the agency had no contact, say so here.';

const ENTRIES_EXPLAINED =
  'by date and time as far as they are known. Facts are separate from comments. Each entry has the number under which it was recorded.';
const GAPS = 'Gaps';
const GAPS_PROMPT = 'Say whether there was no contact at these times, or whether records are missing.';
const GAP = /^Nothing is recorded between .{1,60} \(\d+ days\)\.$/;

/** Whether the service itself puts a paragraph there, besides the table, whatever the entries were then. */
export const isOfAppendix = (text: string): boolean =>
  [APPENDIX, NONE, GAPS, GAPS_PROMPT].includes(text) || text.endsWith(ENTRIES_EXPLAINED) || GAP.test(text);

/** The current entries of the chronology as a table in order, and its quiet periods. */
export const chronologyAppendix = (entries: readonly ChronologyEntry[]): readonly FileChild[] => [
  new Paragraph({ heading: HeadingLevel.HEADING_1, spacing: { before: 0 }, children: [new TextRun(APPENDIX)] }),
  ...(entries.length === 0
    ? [
        new Paragraph({
          children: [new TextRun(NONE)]
        })
      ]
    : [
        new Paragraph({
          style: STYLE.prompt,
          children: [
            new TextRun(`${entries.length === 1 ? 'One entry' : `${entries.length} entries`}, ${ENTRIES_EXPLAINED}`)
          ]
        }),
        tableOf(entries),
        ...gapParagraphs(entries)
      ])
];

const tableOf = (entries: readonly ChronologyEntry[]) =>
  headedTable({
    headings: CHRONOLOGY_HEADINGS,
    widths: WIDTHS,
    rows: inOrder(entries).map((entry) => chronologyCells(entry))
  });

function gapParagraphs(entries: readonly ChronologyEntry[]): readonly Paragraph[] {
  const gaps = quietPeriodsIn(entries);
  if (gaps.length === 0) return [];
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_2, children: [new TextRun(GAPS)] }),
    new Paragraph({
      style: STYLE.prompt,
      children: [new TextRun(GAPS_PROMPT)]
    }),
    ...gaps.map(
      (gap) =>
        new Paragraph({ bullet: { level: 0 }, spacing: { after: 60 }, children: [new TextRun(quietPeriodText(gap))] })
    )
  ];
}
