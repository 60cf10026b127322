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

/** Terms of the briefing that a site may rename. */
export const STANDARD_TERMS: Terminology = words;
export const TERM_IDS = Object.keys(words) as readonly TermId[];

/** Explains each term to administrators, with a current name. */
export const TERM_DESCRIPTIONS: Readonly<Record<TermId, string>> = {
  'adult-review': 'The name for a review of an adult’s case, for example “safeguarding adults review”.',
  'adult-review-short': 'The initials of a review of an adult’s case, for example SAR.',
  'child-review': 'The name for a review of a child’s case, for example “child safeguarding practice review”.',
  'child-review-short': 'The initials of a review of a child’s case, for example CSPR.',
  'adult-partnership': 'The body that holds the review of an adult’s case, for example “safeguarding adults board”.',
  'child-partnership':
    'The body that holds the review of a child’s case, for example “safeguarding children partnership”.',
  'child-partnership-short': 'The initials of the body that holds the review of a child’s case.',
  partnership: 'The short name, in a sentence, for the body that holds a review, for example “board”.',
  commissioner: 'The body that notifies us of the review of a child’s case, for example “integrated care board”.',
  'commissioner-short': 'The initials of the body that notifies us of the review of a child’s case, for example ICB.'
};
