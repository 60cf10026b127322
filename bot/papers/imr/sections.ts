import { HeadingLevel, Paragraph, TextRun, type FileChild } from 'docx';
import { PORTRAIT, SECTION_NUMBERS, STYLE } from '../word/looks';
import { headedTable } from '../word/table';
import type { Say, Text } from '../../../src/domain/text';

interface Section {
  readonly heading: string;
  /** What belongs here, in the language of learning. */
  readonly prompt: string;
}

/** The sections of an IMR, as partnerships ask for them. */
const SECTIONS: readonly [Section, ...Section[]] = [
  {
    heading: 'Contextual information',
    prompt:
      'Describe the agency and the service at the time, as far as it bears on the case: workload, staffing, supervision, training, policies, and what was changing.'
  },
  {
    heading: 'Methodology',
    prompt:
      'Say how the review was done: which records were seen and from when to when, who was spoken to and on which dates, and what could not be obtained.'
  },
  {
    heading: 'Narrative',
    prompt: 'Tell what happened, from the facts in the chronology, and how it looked to those involved at the time.'
  },
  {
    heading: 'Analysis against the terms of reference',
    prompt:
      'Take each question of the terms of reference in turn: what was done, what good practice would have looked like, and what made the difference.'
  },
  { heading: 'Good practice', prompt: 'Describe what was done well, and what made it possible.' },
  {
    heading: 'Lessons learnt',
    prompt:
      'Say what the agency has learnt about how it works, alone and with others. Speak of practice and systems, not of the fault of a person.'
  },
  {
    heading: 'Recommendations',
    prompt:
      'Give each recommendation an action that can be checked: who does it, by when, and how others will know that it has made a difference.'
  }
];

const RECOMMENDATION_WIDTHS = [600, 3200, 1900, 1350] as const;
const ROOM = 900;
/** Empty lines to write in. */
const LINES = 3;
/** The sections that begin a page: what happened, and what is made of it. */
const PAGES = [0, 3];

/** Where the author begins to write. */
export const FIRST_HEADING: Text = SECTIONS[0].heading;

const HEADINGS = ['No.', 'Recommendation', 'Who acts', 'By when', 'How others will know'];
const NUMBERS = ['1', '2', '3'];

/** Everything that stands in the sections before anyone has written in them. */
export const templateTexts = (say: Say): readonly string[] => [
  ...SECTIONS.flatMap(({ heading, prompt }) => [say(heading), say(prompt)]),
  ...HEADINGS,
  ...NUMBERS
];

/** The sections for the author to write in; recommendations are a table. */
export const writtenSections = (say: Say): readonly FileChild[] => [
  ...SECTIONS.flatMap(({ heading, prompt }, index): readonly FileChild[] => [
    sectionHeading(say(heading), { newPage: PAGES.includes(index) }),
    new Paragraph({ style: STYLE.prompt, children: [new TextRun(say(prompt))] }),
    ...(index < SECTIONS.length - 1 ? Array.from({ length: LINES }, () => new Paragraph({})) : [])
  ]),
  headedTable({
    headings: HEADINGS,
    widths: [...RECOMMENDATION_WIDTHS, PORTRAIT.width - RECOMMENDATION_WIDTHS.reduce((sum, width) => sum + width, 0)],
    rows: NUMBERS.map((number) => [number]),
    least: ROOM
  })
];

const sectionHeading = (text: string, { newPage }: { readonly newPage: boolean }): Paragraph =>
  new Paragraph({
    heading: HeadingLevel.HEADING_1,
    numbering: { reference: SECTION_NUMBERS, level: 0 },
    pageBreakBefore: newPage,
    children: [new TextRun(text)]
  });
