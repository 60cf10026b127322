/** How a review can end. */
interface Ending {
  readonly value: string;
  readonly title: string;
  /** What a notice says of it, to follow “has been closed:”; nothing where the review ran its course. */
  readonly notice?: string;
  /** There never was such a review, so it is in no figure, pattern or report. */
  readonly isNoReview?: true;
  /** Another review stands for it. */
  readonly namesAnother?: true;
  /** It is said of reviews taken over from the old register alone. */
  readonly isOfOldRegister?: true;
}

export const ENDINGS: readonly Ending[] = [
  { value: 'completed', title: 'Completed' },
  { value: 'not-held', title: 'Did not go ahead', notice: 'it did not go ahead', isNoReview: true },
  {
    value: 'merged',
    title: 'Merged with another review',
    notice: 'it was merged with another review',
    namesAnother: true
  },
  {
    value: 'duplicate',
    title: 'Recorded twice',
    notice: 'it was recorded twice',
    isNoReview: true,
    namesAnother: true
  },
  { value: 'mistake', title: 'Recorded by mistake', notice: 'it was recorded by mistake', isNoReview: true },
  { value: 'not-known', title: 'Closed in the old register', isOfOldRegister: true }
];

export const endingNamed = (value: string | undefined): Ending | undefined =>
  ENDINGS.find((ending) => ending.value === value);
