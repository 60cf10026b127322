import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  LevelFormat,
  LineRuleType,
  type IPropertiesOptions,
  type IStylesOptions
} from 'docx';

/** Colours that stand out from white, and white from them, as WCAG asks of text. */
export const INK = {
  text: '1F2A2E',
  accent: '03505F',
  soft: '55626A',
  line: 'B9C4C8',
  band: 'EAF2F4',
  paper: 'FFFFFF'
} as const;

export const FONT = 'Arial';

/** A line of this share of its type’s own height. */
const lines = (share: number) => ({ line: Math.round(240 * share), lineRule: LineRuleType.AUTO });

const mm = (millimetres: number): number => Math.round(convertMillimetersToTwip(millimetres));

/** A4, in twips. What stands between the margins is `width` wide. */
export const PORTRAIT = {
  margin: { top: mm(28), bottom: mm(24), left: mm(24), right: mm(24), header: mm(11), footer: mm(10) },
  width: mm(210 - 48)
} as const;
export const LANDSCAPE = {
  margin: { top: mm(24), bottom: mm(20), left: mm(15), right: mm(15), header: mm(10), footer: mm(9) },
  width: mm(297 - 30)
} as const;
export const A4 = { width: mm(210), height: mm(297) } as const;

/** Names of the styles of our own. An author finds them in Word’s list of styles. */
export const STYLE = {
  eyebrow: 'Eyebrow',
  subtitle: 'Subtitle',
  prompt: 'Prompt',
  fact: 'Fact',
  label: 'FactLabel',
  cell: 'TableText',
  head: 'TableHeading',
  marking: 'Marking',
  running: 'Running'
} as const;

const plain = { basedOn: 'Normal', quickFormat: true } as const;

export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: FONT, size: 22, color: INK.text, language: { value: 'en-GB', eastAsia: 'en-GB' } },
      paragraph: { spacing: { after: 140, ...lines(1.2) } }
    },
    title: {
      run: { font: FONT, size: 56, bold: true, color: INK.accent },
      paragraph: { spacing: { before: 0, after: 120, ...lines(1) }, keepNext: true }
    },
    heading1: {
      run: { font: FONT, size: 34, bold: true, color: INK.accent },
      paragraph: { spacing: { before: 440, after: 120, ...lines(1) }, keepNext: true }
    },
    heading2: {
      run: { font: FONT, size: 26, bold: true, color: INK.text },
      paragraph: { spacing: { before: 280, after: 100, ...lines(1) }, keepNext: true }
    }
  },
  paragraphStyles: [
    {
      id: STYLE.prompt,
      name: 'Prompt',
      ...plain,
      next: 'Normal',
      run: { italics: true, color: INK.soft },
      paragraph: { spacing: { after: 200 }, keepNext: true }
    },
    {
      id: STYLE.eyebrow,
      name: 'Eyebrow',
      ...plain,
      next: 'Title',
      run: { size: 24, bold: true, color: INK.soft },
      paragraph: { spacing: { before: 1300, after: 160 } }
    },
    {
      id: STYLE.subtitle,
      name: 'Subtitle',
      ...plain,
      next: 'Normal',
      run: { size: 28, color: INK.soft },
      paragraph: { spacing: { after: 520 } }
    },
    { id: STYLE.fact, name: 'Fact', ...plain, paragraph: { spacing: { before: 70, after: 70, ...lines(1.1) } } },
    {
      id: STYLE.label,
      name: 'Fact label',
      ...plain,
      run: { bold: true, color: INK.accent },
      paragraph: { spacing: { before: 70, after: 70, ...lines(1.1) } }
    },
    {
      id: STYLE.cell,
      name: 'Table text',
      ...plain,
      run: { size: 18 },
      paragraph: { spacing: { before: 40, after: 40, ...lines(1.05) } }
    },
    {
      id: STYLE.head,
      name: 'Table heading',
      ...plain,
      run: { size: 18, bold: true, color: INK.paper },
      paragraph: { spacing: { before: 60, after: 60, ...lines(1) }, keepNext: true }
    },
    {
      id: STYLE.marking,
      name: 'Marking',
      ...plain,
      run: { size: 17, bold: true, color: INK.text, characterSpacing: 20 },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 0, after: 0 } }
    },
    {
      id: STYLE.running,
      name: 'Running line',
      ...plain,
      run: { size: 17, color: INK.soft },
      paragraph: { spacing: { before: 0, after: 0 } }
    }
  ]
};

/** Headings are numbered by Word, so that an author who adds one has the right number. */
export const SECTION_NUMBERS = 'sections';
export const NUMBERING: NonNullable<IPropertiesOptions['numbering']> = {
  config: [
    {
      reference: SECTION_NUMBERS,
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: '%1',
          alignment: AlignmentType.START,
          style: { paragraph: { indent: { left: 567, hanging: 567 } } }
        }
      ]
    }
  ]
};

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const thin = { style: BorderStyle.SINGLE, size: 4, color: INK.line } as const;

/** Lines between rows and none between columns: the eye goes along the row. */
export const ROW_LINES = {
  top: thin,
  bottom: thin,
  insideHorizontal: thin,
  left: none,
  right: none,
  insideVertical: none
} as const;
