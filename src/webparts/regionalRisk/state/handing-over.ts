import { inspectorsWith } from '../../../domain/people/inspectors';
import { several } from '../../../domain/several';
import type { Row } from './rows';

/** A case inspector with the open reviews that they have in the region. */
export interface WithReviews {
  readonly id: string;
  readonly name: string;
  /** “3 reviews”. */
  readonly count: string;
  readonly rows: readonly Row[];
}

/** The case inspectors of open reviews, by name. */
export const inspectorsWithReviews = (rows: readonly Row[]): readonly WithReviews[] =>
  inspectorsWith(rows, ({ shown }) => shown.review.inspector).map(({ id, name, held }) => ({
    id,
    name,
    count: several(held.length, 'review'),
    rows: [...held].sort((a, b) => a.reference.localeCompare(b.reference))
  }));
