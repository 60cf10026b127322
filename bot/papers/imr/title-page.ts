import { BorderStyle, HeadingLevel, Paragraph, TextRun, type FileChild } from 'docx';
import { longDay } from '../../../src/domain/dates';
import { INK, PORTRAIT, STYLE } from '../word/looks';
import { box, factTable, runsOf } from '../word/table';
import { capitalised, possessive, term, text, type Say, type Text } from '../../../src/domain/text';

/**
 * The facts of an IMR. Days are YYYY-MM-DD; empty is left out. No personal detail: the reference identifies the person.
 */
export interface ImrFacts {
  readonly reference: string;
  /** “Adult serious case review”, in the words of the site. */
  readonly kind: string;
  /** The body that holds the review and asked for the IMR. */
  readonly partnership: string;
  readonly authority: string;
  readonly partnershipReference: string;
  readonly service: string;
  readonly termsReceivedOn: string;
  readonly author: string;
  readonly day: string;
}

export const TITLE = 'Individual management review';

const LABEL_WIDTH = 3000;

/**
 * The first page: what it is, whose, and the declaration of its author. The version is in the name of the file alone,
 * which is given to it when it is submitted: nothing in it can say another.
 */
export function titlePage(facts: ImrFacts, say: Say): readonly FileChild[] {
  return [
    new Paragraph({
      style: STYLE.eyebrow,
      border: { top: { style: BorderStyle.SINGLE, size: 48, color: INK.accent, space: 14 } },
      children: [new TextRun(say(text`${capitalised(term.review)} ${facts.reference}`))]
    }),
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(TITLE)] }),
    new Paragraph({
      style: STYLE.subtitle,
      children: [
        ...runsOf(`${facts.kind}, held by ${facts.partnership || say(text`the ${term.safeguardingPartnership}`)}`)
      ]
    }),
    factTable(
      rowsOf(facts).map(([label, value]) => [say(label), value]),
      [LABEL_WIDTH, PORTRAIT.width - LABEL_WIDTH]
    ),
    new Paragraph({ spacing: { after: 360 } }),
    box(
      [
        new Paragraph({ style: STYLE.label, children: [new TextRun('Declaration of independence')] }),
        new Paragraph({
          spacing: { after: 70 },
          children: [...runsOf(`${facts.author} declares independence on submitting this review.`)]
        })
      ],
      PORTRAIT.width
    ),
    new Paragraph({
      spacing: { before: 360 },
      children: [
        new TextRun(
          'This review looks openly at how an agency was involved, so that everyone who took part can learn and work better together. It does not investigate again, and it does not blame.'
        )
      ]
    })
  ];
}

const rowsOf = (facts: ImrFacts): readonly (readonly [Text, string])[] =>
  (
    [
      ['Reference', facts.reference],
      [text`${capitalised(possessive(term.partnership))} reference`, facts.partnershipReference],
      ['Commissioned by', facts.partnership],
      ['Local authority', facts.authority],
      ['Service', facts.service],
      ['Terms of reference', facts.termsReceivedOn && `Received on ${longDay(facts.termsReceivedOn)}`],
      ['Author', facts.author],
      ['Date', longDay(facts.day)]
    ] as const
  ).filter(([, value]) => value !== '');
