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

export type LabelId = keyof typeof words;
export type Labels = Readonly<Record<LabelId, string>>;

/** Words of the briefing that have changed since: a site may put its own in their place. */
export const STANDARD_LABELS: Labels = words;
export const LABEL_IDS = Object.keys(words) as readonly LabelId[];

/** What each stands for, and what it may be called today. */
export const LABEL_DESCRIPTIONS: Readonly<Record<LabelId, string>> = {
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
