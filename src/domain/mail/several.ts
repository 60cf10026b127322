import type { LetterField } from '../letters/label-table';
import type { Understood } from '../letters/understand';

/** What tells one review from another. */
const IDENTIFYING: readonly LetterField[] = ['initials', 'partnershipReference', 'authority'];

/** Whether a mail or letter may be about several reviews: it gives two answers to what tells one from another. */
export const mayBeSeveral = ({ fields }: Pick<Understood, 'fields'>): boolean =>
  IDENTIFYING.some((field) => {
    const read = fields[field];
    return read?.state === 'question' && read.reason === 'differs' && read.offers.length > 1;
  });
