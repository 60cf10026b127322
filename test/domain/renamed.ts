import type { Terminology } from '../../src/domain/terminology';

/** What a site may call things today: nothing as the briefing does. */
export const RENAMED: Terminology = {
  'adult-review': 'safeguarding adults review',
  'adult-review-short': 'SAR',
  'child-review': 'child safeguarding practice review',
  'child-review-short': 'CSPR',
  'adult-partnership': 'safeguarding adults board',
  'child-partnership': 'safeguarding partners',
  'child-partnership-short': 'LSP',
  partnership: 'board',
  commissioner: 'integrated care board',
  'commissioner-short': 'ICB'
};

/** Typed by a person who uses all the standard terms. */
export const TYPED = 'The PCT and the LSCB told the partnership of a serious case review (SCR)';

/** Our words in a text, but for what was typed, and for names that cannot change: those of lists, and references. */
export const oursIn = (text: string): readonly string[] =>
  [
    ...text
      .split(TYPED)
      .join('')
      .matchAll(
        /serious case review|\bSCRs?\b(?![\w-]| [A-Z])|\bLSCBs?\b|Local Safeguarding|\bpartnerships?\b|primary care trust|\bPCTs?\b/gi
      )
  ].map(([word]) => word);
