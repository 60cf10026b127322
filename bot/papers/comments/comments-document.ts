import { Document, HeadingLevel, PageOrientation, Paragraph, TextRun } from 'docx';
import { COMMENT_COLUMNS, type Comment } from '../../../src/domain/comments/comment';
import { longDay } from '../../../src/domain/dates';
import { several } from '../../../src/domain/several';
import { capitalised, possessive, term, text, type Say } from '../../../src/domain/text';
import { A4, LANDSCAPE, STYLE, STYLES } from '../word/looks';
import { packed } from '../word/packed';
import { footerOf, headerOf } from '../word/running';
import { factTable, headedTable } from '../word/table';

/** The facts of a sheet. Days are YYYY-MM-DD; empty is left out. */
export interface SheetFacts {
  readonly reference: string;
  /** The body that holds the review and sent the draft. */
  readonly partnership: string;
  readonly partnershipReference: string;
  readonly draftVersion: string;
  readonly receivedOn: string;
  readonly preparedBy: string;
  readonly day: string;
}

const TITLE = 'Comments on the draft report';

/** Shares of the width of the page: the number, then the columns in their order. */
const SHARES = [5, 13, 32, 32, 18] as const;
const WIDTHS = SHARES.map((share) => Math.floor((LANDSCAPE.width * share) / 100));
const LABEL_WIDTH = 3600;

/**
 * Our comments on a draft report as a Word file, ready to send (KP-12). The same facts and comments give the same
 * bytes. `say` is for the kind of the review.
 */
export function commentsDocument(facts: SheetFacts, comments: readonly Comment[], say: Say): Promise<Uint8Array> {
  const { reference, preparedBy, day } = facts;
  const title = `${TITLE}, ${reference}`;
  const document = new Document({
    title,
    styles: STYLES,
    sections: [
      {
        properties: {
          page: { size: { ...A4, orientation: PageOrientation.LANDSCAPE }, margin: LANDSCAPE.margin }
        },
        headers: { default: headerOf(TITLE, reference, LANDSCAPE) },
        footers: { default: footerOf(longDay(day), LANDSCAPE) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(TITLE)] }),
          factTable(factRows(facts, say), [LABEL_WIDTH, LANDSCAPE.width - LABEL_WIDTH]),
          new Paragraph({
            style: STYLE.prompt,
            spacing: { before: 240 },
            children: [new TextRun(`${several(comments.length, 'comment')} for factual accuracy, by page.`)]
          }),
          headedTable({
            headings: ['No.', ...Object.values(COMMENT_COLUMNS)],
            widths: WIDTHS,
            rows: comments.map(({ page, says, correction, source }, index) => [
              String(index + 1),
              page,
              says,
              correction,
              source
            ])
          })
        ]
      }
    ]
  });
  return packed(document, { title, subject: say(capitalised(term.review)), author: preparedBy, day });
}

const factRows = (facts: SheetFacts, say: Say): readonly (readonly string[])[] =>
  [
    ['Reference', facts.reference],
    [say(text`${capitalised(possessive(term.partnership))} reference`), facts.partnershipReference],
    [say(text`${capitalised(term.review)} held by`), facts.partnership],
    ['Draft', draftWords(facts)],
    ['Prepared by', `${facts.preparedBy}, Care Quality Commission`]
  ].filter(([, value]) => value !== '');

function draftWords({ draftVersion, receivedOn }: SheetFacts): string {
  const received = receivedOn && `received on ${longDay(receivedOn)}`;
  return [draftVersion && `Version ${draftVersion}`, received].filter((part) => part !== '').join(', ');
}
