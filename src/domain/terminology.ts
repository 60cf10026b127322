const words = {
  'adult-review': 'serious case review',
  'adult-review-short': 'SCR',
  'child-review': 'serious case review',
  'child-review-short': 'SCR',
  'adult-partnership': 'safeguarding partnership',
  'child-partnership': 'Local Safeguarding Children’s Board',
  'child-partnership-short': 'LSCB',
  partnership: 'partnership',
  commissioner: 'primary care trust',
  'commissioner-short': 'PCT'
};

export type TermId = keyof typeof words;
export type Terminology = Readonly<Record<TermId, string>>;

/** Words of the briefing that have changed since: a site may put its own in their place. */
export const STANDARD_TERMS: Terminology = words;
export const TERM_IDS = Object.keys(words) as readonly TermId[];

/** What each stands for, and what it may be called today. */
export const TERM_DESCRIPTIONS: Readonly<Record<TermId, string>> = {
  'adult-review': 'What the review of an adult’s case is called, for example “safeguarding adults review”.',
  'adult-review-short': 'What the review of an adult’s case is called in letters, for example SAR.',
  'child-review': 'What the review of a child’s case is called, for example “child safeguarding practice review”.',
  'child-review-short': 'What the review of a child’s case is called in letters, for example CSPR.',
  'adult-partnership': 'Who holds the review of an adult’s case, for example “safeguarding adults board”.',
  'child-partnership': 'Who holds the review of a child’s case, for example “safeguarding children partnership”.',
  'child-partnership-short': 'Who holds the review of a child’s case, in letters.',
  partnership: 'Who holds a review, in a sentence, for example “board”.',
  commissioner: 'Who notifies us of the review of a child’s case, for example “integrated care board”.',
  'commissioner-short': 'Who notifies us of the review of a child’s case, in letters, for example ICB.'
};
